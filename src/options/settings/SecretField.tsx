import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import type { Problem } from './problems';
import { TextField } from './TextField';

interface SecretFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem?: Problem | undefined;
  onValue(value: string): void;
}

/** A secret: covered, unless the person asks to see it. */
export function SecretField(props: SecretFieldProps) {
  const t = useText();
  const [isShown, setShown] = useState(false);
  return (
    <TextField {...props} kind={isShown ? 'code' : 'secret'}>
      <Button
        label={t(isShown ? 'optionsHideToken' : 'optionsShowToken')}
        onPress={() => setShown(!isShown)}
      />
    </TextField>
  );
}
