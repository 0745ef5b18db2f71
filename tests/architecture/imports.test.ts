import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files';

/**
 * Who may import whom inside `src`: the table of docs/architecture.md. A folder may always import from itself.
 * The longest matching key holds.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  cti: [],
  'connectors/*': ['cti'],
  desktop: ['cti', 'replacement'],
  replacement: ['cti'],
  diagnostics: ['cti', 'desktop'],
  'screen-pop': ['cti', 'dialing/number', 'replacement'],
  'screen-pop/page': ['screen-pop/crm', 'screen-pop/choose-tab'],
  'crm/*': ['cti', 'screen-pop', 'replacement', 'dialing/number'],
  'call-log': ['cti', 'desktop'],
  toolbar: ['desktop'],
  'call-center': [],
  settings: ['cti', 'desktop/rules', 'screen-pop', 'call-center'],
  workstation: ['cti', 'desktop', 'settings'],
  ui: ['cti'],
  'dialing/number': [],
  'dialing/page': [],
  'adapter-page': ['settings'],
  messaging: [
    'adapter-page',
    'cti',
    'desktop',
    'call-log',
    'settings',
    'diagnostics',
    'connectors/simulator/script',
    'connectors/simulator/stage',
    'screen-pop/rule',
    'screen-pop/number-trial',
  ],
  toast: ['cti', 'desktop', 'dialing/number', 'messaging/protocol', 'screen-pop/rule', 'ui'],
  softphone: [
    'adapter-page',
    'cti',
    'desktop',
    'call-log',
    'dialing/number',
    'messaging/protocol',
    'ui',
  ],
  options: [
    'cti',
    'desktop',
    'diagnostics',
    'messaging/protocol',
    'messaging/trial',
    'softphone',
    'call-center',
    'settings',
    'screen-pop',
    'ui',
    'dialing/number',
    'connectors/simulator/script',
    'connectors/simulator/stage',
    'connectors/generic-listener/settings',
    'connectors/generic-listener/host-protocol',
  ],
  'native-host': ['connectors/generic-listener/host-protocol'],
  // It implements the ports that features declare, so it may see all of them; none may see it.
  browser: ['*'],
};

const PURE =
  /^src\/(cti|desktop|replacement|diagnostics|screen-pop(?!\/page)|call-log|call-center|toolbar|settings|workstation|dialing\/number)\/|\/wire\.ts$/;
const IMPURE =
  /\b(document|window|localStorage|fetch|WebSocket|setTimeout|setInterval)\b\s*[.(]|Date\.now\(|Math\.random\(|new Date\(\)/;
const files = sourceFiles();
const inSource = files.filter(({ path }) => path.startsWith('src/'));

describe('imports', () => {
  test.each(inSource.map((file) => [file.path, file] as const))('of %s', (_, file) => {
    const forbidden = file.imports.filter((target) => !isAllowed(file.path, target));
    expect(forbidden).toEqual([]);
  });

  test('of the example connectors are what a connector may import', () => {
    const guilty = files
      .filter(({ path }) => path.startsWith('docs/examples/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((to) => /^(src|docs|extension|tests)\//.test(to))
          .filter((to) => !to.startsWith('src/cti/') && dirname(to) !== dirname(path))
          .map((to) => `${path}: ${to}`),
      );
    expect(guilty).toEqual([]);
  });

  test('nothing imports a shell', () => {
    const guilty = inSource.filter(({ imports }) =>
      imports.some((to) => to.startsWith('extension/')),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('only src/browser and extension touch the browser’s extension API', () => {
    const guilty = inSource
      .filter(({ path }) => !path.startsWith('src/browser/'))
      .filter(
        ({ imports, text }) =>
          imports.includes('webextension-polyfill') ||
          /\b(chrome|browser)\.[a-z]+\.[a-z]/i.test(text),
      );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('there are no cycles', () => {
    expect(findCycle(files)).toEqual([]);
  });
});

describe('pure folders', () => {
  test.each(files.filter(({ path }) => PURE.test(path)).map((file) => [file.path, file] as const))(
    '%s',
    (_, { text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code.match(IMPURE)?.[0]).toBeUndefined();
      expect(code.match(/^let .*/m)?.[0]).toBeUndefined();
    },
  );
});

describe('habits', () => {
  const NAMES = /(^|\/)(utils?|helpers?|common|misc|types|service|data|info)\.tsx?$/;
  const CASES = /(^|\/)([a-z0-9]+(-[a-z0-9]+)*\.ts|[A-Z][A-Za-z0-9]*\.tsx|main\.tsx)$/;

  test.each(files.map(({ path }) => [path]))('%s is named for what it holds', (path) => {
    expect(path).not.toMatch(NAMES);
    expect(path).toMatch(CASES);
  });

  test('no product code knows that it is being tested', () => {
    const guilty = files.filter(({ text }) => /__TEST__|NODE_ENV|import\.meta\.vitest/.test(text));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});

function isAllowed(path: string, target: string): boolean {
  if (!target.startsWith('src/')) return true;
  const from = path.slice('src/'.length);
  const to = target.slice('src/'.length);
  const home = homeOf(from);
  if (homeOf(to) === home) return true;
  const allowed = MAY_IMPORT[generalise(home)] ?? [];
  return allowed.some((folder) => folder === '*' || to === folder || to.startsWith(`${folder}/`));
}

/** The folder that the table speaks of: `connectors/simulator`, `crm/demo`, `dialing/page`, `desktop`. */
function homeOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  const isTwoDeep = ['connectors', 'crm', 'dialing'].includes(top) || second === 'page';
  return isTwoDeep ? `${top}/${second}` : top;
}

function generalise(home: string): string {
  return home.replace(/^(connectors|crm)\/.*$/, '$1/*');
}

/** The files of the first import cycle found; empty when there is none. */
function findCycle(all: readonly SourceFile[]): string[] {
  const byName = new Map(
    all.flatMap((file) => {
      const name = file.path.replace(/\.tsx?$/, '');
      return [
        [name, file],
        [name.replace(/\/index$/, ''), file],
      ] as const;
    }),
  );
  const done = new Set<string>();
  const visit = (file: SourceFile, trail: string[]): string[] => {
    if (trail.includes(file.path)) return [...trail.slice(trail.indexOf(file.path)), file.path];
    if (done.has(file.path)) return [];
    for (const target of file.imports) {
      const next = byName.get(target);
      const cycle = next ? visit(next, [...trail, file.path]) : [];
      if (cycle.length > 0) return cycle;
    }
    done.add(file.path);
    return [];
  };
  for (const file of all) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
