/** The keys of a Windows registry file with their texts, as the registry editor would read them. */
export function readRegistry(text: string): Record<string, Record<string, string>> {
  const [head = '', ...lines] = text.replace(/\\\r\n\s*/g, '').split('\r\n');
  if (head !== 'Windows Registry Editor Version 5.00')
    throw new Error(`not a registry file: ${head}`);
  const keys: Record<string, Record<string, string>> = {};
  let values: Record<string, string> = {};
  for (const line of lines.filter((each) => each !== '')) {
    const [, path] = /^\[(.+)\]$/.exec(line) ?? [];
    const [, name, quoted, bytes] =
      /^"((?:[^"\\]|\\.)*)"=(?:"((?:[^"\\]|\\.)*)"|hex\(1\):([0-9a-f,]+))$/.exec(line) ?? [];
    if (path !== undefined) {
      values = {};
      keys[path] = values;
    } else if (name === undefined) throw new Error(`not a line of a registry file: ${line}`);
    else values[unquote(name)] = bytes === undefined ? unquote(quoted ?? '') : fromHex(bytes);
  }
  return keys;
}

const unquote = (text: string) => text.replace(/\\(.)/g, '$1');

function fromHex(bytes: string): string {
  const text = Buffer.from(bytes.replaceAll(',', ''), 'hex').toString('utf16le');
  if (!text.endsWith('\0')) throw new Error('a text without its end');
  return text.slice(0, -1);
}
