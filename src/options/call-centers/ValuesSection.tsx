import type { Finding } from '../../call-center/finding';
import { NAME_LENGTH, plainText } from '../../ui/plain-text';
import { stripUnwritable } from './strip-unwritable';
import type { ValueSection } from './to-fields';
import { ValueInput } from './ValueInput';

interface ValuesSectionProps {
  readonly section: ValueSection;
  /** What was typed, by path. */
  readonly values: Readonly<Record<string, string>>;
  /** Of the file with what was typed. */
  readonly findings: readonly Finding[];
  onValue(path: string, value: string, original: string): void;
}

/** The values of one section of a call center, each in its field. */
export function ValuesSection({ section, values, findings, onValue }: ValuesSectionProps) {
  return (
    <fieldset class="values">
      <legend>
        <bdi>{plainText(section.label, NAME_LENGTH)}</bdi>
      </legend>
      {section.fields.map((field, index) => {
        const typed = field.isFixed ? undefined : values[field.path];
        return (
          <ValueInput
            key={`${field.path} ${index}`}
            id={`value-${section.key}-${index}`.replaceAll(/[^\w-]/g, '-')}
            field={field}
            value={typed ?? field.value}
            isEdited={typed !== undefined}
            finding={findings.find(({ item }) => item === field.path)}
            onValue={(value) => onValue(field.path, stripUnwritable(value), field.value)}
          />
        );
      })}
    </fieldset>
  );
}
