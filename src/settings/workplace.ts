import * as v from 'valibot';
import { must, wholeNumber, withParts } from './words';

/** Digits, star and number sign, as they are put before a number; empty: none. */
const Prefix = v.pipe(
  v.string(must('be a text')),
  v.regex(/^[\d*#]{0,10}$/, 'must be at most ten digits, * or #'),
);

/** How a number is dialled here; all empty: in its international form, as most phone systems take it. */
export const DialingSchema = v.object(
  {
    /** Open CTI's reqOutsidePrefix: to get an outside line. */
    outsidePrefix: Prefix,
    /** Open CTI's reqLongDistPrefix: before a number of the agent's own country. */
    longDistPrefix: Prefix,
    /** Open CTI's reqInternationalPrefix: before the country code of another. */
    internationalPrefix: Prefix,
  },
  withParts,
);
export type Dialing = v.InferOutput<typeof DialingSchema>;
export const NO_PREFIXES: Dialing = {
  outsidePrefix: '',
  longDistPrefix: '',
  internationalPrefix: '',
};

/** Pixels; the limits that Open CTI has for Lightning. */
export const SoftphoneSizeSchema = v.object(
  { height: wholeNumber(240, 2560), width: wholeNumber(200, 1920) },
  withParts,
);
export type SoftphoneSize = v.InferOutput<typeof SoftphoneSizeSchema>;
export const DEFAULT_SOFTPHONE_SIZE: SoftphoneSize = { height: 560, width: 360 };

const PageUrl = v.pipe(
  v.string(must('be a text')),
  v.maxLength(2000, 'must have at most 2000 characters'),
  v.check(
    (text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    'must be an address such as https://phone.example/softphone',
  ),
);

/** A softphone page of the phone system's own, which Offhook opens beside the CRM. */
export const AdapterSchema = v.object(
  {
    /** Open CTI's reqAdapterUrl; empty: the built-in connectors are all there is. */
    url: PageUrl,
    /** Opened instead where the first does not come up in time; empty: none. */
    standbyUrl: PageUrl,
    /** How long the first has, milliseconds. */
    timeoutMs: wholeNumber(1000, 600_000),
  },
  withParts,
);
export type Adapter = v.InferOutput<typeof AdapterSchema>;
export const NO_ADAPTER: Adapter = { url: '', standbyUrl: '', timeoutMs: 10_000 };

/**
 * What becomes of secrets, notes half written and the list of calls when an agent logs off: `keep` for a place of
 * one's own; `clear` removes them; `separate` keeps them apart, so that each agent finds their own again.
 */
export const OnLogOffSchema = v.picklist(
  ['keep', 'clear', 'separate'],
  must('be keep, clear or separate'),
);
export type OnLogOff = v.InferOutput<typeof OnLogOffSchema>;
