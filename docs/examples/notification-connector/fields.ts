import * as v from 'valibot';
import { toDeviceId, toVendorCallId } from '../../../src/cti/ids';

// Strangers decide what stands in a text: an id has to be right, anything else may be cut.
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const CallId = v.pipe(Id, v.transform(toVendorCallId));
export const LineId = v.pipe(Id, v.transform(toDeviceId));
export const Text = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 200)),
);
export const OptionalText = v.exactOptional(Text);
export const Time = v.pipe(v.string(), v.isoTimestamp(), v.transform(Date.parse));
export const OptionalTime = v.exactOptional(Time);
export const Flag = v.boolean();
export const wordsOf = <Word extends string>(dictionary: Readonly<Record<Word, string>>) =>
  v.picklist(Object.keys(dictionary) as Word[]);
