import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SettingsPicture } from '../../settings/picture';

/** What somebody else has a say in: whether the fields within can be changed, and where the reason stands. */
export interface Hold {
  readonly isLocked: boolean;
  /** Id of the note that says who; undefined: nobody has. */
  readonly noteId?: string;
}

export const HoldContext = createContext<Hold>({ isLocked: false });

export const useHold = (): Hold => useContext(HoldContext);

/** The settings in force with where they come from; absent in a form of which nobody else has a say. */
export const PictureContext = createContext<SettingsPicture | undefined>(undefined);
