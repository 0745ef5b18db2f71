import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { CrmKind } from '../../settings/catalogue';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useText } from '../../ui/text';
import { useHold } from './hold';

interface CrmAddProps {
  readonly kinds: readonly CrmKind[];
  /** Nothing is set up yet: it is the only thing to do. */
  readonly isOpen: boolean;
  readonly buttonRef: Ref<HTMLButtonElement>;
  onAdd(kind: CrmKind): void;
}

/** The choice of one more CRM. */
export function CrmAdd({ kinds, isOpen, buttonRef, onAdd }: CrmAddProps) {
  const t = useText();
  const { isLocked } = useHold();
  const [chosen, setChosen] = useState(kinds[0]?.kind);
  const kind = kinds.find((each) => each.kind === chosen);
  return (
    <details class="more" open={isOpen}>
      <summary>{t('optionsCrmAddTitle')}</summary>
      <Field label={t('optionsCrmKind')} controlId="crm-kind" hint={t('optionsCrmKindHint')}>
        <div class="field-line">
          <select
            id="crm-kind"
            class="input"
            value={chosen}
            disabled={isLocked}
            aria-describedby="crm-kind-hint"
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {t(each.labelKey)}
              </option>
            ))}
          </select>
          <Button
            label={t('optionsCrmAdd')}
            icon="add"
            disabled={isLocked}
            buttonRef={buttonRef}
            onPress={() => kind && onAdd(kind)}
          />
        </div>
      </Field>
    </details>
  );
}
