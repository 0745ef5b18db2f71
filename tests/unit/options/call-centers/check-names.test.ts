import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloneDefinition } from '../../../../src/call-center/clone-definition';
import { readDefinition } from '../../../../src/call-center/read-definition';
import { checkNames } from '../../../../src/options/call-centers/check-names';
import { stripUnwritable } from '../../../../src/options/call-centers/strip-unwritable';
import { BERLIN } from './call-center-fixture';

const check = (internalName: string, displayName = 'Somewhere') =>
  checkNames({ internalName, displayName }, [BERLIN]);

describe('the names of a new call center', () => {
  test.each([
    ['', 'optionsInternalNameProblem'],
    ['2ndLine', 'optionsInternalNameProblem'],
    ['Second Line', 'optionsInternalNameProblem'],
    ['Zürich', 'optionsInternalNameProblem'],
    ['a'.repeat(41), 'optionsInternalNameProblem'],
    ['Berlin', 'optionsInternalNameTaken'],
    ['BERLIN', 'optionsInternalNameTaken'],
    ['a'.repeat(40), undefined],
  ])('%s: %s', (name, problem) => {
    expect(check(name).internalName).toBe(problem);
  });

  test('need something that people can read', () => {
    expect(check('Second', ' ').displayName).toBe('optionsDisplayNameProblem');
    expect(check('Second', 'x'.repeat(1001)).displayName).toBe('optionsDisplayNameProblem');
    expect(check('Second')).toEqual({});
  });

  test('that pass can be written, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,39}$/),
        (typed, internalName) => {
          const displayName = stripUnwritable(typed);
          fc.pre(Object.keys(check(internalName, displayName)).length === 0);
          const clone = cloneDefinition(BERLIN.text, internalName, displayName);
          expect(readDefinition(clone).definition).toBeDefined();
        },
      ),
    );
  });
});
