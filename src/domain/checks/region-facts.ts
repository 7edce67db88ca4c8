import { entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import { APPROXIMATE_FIELDS, type Region } from '../kinds/region.ts';

/** What a page says of a fact, where it comes from, is said of a fact that is there. */
export function checkRegionFacts(content: Content): Problem[] {
  return entriesIn(content, 'regions').flatMap((entry) =>
    entry.data === undefined ? [] : [...checkApproximate(entry, entry.data), ...checkLeadSchool(entry, entry.data)],
  );
}

function checkApproximate(entry: EntryOf<'regions'>, region: Region): Problem[] {
  return region.approximate.flatMap((name, index) => {
    const fact = region[name];
    if (fact !== undefined && !(Array.isArray(fact) && fact.length === 0)) return [];
    return problemAt(entry, ['approximate', index], {
      message: `${APPROXIMATE_FIELDS[name]} (${name}) zou uit algemene kennis komen, maar staat niet op deze pagina.`,
      fix: `Vul ${name} in, of haal het hier weg.`,
    });
  });
}

function checkLeadSchool(entry: EntryOf<'regions'>, { leadSchool, leadSchoolSource }: Region): Problem[] {
  if (leadSchoolSource === undefined || leadSchool !== undefined) return [];
  return [
    problemAt(entry, ['leadSchoolSource'], {
      message: 'Hier staat de bron van de penvoerder, maar de penvoerder ontbreekt.',
      fix: 'Vul leadSchool in, of haal leadSchoolSource weg.',
    }),
  ];
}
