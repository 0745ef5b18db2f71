import type { XmlFindingCode } from './xml-codes';

/**
 * What saxes 6 says, in its words, and what we say instead. `from`: where what is wrong begins, looked for backwards
 * from where the parser is; without it, it is the character just read. `ends`: nothing behind it makes sense any more.
 */
export interface ParseProblem {
  readonly code: XmlFindingCode;
  readonly from?: string;
  readonly ends?: true;
}

const ATTRIBUTE: ParseProblem = { code: 'attribute-malformed' };
const CLOSING_TAG: ParseProblem = { code: 'tag-malformed', from: '</' };
const INSTRUCTION: ParseProblem = { code: 'instruction-malformed', from: '<?' };
const REFERENCE: ParseProblem = { code: 'reference-malformed', from: '&' };

/** By the beginning of the message; undefined: said by us already, in `parse-xml.ts`. */
const PROBLEMS: readonly (readonly [message: string, problem: ParseProblem | undefined])[] = [
  // Before the root, around it and at the end.
  ['text data outside of root node', undefined],
  ['document must contain a root element', undefined],
  ['unclosed tag', undefined],
  ['unexpected end', undefined],
  ['inappropriately located doctype declaration', { code: 'doctype-misplaced', from: '<!' }],
  ['incorrect syntax', { code: 'markup-unknown', from: '<!', ends: true }],

  // Tags.
  ['unexpected close tag', { code: 'tag-mismatched', from: '</', ends: true }],
  ['unmatched closing tag', { code: 'tag-not-opened', from: '</', ends: true }],
  ['weird empty close tag', CLOSING_TAG],
  ['disallowed character in closing tag', CLOSING_TAG],
  ['disallowed character in tag name.', { code: 'tag-malformed' }],
  ['forward-slash in opening tag not followed by >', { code: 'tag-malformed' }],
  // It has no full stop: the character behind `<` begins no name.
  ['disallowed character in tag name', { code: 'less-than-bare', from: '<' }],

  // Attributes.
  ['duplicate attribute', undefined],
  ['disallowed character in attribute name', ATTRIBUTE],
  ['attribute without value', ATTRIBUTE],
  ['unquoted attribute value', ATTRIBUTE],
  ['no whitespace between attributes', ATTRIBUTE],

  // Text and instructions.
  ['the string "]]>" is disallowed in char data', { code: 'cdata-end-bare', from: ']]>' }],
  ['malformed character entity', REFERENCE],
  ['undefined entity', REFERENCE],
  ['disallowed character in entity name', REFERENCE],
  ['empty entity name', REFERENCE],
  ['malformed comment', { code: 'comment-dashes', from: '<!--' }],
  ['processing instruction without a target', INSTRUCTION],
  ['disallowed character in processing instruction name', INSTRUCTION],
];

/** `read`: the character just read, which alone tells two of the messages apart. */
export function toParseProblem(message: string, read: string): ParseProblem | undefined {
  if (message === 'disallowed character.') {
    return { code: read === '<' ? 'less-than-bare' : 'character-forbidden' };
  }
  const known = PROBLEMS.find(([beginning]) => message.startsWith(beginning));
  return known ? known[1] : { code: 'markup-unknown' };
}
