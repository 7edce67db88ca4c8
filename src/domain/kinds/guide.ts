import { z } from 'zod';
import { calendarDate, pastDate } from '../schema/calendar-date.ts';
import { choice, line, searchedAs, sources, title } from '../schema/fields.ts';

/** What an article helps with. The menu of the knowledge base shows the themes in this order. */
const GUIDE_THEMES = {
  start: 'Begin hier',
  lead: 'Een plan uitvoeren',
  cooperate: 'Samen met docenten en bedrijven',
  show: 'Laten zien en meedoen',
} as const;
export type GuideTheme = keyof typeof GUIDE_THEMES;

/** A knowledge-base article. Title and description are Starlight's own words for what its shell shows. */
export const guideSchema = z.strictObject({
  title,
  description: line.describe('Eén zin voor lijsten en zoekresultaten.'),
  searchedAs,
  theme: choice(GUIDE_THEMES).describe('De groep in het menu van de kennisbank.'),
  order: z.number().int().positive().describe('Plaats in die groep van het menu.'),
  date: pastDate.describe('Wanneer de tekst voor het laatst is nagelezen.'),
  reviewBy: calendarDate.optional().describe('Wanneer iemand de tekst opnieuw moet lezen.'),
  sources,
});

export interface GuideGroup<Item> {
  readonly title: string;
  readonly guides: readonly Item[];
}

/** Articles by theme, each theme in the order that its authors gave. A theme without articles is left out. */
export function groupGuides<Item>(
  guides: readonly Item[],
  placeOf: (guide: Item) => { readonly theme?: GuideTheme | undefined; readonly order?: number | undefined },
): GuideGroup<Item>[] {
  const themes = Object.keys(GUIDE_THEMES) as GuideTheme[];
  return themes
    .map((theme) => ({
      title: GUIDE_THEMES[theme],
      guides: guides
        .filter((guide) => placeOf(guide).theme === theme)
        .toSorted((a, b) => (placeOf(a).order ?? Infinity) - (placeOf(b).order ?? Infinity)),
    }))
    .filter((group) => group.guides.length > 0);
}
