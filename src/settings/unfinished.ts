import type { SettingsField } from '../cti/settings-field';
import type { ConnectorKind } from './catalogue';
import { isObject, partOf } from './same-value';

/** Stands for a secret, to find out whether settings lack nothing else. */
const ANY_SECRET = 'x'.repeat(32);

/**
 * Whether a connector's settings are unfinished, not wrong: one that is not in use may wait for what is still to be
 * filled in, as a call center's file may leave it; one that is in use, for nothing but a secret, as after an import.
 * @param choice has passed `ConnectorChoiceSchema`; its own folder has refused its settings
 */
export function isUnfinished(choice: unknown, kind: ConnectorKind): boolean {
  const settings = partOf(choice, 'settings');
  if (!isObject(settings)) return false;
  const areAllKnown = Object.entries(settings).every(([name, value]) => {
    const field = kind.fields.find((one) => one.name === name);
    return value === undefined || (field !== undefined && isOfInput(value, field.input));
  });
  const isOff = partOf(choice, 'enabled') === false;
  return areAllKnown && (isOff || lacksOnlySecrets(settings, kind));
}

function lacksOnlySecrets(
  settings: Readonly<Record<string, unknown>>,
  { fields, parseSettings }: ConnectorKind,
): boolean {
  const secrets = fields
    .filter(({ name, input }) => input === 'secret' && (settings[name] ?? '') === '')
    .map(({ name }) => [name, ANY_SECRET]);
  try {
    parseSettings({ ...settings, ...Object.fromEntries(secrets) });
    return true;
  } catch {
    return false;
  }
}

function isOfInput(value: unknown, input: SettingsField['input']): boolean {
  switch (input) {
    case 'json':
      return true;
    case 'switch':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'lines':
      return Array.isArray(value) && value.every((line) => typeof line === 'string');
    default:
      return typeof value === 'string';
  }
}
