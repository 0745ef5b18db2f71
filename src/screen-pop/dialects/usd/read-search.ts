import type { CtiSearch } from '../../rule';
import type { Warn } from '../imported';
import {
  type Field,
  readFields,
  readName,
  readText,
  readWholeNumber,
  readWord,
} from '../read-fields';
import { DIRECTION_WORDS, type DirectionWord, toDirections } from './directions';
import { readFetchXml } from './fetch-xml/read-fetch-xml';

/** A CTI search; undefined, and a warning, if nothing can be asked by it. */
export function readSearch(
  field: Field,
  usual: { readonly order: number; readonly direction: DirectionWord },
  warn: Warn,
): CtiSearch | undefined {
  const fields = readFields(field, ['Name', 'Order', 'Direction', 'FetchXML'], warn);
  const text = readText(fields.FetchXML, warn);
  if (text === undefined) {
    warn('missingField', field.path, 'FetchXML');
    return undefined;
  }
  const query = readFetchXml(text, fields.FetchXML?.path ?? field.path, warn);
  if (!query) return undefined;
  const direction = readWord(fields.Direction, DIRECTION_WORDS, warn) ?? usual.direction;
  return {
    name: readName(fields.Name, warn) ?? query.entity,
    order: readWholeNumber(fields.Order, warn) ?? usual.order,
    directions: toDirections(direction),
    ...query,
  };
}
