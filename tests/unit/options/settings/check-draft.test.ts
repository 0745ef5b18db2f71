import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../src/options/settings/check-draft';
import type { DeskDraft } from '../../../../src/options/settings/desk-draft';
import { type Draft, toDraft } from '../../../../src/options/settings/draft';
import { NO_PREFIXES } from '../../../../src/settings/workplace';
import { CATALOGUE, SETTINGS } from './settings-fixture';

const check = (part: Partial<Draft>) =>
  checkDraft({ ...toDraft(SETTINGS, CATALOGUE), ...part }, SETTINGS, CATALOGUE);

const pop = toDraft(SETTINGS, CATALOGUE).screenPop;
const manyCrms = (count: number): Draft['crms'] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    crmId: `crm-${id}`,
    kind: 'demo',
    settings: { origin: 'https://crm.example' },
    typed: {},
  }));

describe('checking a draft', () => {
  test('finds nothing in valid settings', () => {
    expect(check({})).toEqual({});
  });

  test.each<[Partial<Draft>, Record<string, string>]>([
    [{ region: 'usa' }, { region: 'optionsRegionProblem' }],
    [{ crms: manyCrms(21) }, { crms: 'optionsListTooLong' }],
    [
      { screenPop: { ...pop, webOrigins: 'wiki.example' } },
      { webOrigins: 'optionsPopOriginsProblem' },
    ],
    [{ screenPop: { ...pop, webOrigins: 'https://wiki.example\n\n' } }, {}],
    [{ screenPop: { ...pop, rules: '[{}]' } }, { rules: 'optionsRulesProblem' }],
    [{ screenPop: { ...pop, rules: '[]' } }, {}],
    [
      { dialing: { ...NO_PREFIXES, outsidePrefix: '9a' } },
      { outsidePrefix: 'optionsDialingProblem' },
    ],
    [
      { dialing: { ...NO_PREFIXES, longDistPrefix: '1'.repeat(11) } },
      { longDistPrefix: 'optionsDialingProblem' },
    ],
    [
      { dialing: { ...NO_PREFIXES, internationalPrefix: '+' } },
      { internationalPrefix: 'optionsDialingProblem' },
    ],
    [{ dialing: { ...NO_PREFIXES, outsidePrefix: '*9#' } }, {}],
    [
      { softphone: { width: '199', height: '' } },
      { phoneWidth: 'optionsSoftphoneWidthProblem', phoneHeight: 'optionsSoftphoneHeightProblem' },
    ],
    [
      { softphone: { width: '200.5', height: '240' } },
      { phoneWidth: 'optionsSoftphoneWidthProblem' },
    ],
    [
      { adapter: { url: 'phone', standbyUrl: 'ftp://x.example', timeoutSeconds: '0' } },
      {
        adapterUrl: 'optionsAdapterUrlProblem',
        adapterStandbyUrl: 'optionsAdapterUrlProblem',
        adapterTimeout: 'optionsAdapterTimeoutProblem',
      },
    ],
    [
      { adapter: { url: '', standbyUrl: 'https://b.example', timeoutSeconds: '10' } },
      { adapterUrl: 'optionsAdapterUrlMissing' },
    ],
  ])('%j has the problem %j', (part, problems) => {
    expect(check(part)).toEqual(problems);
  });

  const desk = toDraft(SETTINGS, CATALOGUE).desk;

  test.each<[Partial<DeskDraft>, Record<string, string>]>([
    [{ autoAnswerSeconds: '' }, { autoAnswerSeconds: 'optionsDeskAutoAnswerSecondsProblem' }],
    [{ autoAnswerSeconds: '-1' }, { autoAnswerSeconds: 'optionsDeskAutoAnswerSecondsProblem' }],
    [{ autoAnswerSeconds: '90000' }, { autoAnswerSeconds: 'optionsDeskAutoAnswerSecondsProblem' }],
    [{ wrapUpMinutes: 'two' }, { wrapUpMinutes: 'optionsDeskLimitProblem' }],
    [{ wrapUpMinutes: '1,5', extensionMinutes: '0' }, {}],
    [{ extensionMinutes: '' }, { extensionMinutes: 'optionsDeskExtensionProblem' }],
    [{ sessionNames: 'x\n'.repeat(11) }, { sessionNames: 'optionsDeskSessionNamesProblem' }],
    [
      { sessionNames: `[[cti.name]]\n${'x'.repeat(201)}` },
      { sessionNames: 'optionsDeskSessionNamesProblem' },
    ],
  ])('the rules of the desk with %j have the problem %j', (part, problems) => {
    expect(check({ desk: { ...desk, ...part } })).toEqual(problems);
  });

  test('finds that a reason is asked for where there is none', () => {
    const strict = { ...desk, notReadyReasonRequired: true };
    expect(check({ desk: strict })).toEqual({});
    expect(check({ desk: strict, notReadyReasons: [] })).toEqual({
      notReadyReasonRequired: 'optionsDeskReasonRequiredProblem',
    });
  });

  test('names the line on the screen, whatever empty lines stand above it', () => {
    const notReadyReasons = [
      { id: 7, code: '', label: '' },
      { id: 3, code: 'lunch', label: '' },
      { id: 4, code: 'x'.repeat(41), label: 'Long' },
    ];
    expect(check({ notReadyReasons })).toEqual({
      'notReadyReasons.3.label': 'optionsLabelProblem',
      'notReadyReasons.4.code': 'optionsCodeProblem',
    });
  });

  test('says that a list is too long', () => {
    const notReadyReasons = Array.from({ length: 51 }, (_, id) => ({ id, code: 'c', label: 'l' }));
    expect(check({ notReadyReasons })).toEqual({ notReadyReasons: 'optionsListTooLong' });
  });
});
