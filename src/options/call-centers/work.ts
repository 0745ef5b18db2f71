import * as v from 'valibot';
import type { SettingsPicture } from '../../settings/picture';

const Names = { internalName: v.string(), displayName: v.string() };

const FindingSchema = v.object({
  severity: v.picklist(['error', 'warning']),
  code: v.string(),
  place: v.object({ line: v.number(), column: v.number() }),
  item: v.string(),
  values: v.array(v.string()),
});

/** A file that was given here: what it is called, what is in it, and what there is to say about it. */
const GivenFileSchema = v.object({
  /** Empty: the text was pasted. */
  name: v.string(),
  /** Decoded. */
  text: v.string(),
  findings: v.array(FindingSchema),
  /** Absent: it cannot be used. */
  names: v.optional(v.object(Names)),
});
export type GivenFile = v.InferOutput<typeof GivenFileSchema>;

const WorkSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['use', 'remove', 'follow']), internalName: v.string() }),
  v.object({ kind: v.literal('stop') }),
  v.object({
    kind: v.literal('import'),
    files: v.array(GivenFileSchema),
    /** Internal name of that which is to be used. */
    chosen: v.optional(v.string()),
  }),
  v.object({
    kind: v.literal('edit'),
    internalName: v.string(),
    /** What was typed, by `section/item`. */
    values: v.record(v.string(), v.string()),
  }),
  v.object({ kind: v.literal('clone'), original: v.string(), ...Names }),
  v.object({ kind: v.literal('new'), ...Names }),
]);

/** What is being done with the call centers and is not done yet; kept over the closing of the page. */
export type CallCenterWork = v.InferOutput<typeof WorkSchema>;

/** What was kept, if it is of a form of today. */
export function readWork(kept: unknown): CallCenterWork | undefined {
  const result = v.safeParse(WorkSchema, kept);
  return result.success ? result.output : undefined;
}

/** Whether something was entered that nobody should lose by pressing another button. */
export function hasEntries(work: CallCenterWork): boolean {
  switch (work.kind) {
    case 'import':
      return true;
    case 'edit':
      return Object.keys(work.values).length > 0;
    case 'clone':
    case 'new':
      return work.internalName + work.displayName !== '';
    default:
      return false;
  }
}

/** Internal name of the call center whose row it belongs to; undefined: none. */
export function rowOf(work: CallCenterWork, { inUse }: Pick<SettingsPicture, 'inUse'>) {
  switch (work.kind) {
    case 'use':
    case 'remove':
    case 'follow':
    case 'edit':
      return work.internalName;
    case 'clone':
      return work.original;
    case 'stop':
      return inUse;
    default:
      return undefined;
  }
}

/** Whether there is still what it is about. */
export function isAbout(work: CallCenterWork, picture: SettingsPicture): boolean {
  if (work.kind === 'import' || work.kind === 'new') return true;
  const row = rowOf(work, picture);
  return picture.callCenters.some(({ internalName }) => internalName === row);
}
