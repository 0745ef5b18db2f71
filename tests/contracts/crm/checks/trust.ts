import { expect } from 'vitest';
import type { CrmPorts, CrmResponse } from '../../../../src/screen-pop/crm';
import { SearchError } from '../../../../src/screen-pop/crm';
import type { Check } from '../check';
import { REGION } from '../people';
import type { SentRequest } from '../ports';
import { ask, entityOf, formsOf, type Subject } from '../subject';

const TOKEN = 'contract-token-4f2a';

/** Names of the settings that hold something secret. */
const secretsOf = ({ definition }: Subject) =>
  definition.fields.filter(({ input }) => input === 'secret').map(({ name }) => name);

const noSecret = (subject: Subject) =>
  secretsOf(subject).length === 0 ? 'it has no token' : undefined;

export const TRUST: readonly Check[] = [
  {
    theme: 'Trust',
    sentence: 'asks its own origins alone',
    async run(subject) {
      await ask(subject, { number: formsOf('+12025550101') });
      expect(subject.sent).not.toHaveLength(0);
      for (const { request } of subject.sent) {
        expect(new URL(request.url).origin).toBe(subject.fixture.origin);
      }
    },
  },
  {
    theme: 'Trust',
    sentence: 'asks in the name of the agent or with a token, as it says',
    async run(subject) {
      await ask(subject, { number: formsOf('+12025550101') });
      const by = new Set(subject.sent.map((one) => one.by));
      expect([...by]).toEqual([subject.fixture.cookie ? 'asAgent' : 'withToken']);
    },
  },
  {
    theme: 'Trust',
    sentence: 'sends its token apart from the agent, in a header alone',
    skip: noSecret,
    async run(subject) {
      const { sent } = await searchWithToken(subject);
      const carrying = sent.filter(({ request }) => JSON.stringify(request).includes(TOKEN));
      expect(carrying).not.toHaveLength(0);
      for (const { by, request } of carrying) {
        expect(by).toBe('withToken');
        expect(`${request.url} ${request.body ?? ''}`).not.toContain(TOKEN);
      }
    },
  },
  {
    theme: 'Trust',
    sentence: 'tells its token to nobody: not in an address, not in an error',
    skip: noSecret,
    async run(subject) {
      const { crm, errors } = await searchWithToken(subject);
      const told = [
        ...errors.map((error) => `${error.message} ${error.stack} ${JSON.stringify(error)}`),
        ...subject.adapter.addresses(subject.fixture.origin).map(([target]) => crm.address(target)),
      ];
      expect(errors).not.toHaveLength(0);
      expect(told.join('\n')).not.toContain(TOKEN);
    },
  },
];

/** What the CRM does with a token that every kind of answer meets. */
async function searchWithToken(subject: Subject) {
  const sent: SentRequest[] = [];
  const errors: SearchError[] = [];
  let status = 0;
  const answer = (by: SentRequest['by']): CrmPorts['asAgent'] => {
    return async (request): Promise<CrmResponse> => {
      sent.push({ by, request });
      return { status, url: request.url, headers: {}, body: `not for ${TOKEN}` };
    };
  };
  const ports = { region: REGION, asAgent: answer('asAgent'), withToken: answer('withToken') };
  const { definition } = subject;
  const settings = definition.parseSettings({
    ...(subject.settings as Readonly<Record<string, unknown>>),
    ...Object.fromEntries(secretsOf(subject).map((name) => [name, TOKEN])),
  });
  const crm = definition.create('contract', settings, ports);
  for (status of [0, 200, 401, 403, 429, 500]) {
    const query = { entity: entityOf(subject), fields: [], limit: 5 };
    const where = { number: formsOf('+12025550101') };
    await crm.search({ ...query, where }, new AbortController().signal).catch((error: unknown) => {
      if (error instanceof SearchError) errors.push(error);
    });
  }
  return { crm, sent, errors };
}
