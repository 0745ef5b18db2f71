import { execFile } from 'node:child_process';

/**
 * @typedef {object} LintMessage
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 *
 * @typedef {object} LintReport  web-ext's own
 * @property {LintMessage[]} errors
 * @property {LintMessage[]} warnings
 *
 * @typedef {object} LintResult
 * @property {string[]} problems  with these, addons.mozilla.org refuses the upload
 * @property {string[]} remarks   these it shows to its reviewers
 */

/** Remarks that stay, and why they may. */
const EXPECTED = new Map([
  ['UNSAFE_VAR_ASSIGNMENT', 'Preact’s dangerouslySetInnerHTML, which Offhook does not use'],
  [
    'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    'Offhook is not offered for Firefox on Android',
  ],
]);

/**
 * Mozilla's linter on the built extension; needs no network.
 * @param {string} folder
 * @returns {Promise<LintResult>}
 */
export async function lintFirefox(folder) {
  return toLintResult(JSON.parse(await runLinter(folder)), folder);
}

/**
 * @param {LintReport} report
 * @param {string} folder
 * @returns {LintResult}
 */
export function toLintResult({ errors, warnings }, folder) {
  return {
    problems: errors.map(
      (error) => `${toText(error, folder)} (web-ext lint says what is expected.)`,
    ),
    remarks: warnings.map((warning) => {
      const reason = EXPECTED.get(warning.code);
      return `${toText(warning, folder)} (${reason ? `expected: ${reason}` : 'new: look at it'})`;
    }),
  };
}

/** @param {LintMessage} message @param {string} folder */
function toText({ code, message, file }, folder) {
  return `${file ? `${folder}/${file}` : folder}: ${message} [${code}]`;
}

/** @param {string} folder @returns {Promise<string>} JSON; the exit code says only whether there are errors */
function runLinter(folder) {
  const args = ['lint', '--source-dir', folder, '--output', 'json'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['node_modules/web-ext/bin/web-ext.js', ...args, '--no-config-discovery', '--no-input'],
      { env: { ...process.env, NO_UPDATE_NOTIFIER: '1' }, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => {
        if (stdout.trim().startsWith('{')) resolve(stdout);
        else reject(new Error(`web-ext lint could not look at ${folder}: ${stderr.trim()}`));
      },
    );
  });
}
