import type { DeskRules } from '../../src/desktop/rules';
import { popOccasions } from '../../src/screen-pop/pop-occasions';
import type { Settings } from '../../src/settings/schema';

/** The rules of the desk as the settings have them. */
export const toDeskRules = ({ desk, screenPop }: Settings): DeskRules => ({
  ...desk,
  popOccasions: popOccasions(screenPop.rules),
});
