import type { ComponentChildren } from 'preact';
import './field.css';

interface Props {
  readonly label: string;
  /** Id of the control that `children` holds. */
  readonly controlId: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly children: ComponentChildren;
}

/** A form control with its label, and a hint the control can name as `<controlId>-hint`. */
export function Field({ label, controlId, hint, hideLabel, children }: Props) {
  return (
    <div class="field">
      <label class={hideLabel ? 'visually-hidden' : 'field-label'} for={controlId}>
        {label}
      </label>
      {children}
      {hint && (
        <p class="field-hint" id={`${controlId}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
