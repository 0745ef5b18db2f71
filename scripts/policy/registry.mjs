/**
 * A file for Windows' registry editor, in ASCII whatever is in it.
 *
 * @typedef {object} RegistryKey
 * @property {string} path                       e.g. `HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome`
 * @property {Readonly<Record<string, string>>} values  each a REG_SZ
 */

const PLAIN = /^[\x20-\x7E]*$/;
/** As the registry editor itself writes them. */
const BYTES_PER_LINE = 25;

/** @param {readonly RegistryKey[]} keys */
export function toRegistryFile(keys) {
  const sections = keys.map(({ path, values }) =>
    [`[${path}]`, ...Object.entries(values).map(toValue)].join('\r\n'),
  );
  return `${['Windows Registry Editor Version 5.00', ...sections].join('\r\n\r\n')}\r\n`;
}

/** @param {[name: string, value: string]} entry */
function toValue([name, value]) {
  return `${quote(name)}=${PLAIN.test(value) ? quote(value) : toHex(value)}`;
}

/** @param {string} text */
function quote(text) {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** A REG_SZ byte by byte: what a quoted text cannot hold, such as line ends. @param {string} text */
function toHex(text) {
  const bytes = [...Buffer.from(`${text}\0`, 'utf16le')].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  const lines = [];
  for (let at = 0; at < bytes.length; at += BYTES_PER_LINE) {
    lines.push(bytes.slice(at, at + BYTES_PER_LINE).join(','));
  }
  return `hex(1):${lines.join(',\\\r\n  ')}`;
}
