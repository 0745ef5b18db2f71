// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import type { DesktopView } from '../../../../src/messaging/protocol';
import { DiagnosticsPage } from '../../../../src/options/diagnostics/DiagnosticsPage';
import { aView } from '../../../support/softphone-fixtures';
import { recordTrace, ring } from './diagnostics-fixture';

afterEach(cleanup);

async function open() {
  let tell: (view: DesktopView) => void = () => {};
  let lose = () => {};
  const unwatch = vi.fn();
  const loadTrace = vi.fn(async () => recordTrace([]));
  const onClear = vi.fn(async () => DONE);
  const watch = (onView: typeof tell, onLost: () => void) => {
    tell = onView;
    lose = onLost;
    return unwatch;
  };
  const { unmount } = render(
    <DiagnosticsPage
      settingsHref="settings"
      language="en"
      loadTrace={loadTrace}
      watch={watch}
      now={() => 0}
      saveFile={() => {}}
      onReconnect={async () => DONE}
      onClear={onClear}
    />,
  );
  await screen.findByText('diagnosticsFound 1 1');
  return {
    loadTrace,
    onClear,
    unwatch,
    unmount,
    tell: (view: DesktopView) => tell(view),
    lose: () => lose(),
  };
}

describe('the diagnostics page', () => {
  test('fetches the trace again when the desk changes', async () => {
    const { loadTrace, tell } = await open();
    loadTrace.mockImplementation(() => recordTrace([ring('Ada Lovelace')]));
    tell(aView());
    await screen.findByText('diagnosticsFound 2 2');
    expect(screen.getByText('connectorSimulator')).toBeTruthy();
  });

  test('keeps the trace that it has when a later one cannot be fetched', async () => {
    const { loadTrace, tell } = await open();
    loadTrace.mockRejectedValueOnce(new Error('silence'));
    tell(aView());
    await screen.findByText('diagnosticsLoadFailed');
    expect(screen.getByText('diagnosticsFound 1 1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'diagnosticsRefresh' }));
    await vi.waitFor(() => expect(screen.queryByText('diagnosticsLoadFailed')).toBeNull());
  });

  test('does not show a line as it was before the background stopped', async () => {
    const { tell, lose } = await open();
    tell(aView());
    await screen.findByText('connectorSimulator');
    lose();
    await screen.findByText('diagnosticsWaiting');
  });

  test('shows at once that the trace is cleared', async () => {
    const { loadTrace, onClear } = await open();
    loadTrace.mockImplementation(async () => ({ ...(await recordTrace([])), entries: [] }));
    fireEvent.click(screen.getByRole('button', { name: 'diagnosticsClear' }));
    await screen.findByText('diagnosticsTraceEmpty');
    expect(onClear).toHaveBeenCalledOnce();
  });

  test('stops watching when it is closed', async () => {
    const { unmount, unwatch } = await open();
    unmount();
    await vi.waitFor(() => expect(unwatch).toHaveBeenCalledOnce());
  });
});
