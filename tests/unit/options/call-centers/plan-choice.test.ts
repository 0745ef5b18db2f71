import { describe, expect, test } from 'vitest';
import {
  planArrival,
  planRemoval,
  planUse,
} from '../../../../src/options/call-centers/plan-choice';
import { BERLIN, callCenterOf, HAMBURG } from './call-center-fixture';

const PUSHED = { ...callCenterOf('Pushed', 'Pushed'), fromPolicy: true };
const present = { callCenters: [PUSHED, BERLIN, HAMBURG], inUse: 'Berlin' };
const texts = (...callCenters: { readonly text: string }[]) =>
  callCenters.map(({ text }) => ({ text }));

describe('a choice of call centers', () => {
  test('never has the text of the policy in it, nor its name', () => {
    expect(planUse(present, 'Pushed')).toEqual({
      callCenters: texts(BERLIN, HAMBURG),
      inUse: null,
    });
    expect(planArrival({ ...present, inUse: 'Pushed' }, [])).toEqual({
      callCenters: texts(BERLIN, HAMBURG),
      inUse: null,
    });
  });

  test('keeps what is in use when another one goes', () => {
    expect(planRemoval(present, 'Hamburg')).toEqual({
      callCenters: texts(BERLIN),
      inUse: 'Berlin',
    });
    expect(planRemoval(present, 'Berlin')).toEqual({ callCenters: texts(HAMBURG), inUse: null });
  });

  test('puts a new edition in the place of the old one, and what is new behind', () => {
    const [edition, fresh] = [
      { internalName: 'Berlin', text: 'edition' },
      { internalName: 'Fresh', text: 'fresh' },
    ];
    expect(planArrival(present, [fresh, edition], 'Fresh')).toEqual({
      callCenters: texts(edition, HAMBURG, fresh),
      inUse: 'Fresh',
    });
  });
});
