import { vi } from 'vitest';
import { CONTACTS } from '../../../scripts/demo-crm/records/contacts.mjs';
import { PEOPLE, type Person } from '../../contracts/story/people';
import type { Product } from '../product/product';

const PATIENCE = { timeout: 20_000, interval: 50 };

/** A page of the CRM that is nobody's record. */
const ELSEWHERE = '/cases';

/** The CRM as the agent has it open, and what has been brought up in it. */
export interface CrmTab {
  /** Whose record has been shown since then, each time it was; the path of what is nobody's record. */
  shown(): string[];
  /** The agent looks at something else. A record that is still open would only come to the front, uncounted. */
  leaveRecord(): Promise<void>;
  close(): Promise<void>;
}

export async function openCrmTab({ browser, crm }: Product): Promise<CrmTab> {
  const viewsBefore = crm.pageViews.length;
  const paths = () => crm.pageViews.slice(viewsBefore).map(({ path }) => path);
  const open = () => browser.openPage(crm.url + ELSEWHERE);
  let tab = await open();
  /** The page tells its server what it shows once that is there, some time after its address has changed. */
  const untilTold = () =>
    vi.waitFor(async () => {
      const path = await tab.evaluate(() => location.pathname);
      if (paths().at(-1) !== path) throw new Error(`the CRM has not been told of ${path}`);
    }, PATIENCE);
  return {
    shown: () =>
      paths()
        .filter((path) => path !== ELSEWHERE)
        .map(personAt),
    async leaveRecord() {
      await untilTold();
      if (paths().at(-1) === ELSEWHERE) return;
      const left = tab;
      tab = await open();
      await left.close();
    },
    close: () => tab.close(),
  };
}

function personAt(path: string): string {
  const contact = CONTACTS.find(({ id }) => path === `/contacts/${id}`);
  const number = contact?.phone.replaceAll(' ', '');
  const people = Object.keys(PEOPLE) as Person[];
  return people.find((person) => number && PEOPLE[person].number === number) ?? path;
}
