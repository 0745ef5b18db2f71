import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import type { Problem } from './problems';

interface ProblemTextProps {
  readonly id?: string;
  readonly problem: Problem | undefined;
}

/** What is wrong with an entry, and what to do about it. */
export function ProblemText({ id, problem }: ProblemTextProps) {
  const t = useText();
  if (problem === undefined) return null;
  return (
    <p class="problem" id={id}>
      {typeof problem === 'string' ? t(problem) : sentenceWords(problem, t)}
    </p>
  );
}
