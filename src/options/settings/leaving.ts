import { useEffect, useRef } from 'preact/hooks';

/**
 * Says which field was left. Where a press of the pointer did it, only once that is over: the words that then appear
 * would move the button from under the pointer, and the press would be lost.
 */
export function useLeaving(leave: (field: string) => void): (field: string) => void {
  const latest = useRef(leave);
  latest.current = leave;
  const isPressed = useRef(false);
  const left = useRef<string[]>([]);

  useEffect(() => {
    const over = () => {
      isPressed.current = false;
      for (const field of left.current.splice(0)) latest.current(field);
    };
    const press = () => {
      over();
      isPressed.current = true;
    };
    // Of the first button the click comes last; the others have none.
    const release = ({ button }: PointerEvent) => button !== 0 && over();
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('pointerup', release);
    for (const end of ENDS) document.addEventListener(end, over);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('pointerup', release);
      for (const end of ENDS) document.removeEventListener(end, over);
    };
  }, []);

  return (field) => {
    if (isPressed.current) left.current.push(field);
    else leave(field);
  };
}

const ENDS = ['click', 'pointercancel', 'keydown'] as const;
