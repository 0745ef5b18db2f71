/** The handset lying down; turned upright it is the call sign. */
const HANDSET =
  'M2.8 12.6c0-3.6 4.1-6.1 9.2-6.1s9.2 2.5 9.2 6.1v1.5a1.5 1.5 0 0 1-1.8 1.5l-3-.6a1.5 1.5 0 0 1-1.2-1.5v-1.9a11.6 11.6 0 0 0-6.4 0v1.9a1.5 1.5 0 0 1-1.2 1.5l-3 .6a1.5 1.5 0 0 1-1.8-1.5z';

/** A drawing on a 24 by 24 grid: filled, or drawn with a line of 1.8. */
export interface IconDrawing {
  readonly path: string;
  readonly filled?: boolean;
  /** Degrees around the middle. */
  readonly turn?: number;
  /** Points along the reading direction, so it is mirrored where people read from the right. */
  readonly directed?: boolean;
}

export const ICONS = {
  call: { path: HANDSET, filled: true, turn: -135 },
  hangUp: { path: HANDSET, filled: true },
  hold: { path: 'M8.5 5.5v13M15.5 5.5v13' },
  retrieve: { path: 'M8 5.2v13.6L19 12z', filled: true },
  keypad: {
    path: 'M6 4.5h.01M12 4.5h.01M18 4.5h.01M6 10h.01M12 10h.01M18 10h.01M6 15.5h.01M12 15.5h.01M18 15.5h.01M12 21h.01',
  },
  transfer: { path: 'M4 18v-3a5 5 0 0 1 5-5h11M15.5 5.5 20 10l-4.5 4.5', directed: true },
  swap: { path: 'M7.5 4 4 7.5 7.5 11M4 7.5h15M16.5 13l3.5 3.5-3.5 3.5M20 16.5H5' },
  conference: {
    path: 'M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19.5c0-3.2 2.7-5.5 6-5.5s6 2.3 6 5.5M15.5 5.4a3 3 0 0 1 0 5.2M17.5 14.4c2.4.7 4 2.6 4 5.1',
  },
  incoming: { path: 'M18.5 5.5l-12 12M6.5 8.5v9h9', directed: true },
  outgoing: { path: 'M5.5 18.5l12-12M8.5 6.5h9v9', directed: true },
  missed: { path: 'M3.5 7l8.5 8.5L20.5 7M3.5 13V7h6', directed: true },
  internal: { path: 'M4 8.5h15M15.5 5 19 8.5 15.5 12M20 15.5H5M8.5 12 5 15.5 8.5 19' },
  record: {
    path: 'M4.5 5.5h15v13h-15zM9 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6.5 16c.4-1.2 1.3-1.8 2.5-1.8s2.1.6 2.5 1.8M14 10h3M14 13.5h3',
  },
  search: { path: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.2 15.2 20 20' },
  add: { path: 'M12 5v14M5 12h14' },
  done: { path: 'M5 12.5l4.5 4.5L19 7.5' },
  wait: { path: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2' },
  choose: { path: 'M4 6.5h.01M8 6.5h12M4 12h.01M8 12h12M4 17.5h.01M8 17.5h12' },
  warning: { path: 'M12 4 2.8 19.5h18.4zM12 10v4M12 16.8h.01' },
  close: { path: 'M6 6l12 12M18 6 6 18' },
  erase: { path: 'M8.5 5.5h12v13h-12L3 12zM11.5 9.5l5 5M16.5 9.5l-5 5' },
  expand: { path: 'M6.5 9.5 12 15l5.5-5.5' },
  note: { path: 'M5.5 3.5h13v17h-13zM9 8.5h6M9 12h6M9 15.5h3.5' },
  settings: {
    path: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  },
  muted: {
    path: 'M9.5 9.5V6a2.5 2.5 0 0 1 5 0v5.5M6 11.5a6 6 0 0 0 9.5 4.9M18 11.5v1M12 18v3M4 4l16 16',
  },
  park: { path: 'M5 4h14v16H5zM10 16.5v-9h2.8a2.7 2.7 0 0 1 0 5.4H10' },
  addPerson: {
    path: 'M9.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19.5c0-3.2 2.7-5.5 6-5.5s6 2.3 6 5.5M18.5 7v6M15.5 10h6',
  },
  again: { path: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 3.5v4h-4' },
  startRecording: {
    path: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 14.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  },
  recording: { path: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12z', filled: true },
} as const satisfies Record<string, IconDrawing>;

export type IconName = keyof typeof ICONS;
