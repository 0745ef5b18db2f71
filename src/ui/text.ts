import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Looks a message of `_locales` up and fills `$1`, `$2` … in; every word on a screen goes through it. */
export type Translate = (key: string, ...values: string[]) => string;

/** Each page provides the browser's look-up; without one, keys show, so that a test sees what was asked for. */
export const TextContext = createContext<Translate>((key, ...values) => [key, ...values].join(' '));

export const useText = (): Translate => useContext(TextContext);
