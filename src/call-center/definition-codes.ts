import type { Finding } from './finding';

/**
 * What can be said about a definition beyond its XML, and how bad it is. Only what leaves nothing to use is an error:
 * of the values, the internal name alone, because nobody can correct it after the import.
 */
export const DEFINITION_FINDING_CODES = {
  // The file, where it is chosen or named.
  'file-not-found': 'error',
  'file-is-folder': 'error',
  'file-not-readable': 'error',

  // Structure.
  'root-not-call-center': 'error',
  'no-section': 'error',
  'section-empty': 'warning',
  'element-unknown': 'warning',
  'element-spelling': 'warning',
  'attribute-unknown': 'warning',
  'attribute-spelling': 'warning',
  'text-misplaced': 'warning',
  'value-in-child': 'warning',

  // The order of sections, and of the items in each.
  'sort-order-missing': 'warning',
  'sort-order-not-number': 'warning',
  'sort-order-negative': 'warning',
  'sort-order-start': 'warning',
  'sort-order-gap': 'warning',
  'sort-order-duplicate': 'warning',
  'sort-order-not-ascending': 'warning',
  'position-fixed': 'warning',

  // Names and labels.
  'name-missing': 'warning',
  'name-characters': 'warning',
  'name-too-long': 'warning',
  'name-reserved': 'warning',
  'name-reserved-prefix': 'warning',
  'name-of-salesforce': 'warning',
  'name-spelling': 'warning',
  'section-duplicate': 'warning',
  'item-duplicate': 'warning',
  'item-misplaced': 'warning',
  'label-too-long': 'warning',
  'label-spaces': 'warning',

  // Which items there are.
  'item-required': 'warning',
  'mode-missing': 'warning',
  'item-legacy': 'warning',
  'standby-incomplete': 'warning',
  'canvas-incomplete': 'warning',
  'canvas-in-lightning': 'warning',
  'canvas-not-opened': 'warning',

  // The internal name.
  'internal-name-missing': 'error',
  'internal-name-empty': 'error',
  'internal-name-first-character': 'error',
  'internal-name-characters': 'error',
  'internal-name-too-long': 'error',

  // The other values.
  'display-name-too-long': 'warning',
  'mode-unknown': 'warning',
  'mode-spelling': 'warning',
  'address-relative': 'warning',
  'address-not-readable': 'warning',
  'address-scheme': 'warning',
  'address-not-https': 'warning',
  'use-api-value': 'warning',
  'value-not-number': 'warning',
  'size-out-of-range': 'warning',
  'dialing-characters': 'warning',

  // The form of Salesforce's Metadata API.
  'metadata-form': 'warning',
  'metadata-internal-name': 'warning',
  'metadata-settings-broken': 'warning',
  'metadata-values-differ': 'warning',

  // Writing, which is strict.
  'write-name-missing': 'error',
  'write-name-characters': 'error',
  'write-name-too-long': 'error',
  'write-name-duplicate': 'error',
  'write-label-too-long': 'error',

  // Too many to list.
  'more-findings': 'warning',
} as const satisfies Record<string, Finding['severity']>;

export type DefinitionFindingCode = keyof typeof DEFINITION_FINDING_CODES;
