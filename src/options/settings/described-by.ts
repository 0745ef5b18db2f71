/** The ids of what describes a control, in the order in which it is read out; undefined: nothing does. */
export const describedBy = (...ids: readonly (string | false | null | undefined)[]) =>
  ids.filter(Boolean).join(' ') || undefined;
