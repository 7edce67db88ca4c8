import { PAGES } from '../addresses.ts';
import type { CollectionName } from '../collection-names.ts';
import { definitionOf, fileOf } from '../collections.ts';
import { entriesIn, idsIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import { quote } from '../text/words.ts';
import type { CheckSettings } from './check.ts';

/** What the home page shows of what was chosen: how far its plan is, a tour through it, or the thing itself. */
const SHOWN = { region: 'plans', lab: 'tours', practice: 'practices' } as const satisfies Record<
  string,
  CollectionName
>;
type Door = keyof typeof SHOWN;
const DOORS = Object.keys(SHOWN) as Door[];

/** Behind each of the three doors of the home page is something to see. */
export function checkHomeChoice(content: Content, { neededPages = [] }: CheckSettings): Problem[] {
  return [
    ...entriesIn(content, 'home').flatMap((entry) => DOORS.flatMap((door) => checkChoice(entry, door, content))),
    ...(neededPages.includes(PAGES.home) ? DOORS.flatMap((door) => checkAny(SHOWN[door], content)) : []),
  ];
}

function checkChoice(entry: EntryOf<'home'>, door: Door, content: Content): Problem[] {
  const chosen = entry.data?.[door];
  const shown = SHOWN[door];
  if (chosen === undefined || content.incomplete.has(shown)) return [];
  // A name that no page has is told by the rule for references.
  if (!idsIn(content, chosen.collection).includes(chosen.id) || idsIn(content, shown).includes(chosen.id)) return [];
  return [
    problemAt(entry, [door], {
      message: `${quote(chosen.id)} heeft geen ${definitionOf(shown).label}, en de voorpagina laat dat zien.`,
      fix: `Kies een andere, of maak ${fileOf(shown, chosen.id)}.`,
    }),
  ];
}

function checkAny(shown: CollectionName, content: Content): Problem[] {
  if (content.incomplete.has(shown) || idsIn(content, shown).length > 0) return [];
  const { label } = definitionOf(shown);
  return [
    {
      file: fileOf(shown, '…'),
      message: `Er is geen enkel bestand van de soort ${label}, en de voorpagina laat er een zien.`,
      fix: `Zet er ten minste één neer.`,
    },
  ];
}
