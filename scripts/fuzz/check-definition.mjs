/**
 * What is fuzzed, and what it is judged by.
 *
 * @typedef {object} Readers
 * @property {typeof import('../../src/call-center/read-definition.ts').readDefinition} readDefinition
 * @property {typeof import('../../src/call-center/write-definition.ts').writeDefinition} writeDefinition
 * @property {typeof import('../../src/call-center/xml/read-xml.ts').readXml} readXml
 * @property {Readonly<Record<string, string>>} codes severity by code
 */

/** At most so many findings are expected of any file. */
const MAX_FINDINGS = 1000;

/**
 * Reads an input and writes what was read.
 *
 * @param {Uint8Array | string} input
 * @param {Readers} readers
 * @param {boolean} goesDeep whether to look at each value, too, and to write all and read that again
 * @returns {{ faults: string[], codes: readonly string[], isUsable: boolean }} faults: what is wrong with the reader
 */
export function checkDefinition(
  input,
  { readDefinition, writeDefinition, readXml, codes },
  goesDeep,
) {
  const { text, definition, findings } = readDefinition(input);
  /** @type {string[]} */
  const faults = [];
  const hasError = findings.some(({ severity }) => severity === 'error');
  if (hasError === (definition !== undefined)) faults.push('a definition and an error, or neither');
  if (findings.length > MAX_FINDINGS) faults.push('more findings than anyone could read');
  if (findings.length > 0) {
    const isConverted = definition?.form === 'metadata';
    const lines = (isConverted ? readXml(input).text : text).split(/\r\n|\r|\n/);
    for (const finding of findings) faults.push(...checkFinding(finding, lines, codes));
  }
  const items = definition?.sections.flatMap((section) => section.items) ?? [];
  for (const { name, value, valueRange } of items) {
    const { start, end } = valueRange;
    if (!(start >= 0 && start <= end && end <= text.length)) faults.push(`the range of ${name}`);
    // XML 1.1 has characters that its text alone, read as XML 1.0, has not.
    else if (
      goesDeep &&
      !text.includes('1.1') &&
      readValue(text.slice(start, end)) !== value.trim()
    ) {
      faults.push(`the value of ${name} is not in its range`);
    }
  }
  if (definition && goesDeep) {
    const written = writeDefinition(text).text;
    if (written !== undefined && !readDefinition(written).definition) {
      faults.push('what was written cannot be read');
    }
  }
  return { faults, codes: findings.map(({ code }) => code), isUsable: definition !== undefined };

  /** @param {string} content */
  function readValue(content) {
    const nodes = readXml(`<item>${content}</item>`).document?.root.children ?? [];
    return nodes
      .map((node) => (node.kind === 'text' ? node.text : ''))
      .join('')
      .trim();
  }
}

/**
 * @param {import('../../src/call-center/finding.ts').Finding} finding
 * @param {readonly string[]} lines
 * @param {Readers['codes']} codes
 * @returns {string[]}
 */
function checkFinding({ code, severity, place, values }, lines, codes) {
  const line = lines[place.line - 1];
  const isInText = line !== undefined && place.column >= 1 && place.column <= line.length + 2;
  return [
    ...(codes[code] === severity ? [] : [`no such code: ${code}, ${severity}`]),
    ...(isInText ? [] : [`a place outside the text: ${code}`]),
    ...(values.every((value) => value.length <= 200) ? [] : [`a value without end: ${code}`]),
  ];
}
