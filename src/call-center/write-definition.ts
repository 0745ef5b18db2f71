import type { DefinitionFindingCode } from './definition-codes';
import type { Finding } from './finding';
import { formatOutline } from './format-outline';
import type { OutlineItem } from './outline';
import { type ReadOptions, readOutline } from './read-outline';
import { createReport } from './report';
import { recogniseMode } from './rules/check-mode';
import { checkWritable } from './rules/check-writable';
import { XML_FINDING_CODES } from './xml/xml-codes';

/** What is right once it is written: it needs no word. */
const REPAIRED: readonly DefinitionFindingCode[] = [
  'element-spelling',
  'attribute-spelling',
  'value-in-child',
  'sort-order-missing',
  'sort-order-not-number',
  'sort-order-negative',
  'sort-order-start',
  'sort-order-gap',
  'sort-order-duplicate',
  'sort-order-not-ascending',
  'position-fixed',
  'name-spelling',
  'label-spaces',
  'mode-spelling',
  'metadata-form',
];
/** What `checkWritable` says in other words: it keeps the file from being written. */
const SAID_AGAIN: readonly DefinitionFindingCode[] = [
  'name-missing',
  'name-characters',
  'section-duplicate',
  'item-duplicate',
  'label-too-long',
];

/**
 * Writes a definition strictly as the format has it, whatever form its source has: comments, processing instructions
 * and unknown items stay. Findings: what is not as the format has it all the same, with places in the source; `text`
 * is absent exactly if one of them is an error.
 */
export function writeDefinition(
  source: Uint8Array | string,
  options?: ReadOptions,
): { readonly text?: string; readonly findings: readonly Finding[] } {
  const { outline, report: reading } = readOutline(source, options);
  const report = createReport(reading.findings().filter(isStillSo));
  if (!outline) return { findings: report.findings() };
  checkWritable(outline, report);
  const findings = report.findings();
  if (findings.some(({ severity }) => severity === 'error')) return { findings };
  const sections = outline.sections.map((section) => ({
    ...section,
    items: section.items.map(withModeSpelt),
  }));
  return { text: formatOutline({ ...outline, sections }), findings };
}

function isStillSo({ code, severity }: Finding): boolean {
  if (severity === 'error') return true;
  return !(code in XML_FINDING_CODES) && ![...REPAIRED, ...SAID_AGAIN].some((one) => one === code);
}

function withModeSpelt(item: OutlineItem): OutlineItem {
  const isMode = item.name === 'reqSalesforceCompatibilityMode';
  const mode = isMode ? recogniseMode(item.value) : undefined;
  return mode === undefined ? item : { ...item, value: mode };
}
