import { PEOPLE } from '../../contracts/story/people';

/**
 * In a story, time stands still until the colleague answers. In the simulator everybody answers after seconds, but
 * at a number that ends like this.
 */
const UNATTENDED = '+12025550198';

/** What is asked of the extension, with the colleague at a number at which nobody answers by themselves. */
export const withUnattendedColleague = <T>(asked: T): T =>
  withOtherText(asked, PEOPLE.Colleague.number, UNATTENDED);

/** What the extension shows, with the colleague at the number that the story knows. */
export const withKnownColleague = <T>(shown: T): T =>
  withOtherText(shown, UNATTENDED, PEOPLE.Colleague.number);

function withOtherText<T>(value: T, from: string, to: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(from), JSON.stringify(to)));
}
