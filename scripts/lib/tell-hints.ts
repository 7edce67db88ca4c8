import { formatProblem } from '../../src/domain/schema/problem.ts';
import type { FolderCheck } from './check-content-folder.ts';
import { inTours } from './tours/tour-problems.ts';

/** Prints what the check noticed and what stops nothing. Hints of tours are told where their pictures are made. */
export function tellHints({ hints }: Pick<FolderCheck, 'hints'>, warn: (text: string) => void): void {
  const ofTours = new Set(inTours(hints));
  for (const hint of hints) {
    if (!ofTours.has(hint)) warn(`  Let op: ${formatProblem(hint).replaceAll('\n', '\n  ')}`);
  }
}
