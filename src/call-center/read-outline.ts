import { isNamed } from './element';
import { fromMetadata, isMetadata } from './from-metadata';
import type { Outline } from './outline';
import { outlineDefinition } from './outline-definition';
import { recogniseNames } from './recognise-names';
import { createReport, type Report } from './report';
import { checkDialing } from './rules/check-dialing';
import { checkGeneralInfo } from './rules/check-general-info';
import { checkLabels } from './rules/check-labels';
import { checkNames } from './rules/check-names';
import { checkOrder } from './rules/check-order';
import { readXml } from './xml/read-xml';

export interface ReadOptions {
  /** For a file in the form of the Metadata API, which has none in it: the name of that file is the internal name. */
  readonly internalName?: string;
}

/** Reads a file of either form as it is written, and checks it by all rules. No outline: it is no call center. */
export function readOutline(
  source: Uint8Array | string,
  { internalName }: ReadOptions = {},
): { readonly text: string; readonly outline?: Outline; readonly report: Report } {
  const { text, document, findings } = readXml(source);
  const report = createReport(findings);
  if (!document) return { text, report };
  const { root } = document;
  if (!isNamed('callCenter')(root)) {
    report.say('root-not-call-center', root.place, '', root.name);
    return { text, report };
  }
  const written = isMetadata(root)
    ? fromMetadata(document, report, internalName)
    : outlineDefinition(document, text, report);
  const outline = recogniseNames(written, report);
  check(outline, report);
  return { text, outline, report };
}

function check(outline: Outline, report: Report): void {
  if (outline.sections.length === 0) {
    report.say('no-section', outline.place, '');
    return;
  }
  checkOrder(outline, report);
  checkNames(outline, report);
  checkLabels(outline, report);
  checkGeneralInfo(outline, report);
  checkDialing(outline, report);
}
