import type { Catalogue } from '../../settings/catalogue';
import type { CallCenterSectionProps } from '../call-centers/CallCenterSection';
import type { FormDrafts } from '../form-drafts';
import type { SettingsFileSectionProps } from '../settings-file/SettingsFileSection';
import type { HostAccess } from './host-access';
import type { RegionName } from './region-names';
import type { SettingsBackground } from './settings-background';

/** What the sections ask for that are not parts of the settings' form. */
export type SettingsPorts = Pick<CallCenterSectionProps, 'previewCallCenters' | 'saveCallCenters'> &
  Pick<
    SettingsFileSectionProps,
    'previewSettingsFile' | 'importSettingsFile' | 'forgetOwnSettings'
  >;

/** All that the settings page is given. */
export interface SettingsPageProps extends SettingsBackground, SettingsPorts {
  readonly regions: readonly RegionName[];
  /** The phone systems and the kinds of CRM that can be set up. */
  readonly catalogue: Catalogue;
  readonly callTesterHref: string;
  readonly diagnosticsHref: string;
  readonly hosts: HostAccess;
  readonly drafts: FormDrafts;
  saveFile(name: string, text: string, type?: string): void;
}
