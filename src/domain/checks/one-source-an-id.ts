import { entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import type { Source } from '../schema/fields.ts';
import type { Problem } from '../schema/problem.ts';
import { quote } from '../text/words.ts';

type Citing = EntryOf<'regions'> | EntryOf<'plans'> | EntryOf<'reports'>;

/** A page of a region shows facts of its region, plan and reports under one list of sources: one id is one source. */
export function checkOneSourceAnId(content: Content): Problem[] {
  const plans = Map.groupBy(entriesIn(content, 'plans'), ({ id }) => id);
  const reports = Map.groupBy(entriesIn(content, 'reports'), ({ data }) => data?.region.id);
  return entriesIn(content, 'regions').flatMap((region) => {
    const together: Citing[] = [region, ...(plans.get(region.id) ?? []), ...(reports.get(region.id) ?? [])];
    return together.flatMap((entry, index) => checkAgainst(entry, together.slice(0, index)));
  });
}

function checkAgainst(entry: Citing, earlier: readonly Citing[]): Problem[] {
  const known = earlier.flatMap(({ file, data }) => (data?.sources ?? []).map((source) => ({ file, source })));
  return (entry.data?.sources ?? []).flatMap((source, index) => {
    const other = known.find((each) => each.source.id === source.id);
    if (other === undefined || isSame(source, other.source)) return [];
    return problemAt(entry, ['sources', index, 'id'], {
      message: `In ${other.file} is ${quote(source.id)} een andere bron: ${quote(other.source.title)}.`,
      fix: 'Is het een andere bron, geef die dan een eigen id. Is het dezelfde, neem dan titel en link over.',
    });
  });
}

function isSame(a: Source, b: Source): boolean {
  return a.title === b.title && a.url === b.url;
}
