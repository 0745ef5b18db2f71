import fc from 'fast-check';
import { escapeAttribute, escapeText } from '../../../src/call-center/xml/write-xml';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Any text that an XML file can hold. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));

/** With what is special in XML more often than chance would have it. */
export const anyValue = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        '<',
        '>',
        '&',
        ']]>',
        '"',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '&amp;',
        '<!--',
        '-->',
        '/>',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

export const anyInternalName = fc
  .tuple(
    fc.constantFrom(...LETTERS),
    fc.string({ unit: fc.constantFrom(...LETTERS, ...'0123456789'), maxLength: 39 }),
  )
  .map(([first, rest]) => first + rest);

/** A name that is nobody's. */
const anyName = anyInternalName.map((name) => `x${name}`.slice(0, 40));

const anyComment = anyText.map((text) => `<!--${text.replace(/-/g, '')}-->`);
const anyGap = fc.array(fc.oneof(anyComment, fc.constantFrom('\n', '  ', '<?mark one?>')), {
  maxLength: 2,
});

/** An item's content as people write it, and what stands before and behind it. */
const anyContent = fc.oneof(
  anyValue.map((value) => `>${escapeText(value)}</item>`),
  anyValue.map((value) => `><![CDATA[${value.replaceAll(']]>', '')}]]></item>`),
  anyValue.map((value) => `>\n  <value>${escapeText(value)}</value>\n</item>`),
  fc.tuple(anyComment, anyText).map(([comment, text]) => `>${comment} ${escapeText(text)}</item>`),
  fc.constantFrom('/>', '></item>', '><value/></item>', '>\n</item>'),
);

const anyEntries = fc
  .uniqueArray(fc.tuple(anyName, anyText, anyContent, anyGap), {
    selector: ([name]) => name,
    maxLength: 4,
  })
  .chain((entries) =>
    fc.tuple(fc.constant(entries), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 })),
  );

const anySection = anyEntries.map(([entries, orders]) =>
  entries
    .map(
      ([name, label, content, gap], index) =>
        `${gap.join('')}<item sortOrder="${orders[index]}" name="${name}" label="${escapeAttribute(label)}"${content}`,
    )
    .join(''),
);

/** A definition with an internal name and anything beside it: out of order, commented, in every way of writing. */
export const anyDefinition = fc
  .tuple(
    anyInternalName,
    anyContent,
    anySection,
    fc.uniqueArray(fc.tuple(anyName, anySection), { selector: ([name]) => name, maxLength: 3 }),
    anyGap,
  )
  .map(([internalName, display, items, sections, gap]) =>
    [
      ...gap,
      '<callCenter>',
      '<section sortOrder="0" name="reqGeneralInfo">',
      `<item sortOrder="0" name="reqInternalName">${internalName}</item>`,
      `<item sortOrder="1" name="reqDisplayName"${display}`,
      items,
      '</section>',
      ...sections.map(
        ([name, content], index) =>
          `${gap.join('')}<section sortOrder="${9 - index}" name="${name}">${content}</section>`,
      ),
      ...gap,
      '</callCenter>',
    ].join('\n'),
  );
