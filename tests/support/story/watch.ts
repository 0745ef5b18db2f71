import type { DesktopView } from '../../../src/messaging/protocol';
import { callsNamedIn, EMPTY_BOOK, learnNames } from '../../contracts/story/name-book';
import type { CallName } from '../../contracts/story/people';
import type { Cast } from '../../contracts/story/resolve-deed';
import type { Step } from '../../contracts/story/scenario';
import type { Product } from '../product/product';
import { withKnownColleague } from './colleague-number';
import type { CrmTab } from './crm-tab';
import { newlyLogged, toPicture } from './to-picture';

/** Who watches the product through a view, the CRM and the call log while a story is told. */
export interface Watch {
  /** From here on the calls that the step speaks of are looked for. */
  follow(step: Step): void;
  look(): Promise<DesktopView>;
  /** As last looked at. */
  cast(): Cast;
}

/** Begins where nothing is going on; what was logged before is no part of the story. */
export async function beginWatch(desk: Product, crm: CrmTab): Promise<Watch> {
  const before = await desk.view();
  const spokenOf: CallName[] = [];
  let cast: Cast = {
    book: EMPTY_BOOK,
    picture: toPicture(before, { shown: [], logged: [] }, EMPTY_BOOK),
  };
  return {
    follow(step) {
      spokenOf.push(...callsNamedIn(step));
    },
    async look() {
      const view = withKnownColleague(await desk.view());
      const logged = newlyLogged(view, before);
      const book = learnNames(cast.book, spokenOf, { ...view, logged });
      cast = { book, picture: toPicture(view, { shown: crm.shown(), logged }, book) };
      return view;
    },
    cast: () => cast,
  };
}
