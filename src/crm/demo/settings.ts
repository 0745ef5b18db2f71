import * as v from 'valibot';

const SettingsSchema = v.strictObject({
  /** Empty until it is set up. */
  origin: v.pipe(
    v.string(),
    v.check(
      (text) => text === '' || (/^https?:\/\/[^/?#*@]+$/.test(text) && URL.canParse(text)),
      'must be an origin such as http://localhost:5080, with nothing behind it',
    ),
  ),
});

export type DemoSettings = v.InferOutput<typeof SettingsSchema>;

export const DEMO_DEFAULTS: DemoSettings = { origin: 'http://localhost:5080' };

/** Checks settings from storage or an administrator. @throws Error that names the field */
export function parseDemoSettings(value: unknown): DemoSettings {
  const parsed = v.safeParse(SettingsSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`);
}
