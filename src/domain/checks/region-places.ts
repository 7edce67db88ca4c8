import { entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import { isInProvince } from '../derived/provinces.ts';
import type { Region } from '../kinds/region.ts';
import { listWords } from '../text/words.ts';

/** A dot stands on the map of the Netherlands, in a province of its region: degrees are easily swapped or mistyped. */
export function checkRegionPlaces(content: Content): Problem[] {
  return entriesIn(content, 'regions').flatMap((entry) =>
    entry.data === undefined ? [] : checkPlace(entry, entry.data),
  );
}

function checkPlace(entry: EntryOf<'regions'>, { mainTown, provinces }: Region): Problem[] {
  if (mainTown === undefined) return [];
  const { lat, lon } = mainTown;
  const fits = (place: { lat: number; lon: number }) => provinces.some((province) => isInProvince(place, province));
  if (fits({ lat, lon })) return [];
  const areSwapped = fits({ lat: lon, lon: lat });
  return [
    problemAt(entry, ['mainTown', 'lat'], {
      message: `Deze plaats ligt niet in ${listWords(provinces)}: ${lat} graden noorderbreedte, ${lon} graden oosterlengte.`,
      fix: areSwapped
        ? `De twee getallen zijn verwisseld. Schrijf lat: ${lon} en lon: ${lat}.`
        : 'Zoek de plaats op een kaart en neem lat en lon over, of verbeter provinces.',
    }),
  ];
}
