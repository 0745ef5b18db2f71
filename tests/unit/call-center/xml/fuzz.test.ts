import { describe, expect, test } from 'vitest';
import type { Readers } from '../../../../scripts/fuzz/check-definition.mjs';
import { fuzzDefinition } from '../../../../scripts/fuzz/fuzz-definition.mjs';
import { makeInput } from '../../../../scripts/fuzz/make-input.mjs';
import { readSeeds } from '../../../../scripts/fuzz/seeds.mjs';
import { FINDING_CODES } from '../../../../src/call-center/codes';
import { readDefinition } from '../../../../src/call-center/read-definition';
import { writeDefinition } from '../../../../src/call-center/write-definition';
import { readXml } from '../../../../src/call-center/xml/read-xml';

const readers: Readers = { readDefinition, writeDefinition, readXml, codes: FINDING_CODES };
const seeds = readSeeds();

describe('spoilt definition files', () => {
  test('are read without a fault', () => {
    const { faults, inputs, usable } = fuzzDefinition({ inputs: 3000, seed: 1, seeds, readers });
    expect(faults).toEqual([]);
    expect(inputs).toBe(3000);
    // Else nothing behind the XML was tried.
    expect(usable).toBeGreaterThan(100);
  });

  test('are the same ones for the same seed', () => {
    for (const seed of [1, 2, 3_000_000_000]) {
      expect(makeInput(seed, seeds)).toEqual(makeInput(seed, seeds));
    }
  });
});

describe('a fault of the reader', () => {
  const fuzz = (faulty: Partial<Readers>) =>
    fuzzDefinition({ inputs: 50, seed: 1, seeds, readers: { ...readers, ...faulty } }).faults.map(
      ({ what }) => what,
    );

  test('is found if it throws, and which input is the smallest', () => {
    const read: Readers['readDefinition'] = (source) => {
      if (source.length > 500) throw new Error('too long for me');
      return readDefinition(source);
    };
    const what = { inputs: 200, seed: 1, seeds, readers: { ...readers, readDefinition: read } };
    const [fault] = fuzzDefinition(what).faults;
    expect(fault?.what).toContain('too long for me');
    const again = { ...what, inputs: 1, seed: fault?.seed ?? 0 };
    expect(fuzzDefinition(again).faults).toEqual([fault]);
    expect(makeInput(again.seed, seeds)).toHaveLength(fault?.size ?? 0);
  });

  test('is found if it finds what has no code, or no place', () => {
    const finding = {
      severity: 'error',
      code: 'made-up',
      place: { line: 10_000_000, column: 1 },
      item: '',
      values: [],
    } as const;
    expect(fuzz({ readDefinition: () => ({ text: '', findings: [finding] }) })).toEqual([
      'no such code: made-up, error',
      'a place outside the text: made-up',
    ]);
  });

  test('is found if it says neither what there is nor what is wrong', () => {
    expect(fuzz({ readDefinition: () => ({ text: '', findings: [] }) })).toEqual([
      'a definition and an error, or neither',
    ]);
  });
});
