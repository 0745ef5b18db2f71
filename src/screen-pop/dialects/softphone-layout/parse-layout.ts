import { checkRules } from '../check-rules';
import { collectWarnings, type Imported, type Warn } from '../imported';
import { below, type Field, readEntries } from '../read-fields';
import { readJson } from '../read-json';
import type { CallTypeLayout } from './call-types';
import { readLightning } from './read-lightning';
import { readSoap } from './read-soap';
import { toRule } from './to-rule';

/**
 * A Salesforce softphone layout as JSON: what Open CTI's `getSoftphoneLayout` gives, or the SOAP API's
 * `describeSoftphoneLayout`. One rule for each call type.
 */
export function parseSoftphoneLayout(text: string): Imported {
  const { warn, warnings } = collectWarnings();
  const value = readJson(text, warn);
  if (value === undefined) return { rules: [], warnings };
  const layouts = readLayouts({ value, path: '' }, warn);
  const read = layouts.map((layout) => ({ rule: toRule(layout, warn), path: layout.path }));
  return { rules: checkRules(read, warn), warnings };
}

function readLayouts(document: Field, warn: Warn): readonly CallTypeLayout[] {
  const layout = unwrap(document, warn);
  const isSoap = readEntries(layout, ignore).some(([name]) => name === 'callTypes');
  return isSoap ? readSoap(layout, warn) : readLightning(layout, warn);
}

const ignore: Warn = () => undefined;

/** The answer of Lightning has the layout in `returnValue`, that of Classic has it in `result`, as a text of JSON. */
function unwrap(document: Field, warn: Warn): Field {
  const { value } = document;
  if (typeof value !== 'object' || value === null) return document;
  if ('returnValue' in value) return { value: value.returnValue, path: below('', 'returnValue') };
  if (!('result' in value) || typeof value.result !== 'string') return document;
  return { value: readJson(value.result, warn), path: below('', 'result') };
}
