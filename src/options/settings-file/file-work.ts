import * as v from 'valibot';

const FileWorkSchema = v.variant('kind', [
  v.object({
    kind: v.literal('import'),
    /** Of the file; empty: its text was pasted. */
    name: v.string(),
    text: v.string(),
  }),
  /** Back to what was set elsewhere. */
  v.object({ kind: v.literal('forget') }),
]);

/** What is being done with the settings as a whole and is not done yet. */
export type FileWork = v.InferOutput<typeof FileWorkSchema>;

/** What was kept, if it is of a form of today. */
export function readFileWork(kept: unknown): FileWork | undefined {
  const result = v.safeParse(FileWorkSchema, kept);
  return result.success ? result.output : undefined;
}
