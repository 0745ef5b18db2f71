import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDefinition } from '../../src/call-center/read-definition';

const SHAPES = 'tests/fixtures/definitions/shapes';
const GOOD = join(SHAPES, 'wide-for-both.xml');
const BAD = join(SHAPES, 'placeholder-internal-name.xml');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offhook-definition-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as an administrator does, and waits for its end. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/definition.mjs', ...args],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  return { status, stdout, stderr };
}

const check = (...files: readonly string[]) => {
  const { status, stdout } = run('check', ...files);
  return {
    status,
    results: stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
};

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('definition -- check', () => {
  it('prints one object a file, and ends with 0 if all can be used', () => {
    const warned = join(SHAPES, 'port-is-text.xml');
    const { status, results } = check(GOOD, warned);
    expect(status).toBe(0);
    expect(results).toEqual([
      { file: GOOD, ok: true, errors: [], warnings: [] },
      {
        file: warned,
        ok: true,
        errors: [],
        warnings: [
          {
            code: 'address-not-readable',
            line: 5,
            column: 5,
            item: 'reqGeneralInfo/reqAdapterUrl',
            message: expect.stringContaining('https://domain:port/softphone'),
          },
        ],
      },
    ]);
  });

  it('ends with 1 if one cannot, and says all that is wrong with it', () => {
    const { status, results } = check(GOOD, BAD);
    expect(status).toBe(1);
    expect(results[0].ok).toBe(true);
    expect(results[1]).toMatchObject({ file: BAD, ok: false });
    expect(results[1].errors.map(({ code }: { code: string }) => code)).toEqual([
      'internal-name-first-character',
      'internal-name-characters',
      'internal-name-too-long',
    ]);
    expect(results[1].errors[0]).toMatchObject({ line: 3, item: 'reqGeneralInfo/reqInternalName' });
    expect(results[1].errors[2].message).toMatch(/has 44 characters/);
  });

  it('checks Offhook’s own sections', () => {
    const section =
      '<section sortOrder="1" name="OffhookAgent"><item sortOrder="0" name="region">Mars</item></section>';
    const text = readFileSync(GOOD, 'utf8').replace('</callCenter>', `${section}</callCenter>`);
    const { status, results } = check(write('own.xml', text));
    expect(status).toBe(0);
    expect(results[0].warnings).toMatchObject([{ item: 'OffhookAgent/region' }]);
  });

  it('goes on after files that cannot be read', () => {
    const locked = write('locked.xml', '');
    chmodSync(locked, 0o000);
    const { status, results } = check(join(folder, 'none.xml'), folder, locked, GOOD);
    expect(status).toBe(1);
    const codes = results.map(({ errors }) => errors[0]?.code);
    // Root may read everything.
    const ofLocked = process.getuid?.() === 0 ? 'file-empty' : 'file-not-readable';
    expect(codes).toEqual(['file-not-found', 'file-is-folder', ofLocked, undefined]);
  });

  it('refuses 100 MB without reading them', () => {
    const file = write('large.xml', '<callCenter>');
    truncateSync(file, 100 * 1024 * 1024);
    const { status, results } = check(file);
    expect(status).toBe(1);
    expect(results[0].errors).toMatchObject([{ code: 'file-too-large' }]);
  });

  it('calls a file of the Metadata API by its name', () => {
    const text = readFileSync(join(SHAPES, 'metadata.callCenter'), 'utf8');
    const named = write('Support.callCenter-meta.xml', text);
    const { results } = check(named, write('24x7.xml', text));
    const codes = results.map(({ warnings }) => warnings.map(({ code }: { code: string }) => code));
    expect(codes[0]).not.toContain('metadata-internal-name');
    expect(codes[1]).toContain('metadata-internal-name');
  });

  it('finds files from where npm was called', () => {
    const file = write('here.xml', readFileSync(GOOD, 'utf8'));
    const { status, stdout } = spawnSync(
      'npm',
      ['run', '--silent', '--prefix', resolve('.'), 'definition', '--', 'check', 'here.xml'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(JSON.parse(stdout)).toMatchObject({ file: 'here.xml', ok: true });
    expect(status).toBe(0);
    rmSync(file);
  });
});

describe('definition -- convert', () => {
  it('writes the definition to standard output, and what there is to say to standard error', () => {
    const { status, stdout, stderr } = run('convert', join(SHAPES, 'metadata.callCenter'));
    expect(status).toBe(0);
    const { definition, findings } = readDefinition(stdout);
    expect(definition?.form).toBe('definition');
    expect(definition?.sections[0]?.items[0]?.value).toBe('metadata');
    expect(findings.map(({ code }) => code)).not.toContain('metadata-form');
    expect(JSON.parse(stderr)).toMatchObject({ ok: true, errors: [] });
  });

  it('gives it the internal name that is asked for', () => {
    const { stdout } = run(
      ...['convert', join(SHAPES, 'metadata.callCenter'), '--internal-name', 'Support'],
    );
    expect(readDefinition(stdout).definition?.sections[0]?.items[0]?.value).toBe('Support');
  });

  it('says nothing of what is without fault', () => {
    const { status, stdout, stderr } = run('convert', GOOD);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(run('convert', write('again.xml', stdout)).stdout).toBe(stdout);
  });

  it('writes nothing that is not strictly a definition', () => {
    const { status, stdout, stderr } = run('convert', join(SHAPES, 'voice-of-a-partner.xml'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(JSON.parse(stderr).errors).toMatchObject([
      { code: 'write-name-duplicate', line: 21 },
      { code: 'write-name-duplicate', line: 22 },
    ]);
  });
});

describe('definition -- new', () => {
  const names = ['--internal-name', 'Support', '--display-name', 'Support & more'];

  it('writes one with every required item', () => {
    const { status, stdout, stderr } = run(
      ...['new', ...names, '--adapter-url', 'https://phone.example', '--mode', 'Lightning'],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { definition, findings } = readDefinition(stdout);
    expect(findings).toEqual([]);
    expect(definition?.sections[0]?.items.map(({ value }) => value)).toEqual([
      ...['Support', 'Support & more', 'https://phone.example', 'true', '560', '360', 'Lightning'],
    ]);
  });

  it('refuses a bad internal name', () => {
    const { status, stdout, stderr } = run('new', '--internal-name', '1', '--display-name', 'One');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(JSON.parse(stderr).errors[0].message).toMatch(/a letter first/);
  });

  it('refuses a mode that there is not', () => {
    const { status, stderr } = run('new', ...names, '--mode', 'Console');
    expect(status).toBe(1);
    expect(JSON.parse(stderr).errors[0].message).toMatch(/Classic_and_Lightning/);
  });
});

describe('definition', () => {
  it.each([
    [[]],
    [['check']],
    [['convert']],
    [['convert', GOOD, GOOD]],
    [['new', '--internal-name', 'A']],
    [['tidy', GOOD]],
    [['check', GOOD, '--what']],
  ])('with %j prints how it is used, and ends with 2', (args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Usage: npm run --silent definition/);
  });
});
