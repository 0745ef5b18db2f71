import { createCrmPorts } from '../../src/browser/crm-fetch';
import { simulator } from '../../src/connectors/simulator';
import type { PopMoment } from '../../src/cti/pop-moment';
import { toTrialCall } from '../../src/desktop/trial-call';
import { toNumberForms } from '../../src/dialing/number/number-forms';
import type { Payload } from '../../src/messaging/protocol';
import type { NumberTrial } from '../../src/messaging/trial';
import { toLookupRequest } from '../../src/screen-pop/lookup-request';
import { tryNumber } from '../../src/screen-pop/try-number';
import type { Settings } from '../../src/settings/schema';
import { CONNECTORS } from '../catalogue';
import { createCrms, crmProblem } from './crm-set';
import { toDeskRules } from './desk-rules';
import { storedChoices } from './pop-memory';

/** The usual course of a call; what is not among the rules' occasions is passed over. */
const MOMENTS: readonly PopMoment[] = ['outboundPlaced', 'ringing', 'answered', 'ended'];

/** What a call from this number would do with these settings. It asks the settings' CRMs, and opens nothing. */
export async function tryNumberWith({
  number,
  direction,
  userData,
  settings,
}: Payload<'tryNumber'>): Promise<NumberTrial> {
  const problem = crmProblem(settings);
  if (problem !== undefined) {
    return { searches: [], sentence: { key: 'trialCrmUnusable', values: [problem] } };
  }
  const { region, screenPop } = settings;
  const rules = toDeskRules(settings);
  const facts = { connectorId: tellerOf(settings), number, direction, userData, at: Date.now() };
  const { call, parameters } = toTrialCall(facts, rules);
  const toForms = (text: string) => toNumberForms(text, region);
  const occasions = rules.popOccasions.filter((occasion) => occasion.direction === direction);
  const requests = MOMENTS.filter((moment) => occasions.some((one) => one.moment === moment)).map(
    (moment) => toLookupRequest(call, moment, parameters, toForms),
  );
  return tryNumber(toForms(number), requests, {
    rules: screenPop.rules,
    webOrigins: screenPop.webOrigins,
    region,
    crms: createCrms(settings, (crm) => createCrmPorts(crm, region)),
    now: () => Date.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    chosenBefore: () => storedChoices(toForms(number)),
  });
}

/** Whose call it is, for rules that are for some phone systems only: the first real one in use. */
function tellerOf({ connectors }: Settings) {
  const inUse = CONNECTORS.filter(
    ({ id, enabledByDefault }) => connectors[id]?.enabled ?? enabledByDefault,
  );
  return (inUse.find(({ id }) => id !== simulator.id) ?? simulator).id;
}
