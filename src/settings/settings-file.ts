import type { Catalogue } from './catalogue';
import { withoutDefinitionSecrets } from './definition-secrets';
import { withoutSecrets } from './secrets';
import type { StoredSettings } from './stored';

/** What a settings file says it is. */
export const FILE_KIND = 'settings';

/** All that was set in this browser, for another one or for later; without secrets, those in call centers neither. */
export function toSettingsFile(
  { form, own, callCenters, inUse }: StoredSettings,
  catalogue: Catalogue,
): string {
  const file = {
    offhook: FILE_KIND,
    form,
    own: withoutSecrets(own, catalogue),
    callCenters: callCenters.map(({ text }) => ({
      text: withoutDefinitionSecrets(text, catalogue),
    })),
    inUse,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
