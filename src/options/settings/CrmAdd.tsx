import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useText } from '../../ui/text';
import type { CrmCatalogue, CrmKind } from './crm-catalogue';

interface CrmAddProps {
  readonly catalogue: CrmCatalogue;
  /** Nothing is set up yet: it is the only thing to do. */
  readonly isOpen: boolean;
  readonly buttonRef: Ref<HTMLButtonElement>;
  onAdd(kind: CrmKind): void;
}

/** The choice of one more CRM. */
export function CrmAdd({ catalogue, isOpen, buttonRef, onAdd }: CrmAddProps) {
  const t = useText();
  const [chosen, setChosen] = useState(catalogue[0]?.kind);
  const kind = catalogue.find((each) => each.kind === chosen);
  return (
    <details class="more" open={isOpen}>
      <summary>{t('optionsCrmAddTitle')}</summary>
      <Field label={t('optionsCrmKind')} controlId="crm-kind">
        <div class="field-line">
          <select
            id="crm-kind"
            class="input"
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {catalogue.map((each) => (
              <option key={each.kind} value={each.kind}>
                {t(each.labelKey)}
              </option>
            ))}
          </select>
          <Button
            label={t('optionsCrmAdd')}
            icon="add"
            buttonRef={buttonRef}
            onPress={() => kind && onAdd(kind)}
          />
        </div>
      </Field>
    </details>
  );
}
