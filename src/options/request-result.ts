import { type CommandResult, refused } from '../cti/command';

/** A request's answer, or why there is none, as one kind of value; never rejects. */
export function toResult(asked: Promise<CommandResult>): Promise<CommandResult> {
  return asked.catch((error: unknown) => {
    const isSilence = error instanceof Error && 'code' in error && error.code === 'noAnswer';
    return isSilence
      ? refused('noAnswer')
      : refused('rejected', error instanceof Error ? error.message : String(error));
  });
}
