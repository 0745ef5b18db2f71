import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trace } from '../../diagnostics/trace';
import type { DesktopView } from '../../messaging/protocol';
import { DiagnosticsScreen, type DiagnosticsScreenProps } from './DiagnosticsScreen';
import { createTraceRefresher, type TraceRefresher } from './trace-refresher';

interface DiagnosticsPageProps
  extends Omit<DiagnosticsScreenProps, 'view' | 'trace' | 'isStale' | 'onRefresh'> {
  /** Rejects if the background does not answer. */
  loadTrace(): Promise<Trace>;
  /** Tells what the desktop shows, now and at each change; `onLost`: it is not known any more. Returns the stop. */
  watch(onView: (view: DesktopView) => void, onLost: () => void): () => void;
}

/** The diagnostics with the trace and the lines kept up to date. */
export function DiagnosticsPage({ loadTrace, watch, ...rest }: DiagnosticsPageProps) {
  const [view, setView] = useState<DesktopView>();
  const [trace, setTrace] = useState<Trace>();
  const [isStale, setStale] = useState(false);
  const refresher = useRef<TraceRefresher>(undefined);

  useEffect(() => {
    const current = createTraceRefresher({
      load: loadTrace,
      onTrace: (fetched) => {
        setTrace(fetched);
        setStale(false);
      },
      onFailure: () => setStale(true),
    });
    refresher.current = current;
    current.now();
    const unwatch = watch(
      (next) => {
        setView(next);
        current.changed();
      },
      () => setView(undefined),
    );
    return () => {
      unwatch();
      current.stop();
    };
  }, [loadTrace, watch]);

  const clear = async () => {
    const result = await rest.onClear();
    refresher.current?.now();
    return result;
  };

  return (
    <DiagnosticsScreen
      {...rest}
      view={view}
      trace={trace}
      isStale={isStale}
      onRefresh={() => refresher.current?.now()}
      onClear={clear}
    />
  );
}
