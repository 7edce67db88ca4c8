import { entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import { APPROXIMATE_FIELDS, type Region } from '../kinds/region.ts';

/** What a page says of a fact, where it comes from, is said of a fact that is there. */
export function checkRegionFacts(content: Content): Problem[] {
  return entriesIn(content, 'regions').flatMap((entry) =>
    entry.data === undefined
      ? []
      : [
          ...checkApproximate(entry, entry.data),
          ...checkLeadSchool(entry, entry.data),
          ...checkMunicipalities(entry, entry.data),
        ],
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

/** Which village lies where is a fact too, and a municipality that stands there twice shows its villages twice. */
function checkMunicipalities(entry: EntryOf<'regions'>, { municipalities }: Region): Problem[] {
  return municipalities.flatMap(({ name, places, placesSource }, index) => {
    const first = municipalities.findIndex((other) => other.name === name);
    return [
      ...(first < index
        ? [
            problemAt(entry, ['municipalities', index, 'name'], {
              message: `De gemeente ${name} staat hier twee keer.`,
              fix: 'Haal een van de twee weg.',
            }),
          ]
        : []),
      ...((places.length === 0) === (placesSource === undefined)
        ? []
        : [
            problemAt(entry, ['municipalities', index, places.length > 0 ? 'places' : 'placesSource'], {
              message:
                places.length > 0
                  ? `Hier staan plaatsen in ${name}, maar de bron daarvan ontbreekt.`
                  : `Hier staat de bron van de plaatsen in ${name}, maar de plaatsen ontbreken.`,
              fix:
                places.length > 0
                  ? 'Vul placesSource in, of haal places weg.'
                  : 'Vul places in, of haal placesSource weg.',
            }),
          ]),
    ];
  });
}
