import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamics } from '../../../../src/crm/dynamics';
import { toConnectorId } from '../../../../src/cti/ids';
import { parseUsdRules } from '../../../../src/screen-pop/dialects/usd/parse-rules';
import type { CrmFixture } from '../../../contracts/crm/adapter';
import { fixturePorts } from '../../../contracts/crm/ports';
import { startDynamics } from '../../../support/crm-fixtures/dynamics';
import { pop } from '../../../support/screen-pop/pop-bench';
import { aRequest } from '../../../support/screen-pop/rules';
import { usdWalkthrough, walkthroughQuery } from '../../../support/screen-pop/usd-walkthrough';
import type { VirtualTime } from '../../../support/screen-pop/virtual-time';

/** With the company, which is a lookup column. */
const COLUMNS = ['fullname', 'parentcustomerid', 'telephone1', 'contactid'];

/** The fixture answers over the network: no waiting time runs out meanwhile. */
const STILL: VirtualTime = {
  now: () => 0,
  sleep: () => new Promise(() => {}),
  run: (task) => task,
};

describe("USD's walkthrough rule in Dynamics 365", () => {
  let fixture: CrmFixture;
  beforeAll(async () => {
    fixture = await startDynamics([
      { name: 'Ada Smith', numbers: [], email: 'ada@example.com', company: 'Engines Ltd' },
      { name: 'Bob Brown', numbers: [], email: 'bob@example.com' },
    ]);
  });
  beforeEach(() => fixture.setMood('well'));
  afterAll(() => fixture.close());

  function ring(email: string, statecode = '0') {
    const connectorId = toConnectorId('generic-listener');
    const document = JSON.stringify(usdWalkthrough(walkthroughQuery(COLUMNS, statecode)));
    const { rules, warnings } = parseUsdRules(document, [connectorId]);
    expect(warnings).toEqual([]);
    const settings = { ...dynamics.defaults, origin: fixture.origin };
    const crm = dynamics.create('main', settings, fixturePorts(fixture, []));
    const request = aRequest({ number: '', connectorId, items: { email } });
    return pop([crm], { rules, request, time: STILL });
  }

  test('opens the active contact that has the e-mail address', async () => {
    const { outcome, log } = await ring('Ada@example.com');
    expect(outcome).toMatchObject({
      status: 'opened',
      name: 'Ada Smith',
      report: { rule: 'Contact by e-mail', searches: [{ name: 'CTIContactSearch', count: 1 }] },
    });
    expect(log).toContain(
      `front ${fixture.origin}/main.aspx?pagetype=entityrecord&etn=contact&id=%7B00000000-0000-4000-8000-000000000000%7D`,
    );
  });

  test.each([
    ['nobody@example.com', '0'],
    ['ada@example.com', '1'],
    ['ada@example.com', 'Active'],
  ])('finds nobody for %s in state %s, and says of no failure', async (email, statecode) => {
    const { outcome } = await ring(email, statecode);
    expect(outcome).toEqual({
      status: 'nothing',
      report: expect.objectContaining({
        searches: [{ name: 'CTIContactSearch', count: 0, ms: 0 }],
      }),
    });
  });
});
