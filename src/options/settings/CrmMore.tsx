import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../ui/text';
import { crmIdField } from './check-crms';
import type { CrmRow } from './crm-draft';
import type { Problems } from './problems';
import { TextField } from './TextField';

interface CrmMoreProps {
  readonly row: CrmRow;
  readonly problems: Problems;
  readonly children: ComponentChildren;
  onRow(row: CrmRow): void;
}

/** What is seldom needed of a CRM; unfolded while something in it is wrong. */
export function CrmMore({ row, problems, children, onRow }: CrmMoreProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const name = crmIdField(row.id);
  const problem = problems[name];
  return (
    <details
      class="more"
      open={isOpen || problem !== undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('optionsCrmMore')}</summary>
      <TextField
        name={name}
        label={t('optionsCrmId')}
        hint={t('optionsCrmIdHint')}
        kind="code"
        value={row.crmId}
        problem={problem}
        onValue={(crmId) => onRow({ ...row, crmId })}
      />
      <div class="actions">{children}</div>
    </details>
  );
}
