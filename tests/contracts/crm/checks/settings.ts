import { expect } from 'vitest';
import type { Check } from '../check';
import { placesIn } from '../messages';

export const SETTINGS: readonly Check[] = [
  {
    theme: 'Settings',
    sentence: 'takes its own defaults, and what it has once taken',
    run({ definition, settings }) {
      expect(definition.parseSettings(definition.defaults)).toEqual(definition.defaults);
      const parsed = definition.parseSettings(settings);
      expect(definition.parseSettings(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
    },
  },
  {
    theme: 'Settings',
    sentence: 'refuses bad ones and names the field',
    run({ adapter, definition }) {
      expect(adapter.badSettings.length).toBeGreaterThan(0);
      for (const [bad, field] of adapter.badSettings) {
        expect(() => definition.parseSettings(bad), JSON.stringify(bad)).toThrow(field);
      }
      for (const bad of [undefined, null, 7, 'x', []]) {
        expect(() => definition.parseSettings(bad), JSON.stringify(bad)).toThrow(Error);
      }
    },
  },
  {
    theme: 'Settings',
    sentence: 'are a form whose fields all have labels and hints',
    run({ definition }) {
      const { labelKey, fields, defaults } = definition;
      expect(fields.map(({ name }) => name).sort()).toEqual(
        Object.keys(defaults as Readonly<Record<string, unknown>>).sort(),
      );
      for (const { name } of fields) {
        // As items of a call center, beside two that each CRM has.
        expect(name).toMatch(/^(?!id$|kind$|req)[A-Za-z0-9]{1,40}$/);
      }
      const keys = fields.flatMap(({ labelKey: label, hintKey, choices = [] }) => [
        label,
        hintKey,
        ...choices.map((choice) => choice.labelKey),
      ]);
      for (const key of [labelKey, ...keys]) expect(placesIn(key), key).toBe(0);
    },
  },
  {
    theme: 'Settings',
    sentence: 'take whatever can be chosen',
    run({ definition, settings }) {
      for (const { name, input, choices = [] } of definition.fields) {
        expect(choices.length > 0, name).toBe(input === 'choice');
        for (const { value } of choices) {
          expect(definition.parseSettings({ ...Object(settings), [name]: value })).toMatchObject({
            [name]: value,
          });
        }
      }
    },
  },
  {
    theme: 'Settings',
    sentence: 'need the hosts that its pages and its search live on, and no more than hosts',
    run({ definition, settings, crm, sent }) {
      const patterns = definition.hosts(settings);
      for (const pattern of [...patterns, ...definition.hosts(definition.defaults)]) {
        expect(pattern).toMatch(/^(?:\*|https?):\/\/(?:\*\.)?[^*/:]+\/\*$/);
      }
      const asked = sent.map(({ request }) => new URL(request.url).origin);
      for (const origin of [...crm.origins, ...asked]) {
        expect(
          patterns.some((pattern) => covers(pattern, new URL(origin))),
          `${patterns.join(' ')} covers ${origin}`,
        ).toBe(true);
      }
    },
  },
  {
    theme: 'Settings',
    sentence: 'make a CRM with something to look up and to open',
    run({ crm }) {
      expect(crm.crmId).toBe('contract');
      expect(crm.lookupEntities).not.toHaveLength(0);
      expect(crm.newEntity).not.toBe('');
      expect(crm.numberField).not.toBe('');
      for (const { key } of crm.keys) expect(key).toBe(key.toLowerCase());
      for (const origin of crm.origins) expect(new URL(origin).origin).toBe(origin);
    },
  },
];

/** Without a port, which Firefox does not know in patterns, all are meant. */
function covers(pattern: string, { protocol, hostname }: URL): boolean {
  const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/:]+)/.exec(pattern) ?? [];
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  return host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : host === hostname;
}
