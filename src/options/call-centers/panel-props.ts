import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';
import type { CallCenterChoice, SettingsPicture, SettingsPreview } from '../../settings/picture';

/** What every panel of the section is given. */
export interface PanelProps {
  readonly picture: SettingsPicture;
  readonly catalogue: Catalogue;
  /** Whether the person has just opened it. */
  readonly takesFocus: boolean;
  /** Whether it is being saved. */
  readonly isBusy: boolean;
  /** Why saving did not work, in words. */
  readonly problem: string | undefined;
  previewCallCenters(choice: CallCenterChoice): Promise<SettingsPreview>;
  /** Saves, and says these words when it is done. */
  onApply(choice: CallCenterChoice, told: string): void;
  /** Forgets what was set here of these items, and says these words when it is done. */
  onForget(items: readonly ItemName[], told: string): void;
  onCancel(): void;
}
