import type { SettingsField } from '../../cti/settings-field';
import { useText } from '../../ui/text';
import { tidyOrigin } from './draft';
import { LinesField } from './LinesField';
import type { Problem } from './problems';
import { SecretField } from './SecretField';
import { SelectField } from './SelectField';
import { Switch } from './Switch';
import { TextField } from './TextField';

interface SettingsFieldInputProps {
  readonly field: SettingsField;
  /** The control's name on the page. */
  readonly name: string;
  readonly value: string;
  readonly problem: Problem | undefined;
  onValue(value: string): void;
}

/** One declared field of a connector's or a CRM's settings. */
export function SettingsFieldInput(props: SettingsFieldInputProps) {
  const { field, name, value, problem, onValue } = props;
  const t = useText();
  const [label, hint] = [t(field.labelKey), t(field.hintKey)];
  const shared = { name, label, hint, value, problem, onValue };
  // A pasted address of any record is shortened to what is needed.
  const shorten = () => {
    const origin = tidyOrigin(value);
    if (origin !== value) onValue(origin);
  };
  switch (field.input) {
    case 'origin':
      return <TextField {...shared} kind="code" onLeave={shorten} />;
    case 'url':
    case 'text':
      return <TextField {...shared} kind="code" />;
    case 'number':
      return <TextField {...shared} kind="amount" />;
    case 'secret':
      return <SecretField {...shared} />;
    case 'lines':
      return <LinesField {...shared} />;
    case 'json':
      return <LinesField {...shared} isCode />;
    case 'switch':
      return (
        <Switch
          {...shared}
          isOn={value === 'true'}
          onChange={(isOn) => onValue(isOn ? 'true' : 'false')}
        />
      );
    case 'choice': {
      const choices = field.choices ?? [];
      const options = choices.map((each) => ({ value: each.value, label: t(each.labelKey) }));
      return <SelectField {...shared} options={options} />;
    }
  }
}
