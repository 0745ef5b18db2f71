/** Enough for every command of the last minutes; they are a double click apart, not hours. */
const REMEMBERED = 200;

/**
 * Runs a command once per `commandId`: a second message with the same id gets the first one's answer. Commands
 * are never repeated by us, but a page, a bounced key or a browser may send one twice.
 */
export function createOnce<T>(): (commandId: string, run: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (commandId, run) => {
    const known = answers.get(commandId);
    if (known) return known;
    const answer = run();
    answers.set(commandId, answer);
    const [oldest] = answers.keys();
    if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
