import { useEffect } from 'preact/hooks';

/** While there is something to lose, the browser asks before the page goes away. */
export function useLeaveWarning(hasChanges: boolean, isKept: () => boolean): void {
  useEffect(() => {
    if (!hasChanges) return;
    const ask = (event: Event) => {
      if (!isKept()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasChanges, isKept]);
}
