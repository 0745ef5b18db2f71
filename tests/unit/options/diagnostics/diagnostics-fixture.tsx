import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { type CommandResult, DONE } from '../../../../src/cti/command';
import { toCallId, toConnectorId, toVendorCallId } from '../../../../src/cti/ids';
import { applyInput, type Input } from '../../../../src/desktop/apply-input';
import type { Observation } from '../../../../src/desktop/observation';
import { initialState } from '../../../../src/desktop/state';
import { createTraceRecorder } from '../../../../src/diagnostics/recorder';
import type { Trace } from '../../../../src/diagnostics/trace';
import {
  DiagnosticsScreen,
  type DiagnosticsScreenProps,
} from '../../../../src/options/diagnostics/DiagnosticsScreen';
import { aLink } from '../../../support/softphone-fixtures';
import { memoryStore } from '../../diagnostics/recorded';

export const AT = Date.UTC(2026, 2, 2, 10, 0, 0);
const SIMULATOR = toConnectorId('simulator');
const START = initialState(AT);

export const ring = (name: string, id = 'ada'): Input => ({
  kind: 'event',
  connectorId: SIMULATOR,
  event: {
    kind: 'call',
    name: 'delivered',
    vendorCallId: toVendorCallId(id),
    at: AT,
    facts: { callingDevice: { number: '+12025550143', name } },
  },
  at: AT,
  newCallId: toCallId(id),
  chance: 0,
});

/** As it comes from the background. */
export async function recordTrace(
  inputs: readonly Input[],
  others: readonly Observation[] = [],
): Promise<Trace> {
  const recorder = createTraceRecorder({ store: memoryStore(), report: vi.fn() });
  let state = START;
  for (const input of [{ kind: 'restarted', at: 0 } as const, ...inputs]) {
    const step = applyInput(state, input);
    state = step.state;
    const effects = step.effects.map(({ key }) => key);
    recorder.observe({ kind: 'input', at: AT, input, effects }, state);
  }
  for (const observation of others) recorder.observe(observation, state);
  return recorder.trace();
}

export function open(props: Partial<DiagnosticsScreenProps> = {}) {
  const saveFile = vi.fn((_name: string, _text: string) => {});
  const onReconnect = vi.fn(async (): Promise<CommandResult> => DONE);
  const onClear = vi.fn(async (): Promise<CommandResult> => DONE);
  const onRefresh = vi.fn();
  render(
    <DiagnosticsScreen
      view={{ links: [aLink()] }}
      trace={undefined}
      isStale={false}
      settingsHref="settings"
      language="en"
      now={() => AT}
      saveFile={saveFile}
      onRefresh={onRefresh}
      onReconnect={onReconnect}
      onClear={onClear}
      {...props}
    />,
  );
  return { saveFile, onReconnect, onClear, onRefresh };
}
