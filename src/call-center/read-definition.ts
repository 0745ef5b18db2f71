import type { Definition } from './definition';
import type { Finding } from './finding';
import { formatOutline } from './format-outline';
import { type ReadOptions, readOutline } from './read-outline';
import { toDefinition } from './to-definition';

export interface DefinitionReading {
  /**
   * The decoded text, to be kept and edited. A file in the form of the Metadata API is converted: its text is that of
   * the definition file it would be, and the internal name is in it.
   */
  readonly text: string;
  /** Absent exactly if a finding is an error. Ranges are of `text`; places are of the file as it came. */
  readonly definition?: Definition;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a call center definition file, or one of the Metadata API's. Lenient: what is not as the format has it is read
 * as far as it can be, with a warning; only what leaves nothing to use is an error. Never throws.
 */
export function readDefinition(
  source: Uint8Array | string,
  options?: ReadOptions,
): DefinitionReading {
  const { text, outline, report } = readOutline(source, options);
  const findings = report.findings();
  if (!outline || findings.some(({ severity }) => severity === 'error')) return { text, findings };
  const definition = toDefinition(outline);
  if (outline.form === 'definition') return { text, definition, findings };
  const converted = formatOutline(outline);
  return { text: converted, definition: withRangesOf(converted, definition), findings };
}

/** What was converted stands elsewhere now, in the same order. */
function withRangesOf(text: string, definition: Definition): Definition {
  const { outline } = readOutline(text);
  const sections = outline ? toDefinition(outline).sections : [];
  return {
    ...definition,
    sections: definition.sections.map((section, index) => ({
      ...section,
      items: section.items.map((item, itemIndex) => ({
        ...item,
        valueRange: sections[index]?.items[itemIndex]?.valueRange ?? item.valueRange,
      })),
    })),
  };
}
