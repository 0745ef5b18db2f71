import type { Definition } from '../../call-center/definition';
import type { Imported } from '../../screen-pop/dialects/imported';
import { parseSoftphoneLayout } from '../../screen-pop/dialects/softphone-layout/parse-layout';
import { parseUsdRules } from '../../screen-pop/dialects/usd/parse-rules';
import type { Catalogue } from '../catalogue';
import type { Items } from '../item';
import { findItem, type GivenValue } from './find-item';
import { RULE_ITEMS } from './fixed-values';
import { takeItem } from './item-value';
import type { Note } from './notes';
import { readValue } from './read-value';
import { RULE_CODES } from './value-codes';

const SECTION = 'OffhookScreenPop';

/** The screen pop rules: Offhook's own form, or one of the dialects. One item is read, the first that is filled in. */
export function readRules(definition: Definition, catalogue: Catalogue, note: Note): Items {
  const [used, ...others] = RULE_ITEMS.flatMap((name) => {
    const given = findItem(definition, SECTION, name);
    return given ? [{ name, given }] : [];
  });
  if (!used) return {};
  for (const { given } of others) note('rules-more-than-one', given, used.given.path);
  const { name, given } = used;
  if (name === 'softphoneLayout') return take(parseSoftphoneLayout(given.text), given, note);
  if (name === 'usdRules') {
    const ids = catalogue.connectors.map(({ id }) => id);
    return take(parseUsdRules(given.text, ids), given, note);
  }
  const read = readValue('json', given.text);
  if ('value' in read) return takeItem('screenPop.rules', read.value, given, catalogue, note);
  note(read.code, given, ...read.values);
  return {};
}

/** A document of which no rule is left changes nothing: what it was for has failed. */
function take({ rules, warnings }: Imported, given: GivenValue, note: Note): Items {
  for (const { code, path, value } of warnings) note(RULE_CODES[code], given, path || '/', value);
  return rules.length > 0 ? { 'screenPop.rules': rules } : {};
}
