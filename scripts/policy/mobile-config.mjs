import { createHash } from 'node:crypto';

/**
 * A configuration profile for macOS.
 *
 * @typedef {string | boolean | readonly string[] | { readonly [key: string]: PlistValue }} PlistValue
 *
 * @typedef {object} Payload
 * @property {string} domain  e.g. `com.google.Chrome`
 * @property {Readonly<Record<string, PlistValue>>} values
 */

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

/**
 * @param {string} name  of the profile, as it is shown
 * @param {string} identifier  the same for each version of it: a later one replaces it
 * @param {readonly Payload[]} payloads
 */
export function toMobileConfig(name, identifier, payloads) {
  const contents = payloads.map(({ domain, values }) =>
    toDict({ ...values, ...describe(`${identifier}.${domain}`, domain, name) }, '    '),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    DOCTYPE,
    '<plist version="1.0">',
    '<dict>',
    '  <key>PayloadContent</key>',
    '  <array>',
    ...contents,
    '  </array>',
    ...entries({ ...describe(identifier, 'Configuration', name), PayloadScope: 'System' }, '  '),
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}

/** @param {string} identifier @param {string} type @param {string} name */
function describe(identifier, type, name) {
  return {
    PayloadDisplayName: name,
    PayloadIdentifier: identifier,
    PayloadType: type,
    PayloadUUID: toUuid(identifier),
    PayloadVersion: 1,
  };
}

/** The same for the same identifier, as a profile that replaces itself needs it. @param {string} identifier */
function toUuid(identifier) {
  const digits = createHash('sha256').update(identifier).digest('hex').toUpperCase();
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
}

/** @param {Readonly<Record<string, PlistValue | number>>} values @param {string} indent @returns {string} */
function toDict(values, indent) {
  return [`${indent}<dict>`, ...entries(values, `${indent}  `), `${indent}</dict>`].join('\n');
}

/** @param {Readonly<Record<string, PlistValue | number>>} values @param {string} indent */
function entries(values, indent) {
  return Object.entries(values).flatMap(([key, value]) => [
    `${indent}<key>${escapeXml(key)}</key>`,
    toValue(value, indent),
  ]);
}

/** @param {PlistValue | number} value @param {string} indent @returns {string} */
function toValue(value, indent) {
  if (typeof value === 'string') return `${indent}<string>${escapeXml(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (!isList(value)) return toDict(value, indent);
  const items = value.map((item) => toValue(item, `${indent}  `));
  return [`${indent}<array>`, ...items, `${indent}</array>`].join('\n');
}

/** @param {PlistValue} value @returns {value is readonly string[]} */
function isList(value) {
  return Array.isArray(value);
}

/** A carriage return that is written as it is would be read as a line feed. @param {string} text */
function escapeXml(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\r', '&#13;');
}
