import * as v from 'valibot';
import { isUrlTemplate } from '../../replacement/resolve-url';

/** RFC 6901. */
const Pointer = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^(?:\/(?:[^~/]|~[01])*)*$/, 'must be a JSON pointer such as /items/0'),
);
const Decoration = v.pipe(v.string(), v.maxLength(10));

/** Names of HTTP headers, but for those with which somebody is let in: the token has a field of its own. */
const HeaderName = v.pipe(
  v.string(),
  v.regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/, 'must be the name of a header'),
  v.check(
    (name) => !/^(?:authorization|cookie|proxy-.*|host|origin|sec-.*)$/i.test(name),
    'must not be a header that lets somebody in: the token has a field of its own',
  ),
);
const HeaderValue = v.pipe(v.string(), v.regex(/^[\x20-\x7e]{0,500}$/, 'must be plain text'));

export type JsonTemplate =
  | string
  | number
  | boolean
  | null
  | readonly JsonTemplate[]
  | { readonly [name: string]: JsonTemplate };

const JsonSchema: v.GenericSchema<unknown, JsonTemplate> = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  v.null(),
  v.array(v.lazy(() => JsonSchema)),
  v.record(
    v.string(),
    v.lazy(() => JsonSchema),
  ),
]);
const MAX_BODY = 10_000;

/** The one request with which the CRM is searched. Texts that take parameters are called templates. */
export const SearchSchema = v.pipe(
  v.strictObject({
    method: v.optional(v.picklist(['GET', 'POST']), 'GET'),
    /** Template of a path of the CRM, or of a whole address. */
    url: v.pipe(
      v.string(),
      v.maxLength(2000),
      v.check(isUrlTemplate, 'must be a path such as /api/contacts?phone=[[phone]]'),
    ),
    headers: v.optional(v.record(HeaderName, HeaderValue), {}),
    /** For POST: JSON, whose texts are templates. */
    body: v.exactOptional(
      v.pipe(
        v.unknown(),
        v.check((value) => sizeOf(value) <= MAX_BODY, 'is too large'),
        JsonSchema,
      ),
    ),
    /** How the token is sent, if there is one. */
    tokenHeader: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[\w-]{1,100}$/, 'must be the name of a header'),
        v.check((name) => !/^(?:cookie|host|origin)$/i.test(name), 'must not be this header'),
      ),
      'Authorization',
    ),
    tokenPrefix: v.optional(HeaderValue, 'Bearer '),
    /** The form in which a telephone number is sent. */
    number: v.optional(
      v.strictObject({
        /** `+12025550143`, `12025550143`, `2025550143` or `030901820`, the digits without code and trunk prefix. */
        form: v.picklist(['e164', 'digits', 'national', 'significant']),
        /** What the CRM takes for "anything": before the number, between its digits, behind it. */
        before: v.optional(Decoration, ''),
        between: v.optional(Decoration, ''),
        after: v.optional(Decoration, ''),
      }),
      { form: 'e164', before: '', between: '', after: '' },
    ),
    /** The CRM's words for comparisons, for `[[operator]]`. What has none is not searched for. */
    operators: v.optional(
      v.strictObject({
        equals: v.exactOptional(v.string()),
        contains: v.exactOptional(v.string()),
        beginsWith: v.exactOptional(v.string()),
        endsWith: v.exactOptional(v.string()),
        /** For telephone numbers. */
        number: v.exactOptional(v.string()),
      }),
      { equals: 'equals', number: 'equals' },
    ),
    /** Where in the answer the records are, and where in a record what is shown of it. */
    answer: v.strictObject({
      list: Pointer,
      id: Pointer,
      name: Pointer,
      detail: v.exactOptional(Pointer),
      /** Each leads to a number or to a list of them. */
      numbers: v.optional(v.pipe(v.array(Pointer), v.maxLength(20), v.readonly()), []),
      /** Absent: the kind of record that was asked for. */
      entity: v.exactOptional(Pointer),
      /** Field → where it is; a field that is not named here is looked for under its own name. */
      fields: v.optional(v.record(v.string(), Pointer), {}),
    }),
  }),
  v.check(({ method, body }) => method === 'POST' || body === undefined, 'body needs method POST'),
);

export type SearchSettings = v.InferOutput<typeof SearchSchema>;

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
