import { problemAt, type Content } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { milestonesIn } from './milestones.ts';
import { findRepeats } from '../repeats.ts';

/** A milestone is found by its id in links and calendars, whatever its line: one plan has each id once. */
export function checkPlanIds(content: Content): Problem[] {
  return findRepeats(milestonesIn(content), ({ entry, milestone }) => `${entry.id} ${milestone.id}`)
    .filter(({ milestone, planLine }) => planLine.milestones.filter(({ id }) => id === milestone.id).length === 1)
    .map(({ entry, milestone, path }) =>
      problemAt(entry, [...path, 'id'], {
        message: `De mijlpaal ${quote(milestone.id)} staat ook bij een andere lijn.`,
        fix: 'Geef de nieuwste van de twee een andere id. Verander nooit een id die al op de site stond.',
      }),
    );
}
