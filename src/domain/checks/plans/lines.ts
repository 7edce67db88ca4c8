import { entriesById, entriesIn, idsIn, problemAt, type Content, type EntryOf } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import { WHOLE_REGION } from '../../kinds/plan.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { findRepeats } from '../repeats.ts';

/** A plan belongs to a region, and its lines are the lines of that region’s page. */
export function checkPlanLines(content: Content): Problem[] {
  const regions = entriesById(content, 'regions');
  return entriesIn(content, 'plans').flatMap((entry) => {
    const region = regions.get(entry.id);
    if (region === undefined) return content.incomplete.has('regions') ? [] : [noRegion(entry, content)];
    if (region.data === undefined || entry.data === undefined) return [];
    const lines = region.data.lines.map(({ id }) => id);
    const written = entry.data.lines.map(({ line }, index) => ({ line, path: ['lines', index, 'line'] }));
    return [
      ...written
        .filter(({ line }) => line !== WHOLE_REGION && !lines.includes(line))
        .map(({ line, path }) =>
          problemAt(entry, path, {
            message: `De regio ${quote(entry.id)} heeft geen lijn ${quote(line)}.`,
            fix: suggest(line, [WHOLE_REGION, ...lines]),
          }),
        ),
      ...findRepeats(written, ({ line }) => line).map(({ line, path }) =>
        problemAt(entry, path, {
          message: `De lijn ${quote(line)} staat twee keer in dit plan.`,
          fix: 'Zet alle mijlpalen van een lijn bij elkaar.',
        }),
      ),
    ];
  });
}

function noRegion(entry: EntryOf<'plans'>, content: Content): Problem {
  return problemAt(entry, [], {
    message: `Er is geen regio ${quote(entry.id)}; een plan heet naar zijn regio.`,
    fix: suggest(entry.id, idsIn(content, 'regions')),
  });
}
