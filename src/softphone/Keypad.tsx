import { useText } from '../ui/text';
import './keypad.css';

/** As on telephones everywhere (ITU-T E.161): the letters help with numbers that are words. */
const KEYS = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', ''],
  ['#', ''],
] as const;

interface Props {
  readonly label: string;
  /** `isPointer`: pressed with a mouse or a finger, which leaves the focus where it was. */
  readonly onDigit: (digit: string, isPointer: boolean) => void;
}

/** The twelve keys. */
export function Keypad({ label, onDigit }: Props) {
  const t = useText();
  const names: Readonly<Record<string, string>> = {
    '*': t('softphoneKeyStar'),
    '#': t('softphoneKeyHash'),
  };
  return (
    <fieldset class="keypad" dir="ltr" aria-label={label}>
      {KEYS.map(([digit, letters]) => (
        <button
          key={digit}
          type="button"
          class="key"
          aria-label={names[digit]}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => onDigit(digit, event.detail > 0)}
        >
          <span class="key-digit">{digit}</span>
          {letters && <span class="key-letters">{letters}</span>}
        </button>
      ))}
    </fieldset>
  );
}
