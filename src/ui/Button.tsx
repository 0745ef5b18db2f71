import type { Ref } from 'preact';
import './button.css';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';
import { useText } from './text';

interface Props {
  /** What it says; with `iconOnly`, what it is called. */
  readonly label: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  /** go: answers, calls. stop: ends. primary: the expected next step. quiet: no box until touched. */
  readonly tone?: 'plain' | 'go' | 'stop' | 'primary' | 'quiet';
  /** tile: the icon above the word. */
  readonly shape?: 'pill' | 'tile';
  /** Waits for an answer: says so and takes no press, but keeps the focus. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  /** Id of the form that it submits, if it stands outside of it. */
  readonly form?: string;
  readonly onPress?: () => void;
  /** Set on a button that shows or hides something. */
  readonly expanded?: boolean;
  /** Set on a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: Props) {
  const { label, icon, iconOnly, tone = 'plain', shape = 'pill', busy, disabled } = props;
  const t = useText();
  const takesNoPress = busy || disabled;
  const onClick = (event: MouseEvent) => {
    if (!takesNoPress) return props.onPress?.();
    // A disabled element would drop the focus; this one only does nothing.
    event.preventDefault();
  };
  return (
    <button
      ref={props.buttonRef ?? null}
      type={props.type ?? 'button'}
      form={props.form}
      class={`button button-${shape} tone-${tone}${iconOnly ? ' button-icon-only' : ''}`}
      aria-busy={busy ? 'true' : undefined}
      aria-disabled={takesNoPress ? 'true' : undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      title={iconOnly ? label : undefined}
      onClick={onClick}
    >
      {busy ? <span class="spinner" /> : icon && <Icon name={icon} />}
      <span class={iconOnly ? 'visually-hidden' : 'button-label'}>{label}</span>
      {busy && <span class="visually-hidden">{t('uiBusy')}</span>}
    </button>
  );
}
