import { readXml, type XmlReading } from '../../../../src/call-center/xml/read-xml';

/** Each as `code line:column values`, which a table can hold. */
export function findingsOf(source: Uint8Array | string | XmlReading): string[] {
  const { findings } =
    typeof source === 'string' || source instanceof Uint8Array ? readXml(source) : source;
  return findings.map(({ code, place, values }) =>
    [code, `${place.line}:${place.column}`, ...values].join(' '),
  );
}
