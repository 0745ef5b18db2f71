import { expect, test } from 'vitest';
import { toCallId } from '../../../src/cti/ids';
import { applyInput } from '../../../src/desktop/apply-input';
import { initialState } from '../../../src/desktop/state';
import { toBadge } from '../../../src/toolbar/badge';
import { callEvent, PHONE } from '../../support/desktop/events';

function badgeAfter(...names: Parameters<typeof callEvent>[0][]) {
  const state = names.reduce(
    (before, name) =>
      applyInput(before, {
        kind: 'event',
        connectorId: PHONE,
        event: callEvent(name, 'a'),
        at: 0,
        newCallId: toCallId('a'),
        chance: 0,
      }).state,
    initialState(0),
  );
  return toBadge(state);
}

test.each([
  [[], '', 'extName'],
  [['delivered'], '1', 'badgeRinging'],
  [['delivered', 'established'], '1', 'badgeOnCall'],
  [['established', 'connectionCleared'], '…', 'badgeWrapUp'],
] as const)('after %j the toolbar button shows "%s"', (events, text, titleKey) => {
  expect(badgeAfter(...events)).toMatchObject({ text, titleKey });
});
