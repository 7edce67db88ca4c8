import { entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import { isInProvince } from '../derived/provinces.ts';
import type { Region } from '../kinds/region.ts';
import { listWords } from '../text/words.ts';

/** A dot stands on the map of the Netherlands, in a province of its region: degrees are easily swapped or mistyped. */
export function checkRegionPlaces(content: Content): Problem[] {
  return entriesIn(content, 'regions').flatMap((entry) =>
    entry.data === undefined ? [] : [...checkLies(entry, entry.data), ...checkPlace(entry, entry.data)],
  );
}

/** What is made up lies nowhere; what exists lies in a province. */
function checkLies(entry: EntryOf<'regions'>, { example, mainTown, provinces }: Region): Problem[] {
  if (!example && provinces.length === 0) {
    return [
      problemAt(entry, ['provinces'], {
        message: 'Deze lijst is leeg; er hoort ten minste één ding in.',
        fix: 'Voeg er een toe.',
      }),
    ];
  }
  if (!example || (provinces.length === 0 && mainTown === undefined)) return [];
  return [
    problemAt(entry, [provinces.length === 0 ? 'mainTown' : 'provinces'], {
      message: 'Een verzonnen regio ligt nergens, dus ook niet op de kaart van Nederland.',
      fix: 'Schrijf provinces: [] en haal mainTown weg.',
    }),
  ];
}

function checkPlace(entry: EntryOf<'regions'>, { mainTown, provinces, example }: Region): Problem[] {
  if (example || provinces.length === 0) return [];
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
