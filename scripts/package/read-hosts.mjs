/**
 * The file behind `npm run package -- --hosts FILE`: one website a line, as an origin (`https://crm.example`) or as a
 * match pattern (`https://*.crm.example/*`); what follows a `#` is a comment.
 *
 * @typedef {object} HostList
 * @property {string[]} hosts     match patterns as both browsers take them, each once, in the file's order
 * @property {string[]} problems  each with file and line, and what to do
 */

const SCHEMES = ['https', 'http', '*'];
/** A host, `*.` before it or not, or an address in brackets, or every host. */
const HOST = /^(?:\*|(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;

/**
 * @param {string} text
 * @param {string} file  for messages
 * @returns {HostList}
 */
export function readHosts(text, file) {
  /** @type {Set<string>} */
  const hosts = new Set();
  /** @type {string[]} */
  const problems = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const entry = line
      .replace(/^\uFEFF/, '')
      .replace(/(^|\s)#.*$/, '')
      .trim();
    if (entry === '') return;
    const { pattern, problem } = readEntry(entry);
    if (pattern === undefined) problems.push(`${file}:${index + 1}: ${entry}: ${problem}`);
    else hosts.add(pattern);
  });
  if (hosts.size === 0 && problems.length === 0) {
    problems.push(
      `${file}: there is no website in it. Write one a line, such as https://crm.example`,
    );
  }
  return { hosts: [...hosts], problems };
}

/**
 * @param {string} entry
 * @returns {{ pattern?: string, problem?: string }}
 */
function readEntry(entry) {
  const [, scheme = '', authority = '', path = ''] = /^([^:/]+):\/\/([^/]*)(.*)$/.exec(entry) ?? [];
  if (!SCHEMES.includes(scheme.toLowerCase())) {
    return { problem: 'begin with https:// or http://, such as https://crm.example' };
  }
  if (!['', '/', '/*'].includes(path)) {
    return { problem: 'access is given to a whole host: leave out what follows it' };
  }
  const host = toHost(authority);
  if (host.includes('@')) return { problem: 'leave out the name and password' };
  if (/:\d*$/.test(host.replace(/^\[[^\]]*\]/, ''))) {
    return { problem: 'access is given to all ports of a host: leave out the port' };
  }
  if (!HOST.test(host) || host.includes('..')) {
    return { problem: 'this is not a host: write crm.example, *.crm.example or *' };
  }
  return { pattern: `${scheme.toLowerCase()}://${host}/*` };
}

/**
 * In lower case, and in ASCII as browsers write it: `xn--…`.
 * @param {string} authority
 */
function toHost(authority) {
  const wildcard = authority.startsWith('*.') ? '*.' : '';
  const rest = authority.slice(wildcard.length);
  if (/[*?#\\]/.test(rest) || !URL.canParse(`https://${rest}/`)) return authority.toLowerCase();
  const { host, username } = new URL(`https://${rest}/`);
  return username === '' ? wildcard + (/:\d*$/.test(rest) ? rest : host) : authority;
}
