import type { Finding } from '../finding';

/**
 * What can be said about a file as XML, and how bad it is. What has only one likely meaning is read so, with a
 * warning; an error is what would have to be guessed, or what a stranger could do harm with.
 */
export const XML_FINDING_CODES = {
  // The file as a whole.
  'file-too-large': 'error',
  'file-empty': 'error',
  'not-xml': 'error',
  'not-xml-web-page': 'error',
  'not-xml-json': 'error',
  'xml-inside-text': 'warning',

  // Its encoding.
  'encoding-unknown': 'error',
  'encoding-not-kept': 'error',
  'encoding-contradicted': 'warning',

  // What stands before its root, and entities, which are never resolved.
  'declaration-not-first': 'warning',
  'declaration-malformed': 'warning',
  'declaration-repeated': 'error',
  'doctype-ignored': 'warning',
  'doctype-misplaced': 'error',
  'entity-declared': 'error',
  'entity-unknown': 'warning',

  // Characters.
  'ampersand-bare': 'warning',
  'less-than-bare': 'error',
  'character-forbidden': 'error',
  'reference-malformed': 'error',
  'cdata-end-bare': 'error',
  'comment-dashes': 'warning',

  // Tags.
  'tag-malformed': 'error',
  'tag-mismatched': 'error',
  'tag-not-opened': 'error',
  'tag-not-closed': 'error',
  'attribute-malformed': 'error',
  'attribute-duplicate': 'error',
  'instruction-malformed': 'error',
  'markup-unknown': 'error',
  'markup-cut-off': 'error',
  'root-missing': 'error',
  'root-repeated': 'error',
  'text-outside-root': 'error',

  // Limits.
  'nesting-too-deep': 'error',
  'elements-too-many': 'error',
  'attributes-too-many': 'error',

  // Too many to list.
  'more-xml-findings': 'warning',
} as const satisfies Record<string, Finding['severity']>;

export type XmlFindingCode = keyof typeof XML_FINDING_CODES;
