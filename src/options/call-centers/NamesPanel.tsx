import { useEffect, useRef, useState } from 'preact/hooks';
import { toInternalName } from '../../call-center/to-internal-name';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { TextField } from '../settings/TextField';
import { checkNames } from './check-names';
import { Panel } from './Panel';
import type { PanelProps } from './panel-props';
import { planArrival } from './plan-choice';
import { stripUnwritable } from './strip-unwritable';

interface Names {
  readonly internalName: string;
  readonly displayName: string;
}

interface NamesPanelProps extends PanelProps {
  readonly title: string;
  readonly text: string;
  readonly names: Names;
  onNames(names: Names): void;
  /** The definition file of the new call center. */
  write(names: Names): string;
}

/** The names of a new call center: a clone, or one with the settings in force. */
export function NamesPanel({ title, text, names, onNames, write, ...props }: NamesPanelProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const problems = checkNames(names, props.picture.callCenters);
  const shown = attempts === 0 ? {} : problems;
  // An attempt leads to the first name that has to be corrected.
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  const submit = (event: Event) => {
    event.preventDefault();
    if (Object.keys(problems).length > 0) return setAttempts(attempts + 1);
    const choice = planArrival(props.picture, [{ ...names, text: write(names) }]);
    const name = isolate(plainText(names.displayName, NAME_LENGTH));
    props.onApply(choice, t('optionsCallCenterMade', name));
  };
  const changeDisplayName = (typed: string) => {
    const displayName = stripUnwritable(typed);
    // The internal name follows until the person has one of their own.
    const isOwn = names.internalName !== toInternalName(names.displayName);
    const internalName = isOwn ? names.internalName : toInternalName(displayName);
    onNames({ displayName, internalName });
  };
  return (
    <Panel title={title} takesFocus={props.takesFocus}>
      <p class="quiet">{text}</p>
      <form class="panel-form" ref={form} noValidate onSubmit={submit}>
        <TextField
          name="callCenterDisplayName"
          label={t('optionsDisplayName')}
          hint={t('optionsDisplayNameHint')}
          value={names.displayName}
          problem={shown.displayName}
          onValue={changeDisplayName}
        />
        <TextField
          name="callCenterInternalName"
          label={t('optionsInternalName')}
          hint={t('optionsInternalNameHint')}
          kind="code"
          value={names.internalName}
          problem={shown.internalName}
          onValue={(internalName) => onNames({ ...names, internalName })}
        />
        {props.problem && <Notice kind="failure">{props.problem}</Notice>}
        <div class="actions">
          <Button
            label={t('optionsCallCenterMake')}
            type="submit"
            tone="primary"
            busy={props.isBusy}
          />
          <Button label={t('optionsCancel')} onPress={props.onCancel} />
        </div>
      </form>
    </Panel>
  );
}
