import type { GivenFile } from './work';

interface UsableFile {
  readonly internalName: string;
  readonly displayName: string;
  readonly text: string;
}

/** The files that can be used; of several of one internal name the last, since it would replace the others. */
export function selectUsable(files: readonly GivenFile[]): readonly UsableFile[] {
  const byName = new Map<string, UsableFile>();
  for (const { names, text } of files) {
    if (names) byName.set(names.internalName, { ...names, text });
  }
  return [...byName.values()];
}
