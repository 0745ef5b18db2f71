import type { CrmFixture, Person } from '../../contracts/crm/adapter';
import { type CrmServerRequest, serveCrm } from './crm-server';

export const CUSTOM_TOKEN = 'desk-token-1';
const COOKIE = 'desk_session=s1';

/** What an administrator might meet: a CRM of nobody's, with words and shapes of its own. */
export async function startCustomFixture(
  people: readonly Person[],
  by: 'session' | 'token',
): Promise<CrmFixture> {
  const server = await serveCrm('/rest/people', (request, mood) => {
    if (mood === 'signedOut' || !isKnown(request, by)) return { status: 401 };
    if (mood === 'notAllowed') return { status: 403 };
    if (mood === 'rateLimited') return { status: 429, headers: { 'Retry-After': '7' } };
    const { searchParams } = request.url;
    const found = people
      .map((person, index) => ({ person, ref: `p-${index + 1}` }))
      .filter(({ person }) => meets(person, searchParams))
      .slice(0, Number(searchParams.get('max')));
    return { status: 200, json: { data: { people: found.map(toEntry) } } };
  });
  return { ...server, ...(by === 'session' && { cookie: COOKIE }) };
}

function isKnown({ headers }: CrmServerRequest, by: 'session' | 'token'): boolean {
  return by === 'session'
    ? headers.cookie === COOKIE && headers['x-desk-key'] === undefined
    : headers['x-desk-key'] === `key=${CUSTOM_TOKEN}` && headers.cookie === undefined;
}

function meets({ numbers, email = '' }: Person, query: URLSearchParams): boolean {
  const value = query.get('value') ?? '';
  switch (`${query.get('in')} ${query.get('how')}`) {
    case 'phone like':
      return numbers.some((number) => isLike(number.replace(/\D/g, ''), value));
    case 'mail is':
      return email === value;
    case 'mail has':
      return email.includes(value);
    case 'mail starts':
      return email.startsWith(value);
    case 'mail ends':
      return email.endsWith(value);
    default:
      return false;
  }
}

/** `*` before and behind the digits stands for anything. */
function isLike(digits: string, pattern: string): boolean {
  const wanted = /^\*(\d+)\*$/.exec(pattern)?.[1];
  return wanted !== undefined && digits.includes(wanted);
}

function toEntry({ person, ref }: { person: Person; ref: string }) {
  const { name, numbers, email, company } = person;
  return { ref, profile: { display: name, company }, phones: numbers, contact: { mail: email } };
}
