import { useEffect, useState } from 'preact/hooks';

/** The browser's host permissions, in match patterns. */
export interface HostAccess {
  has(patterns: string[]): Promise<boolean>;
  /** Asks the person; works only when called in the click itself. Resolves to what they chose. */
  request(patterns: string[]): Promise<boolean>;
  remove(patterns: string[]): Promise<boolean>;
  /** Tells of grants and removals, also those made in the browser's own screens; returns the stop. */
  onChange(listener: () => void): () => void;
}

/** Whether all of the patterns are granted at this moment; undefined until the browser has said so. */
export function useGranted(hosts: HostAccess, patterns: readonly string[]): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  const wanted = patterns.join(' ');

  useEffect(() => {
    let isStale = false;
    const look = async () => {
      // A pattern that this browser does not know is one it has not granted.
      const answer = await hosts.has(wanted.split(' ')).catch(() => false);
      if (!isStale) setGranted(answer);
    };
    setGranted(undefined);
    look();
    const stop = hosts.onChange(look);
    return () => {
      isStale = true;
      stop();
    };
  }, [hosts, wanted]);

  return granted;
}
