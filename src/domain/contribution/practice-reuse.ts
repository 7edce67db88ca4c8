import { addTo, judgeChange } from './file-change.ts';
import type { Contribution } from './judge.ts';
import { REUSE_KIND } from './kinds.ts';

/** The page of a practice with one region more that does it too. `text`: the whole file; `today`: YYYY-MM-DD. */
export function judgePracticeReuse(
  practice: { readonly id: string; readonly text: string },
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  return judgeChange(
    REUSE_KIND,
    { collection: 'practices', ...practice },
    typed,
    today,
    ({ document, root, reading, tell }) => {
      const at = addTo(document, root, 'reusedBy', [reading.record]);
      for (const [field, input] of reading.inputs) tell(['reusedBy', at, field], input);
      return undefined;
    },
  );
}
