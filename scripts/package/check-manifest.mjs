/**
 * Checks of a built manifest. Each says what is wrong, where, and what to do about it.
 *
 * @typedef {import('./built-extension.mjs').BuiltExtension} BuiltExtension
 * @typedef {import('./stated.mjs').Stated} Stated
 */

/** The one file that a page has to load: what rings within it. */
const WEB_ACCESSIBLE = 'extension/toast/index.html';

/** @param {BuiltExtension} extension @returns {string[]} */
export function checkWebAccessible({ browser, folder, manifest }) {
  const where = `${folder}/manifest.json: web_accessible_resources`;
  const entries = manifest.web_accessible_resources ?? [];
  const others = entries
    .flatMap(({ resources }) => resources)
    .filter((path) => path !== WEB_ACCESSIBLE);
  const problems = others.map(
    (path) =>
      `${where} has ${path}, which lets websites see that Offhook is installed. ` +
      'Load the file without it, or have vite.config.ts take it out.',
  );
  if (browser === 'chrome' && entries.some(({ use_dynamic_url }) => !use_dynamic_url)) {
    problems.push(
      `${where} has a fixed address, by which websites find Offhook. Set use_dynamic_url in manifest.json.`,
    );
  }
  return problems;
}

/** Directives that must be there with exactly this value: nothing runs that is not in the package. */
const OWN_CODE_ONLY = ['default-src', 'script-src', 'object-src'];
/** The first makes plain ws: and http: to a phone system in the house impossible; the others let strangers' code in. */
const FORBIDDEN_IN_POLICY = /upgrade-insecure-requests|'unsafe-[a-z-]+'/g;

/** @param {BuiltExtension} extension @returns {string[]} */
export function checkSecurityPolicy({ folder, manifest }) {
  const where = `${folder}/manifest.json: content_security_policy.extension_pages`;
  const policy = manifest.content_security_policy?.extension_pages;
  if (!policy) return [`${where} is missing. Set it in manifest.json; the browsers' own differ.`];
  const directives = policy.split(';').map((directive) => directive.trim());
  return [
    ...OWN_CODE_ONLY.filter((name) => !directives.includes(`${name} 'self'`)).map(
      (name) => `${where} needs exactly "${name} 'self'". Correct it in manifest.json.`,
    ),
    ...(policy.match(FORBIDDEN_IN_POLICY) ?? []).map(
      (word) => `${where} has ${word}. Take it out of manifest.json.`,
    ),
  ];
}

/** One to four numbers without leading zeros is what both stores take. */
const STORE_VERSION = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){0,3}$/;

/** @param {BuiltExtension} extension @param {Stated} stated @returns {string[]} */
export function checkVersions({ browser, folder, manifest }, { version, minimums }) {
  const minimum =
    browser === 'chrome'
      ? manifest.minimum_chrome_version
      : manifest.browser_specific_settings?.gecko?.strict_min_version;
  const problems = [];
  if (!STORE_VERSION.test(manifest.version)) {
    problems.push(
      `${folder}/manifest.json: the stores do not take the version ${manifest.version}. ` +
        'Use one to four numbers with dots between in manifest.json.',
    );
  }
  if (manifest.version !== version) {
    problems.push(
      `${folder}/manifest.json: the version is ${manifest.version}, in package.json ${version}. ` +
        'Make them the same.',
    );
  }
  if (minimum?.replace(/(\.0)+$/, '') !== minimums[browser]) {
    problems.push(
      `${folder}/manifest.json: the oldest browser is ${minimum ?? 'not named'}, in README.md ` +
        `${minimums[browser]}. Make README.md, manifest.json and vite.config.ts agree.`,
    );
  }
  return problems;
}

/** @param {BuiltExtension} extension @param {Stated} stated @returns {string[]} */
export function checkPermissions({ browser, folder, manifest }, { permissions }) {
  const where = `${folder}/manifest.json: permissions`;
  const problems = differences(
    manifest.permissions,
    permissions[browser],
    where,
    'docs/permissions.md',
  );
  if (manifest.host_permissions !== undefined) {
    problems.push(
      `${folder}/manifest.json: host_permissions asks for sites at installation. Use optional_host_permissions.`,
    );
  }
  return problems;
}

/** @param {BuiltExtension} extension @param {Stated} stated @returns {string[]} */
export function checkDataCollection({ browser, folder, manifest }, { dataCollection }) {
  if (browser !== 'firefox') return [];
  const where = `${folder}/manifest.json: data_collection_permissions`;
  const said = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
  if (!said?.required) return [`${where} is missing; Mozilla takes no new extension without it.`];
  return differences(
    [...said.required, ...(said.optional ?? [])],
    dataCollection,
    where,
    'the table in PRIVACY.md',
  );
}

/**
 * @param {readonly string[]} built
 * @param {readonly string[]} stated
 * @param {string} where
 * @param {string} source
 */
function differences(built, stated, where, source) {
  return [
    ...built
      .filter((name) => !stated.includes(name))
      .map(
        (name) =>
          `${where} has "${name}", which ${source} does not explain. Explain it, or do without.`,
      ),
    ...stated
      .filter((name) => !built.includes(name))
      .map((name) => `${where} lacks "${name}", which ${source} names. Remove it there.`),
  ];
}
