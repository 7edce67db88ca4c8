import { EMBEDS, type EmbedKind } from '../domain/addresses.ts';
import { cardSize, heading, note, sentence, tourSize } from '../domain/derived/embed-size.ts';
import { makeOembed, type Embed } from '../domain/derived/embed.ts';
import { freshnessOf, freshnessSentence } from '../domain/derived/freshness.ts';
import { LEVELS, type Estimate } from '../domain/kinds/practice.ts';
import { formatWhen } from '../domain/schema/calendar-date.ts';
import { byTitle } from '../domain/text/order.ts';
import type { PictureFile, PictureSet } from '../domain/tour/tour-pictures.ts';
import { madeOn, makeFrame, type EmbedFrame } from './embed-frame.ts';
import { once } from './once.ts';
import { inBothWorlds } from './page-links.ts';
import { getPracticePages, type PracticePage } from './practices.ts';
import { getRegionEmbeds, getTimelineEmbeds } from './region-embeds.ts';
import { getSite } from './site.ts';
import { completeAddress } from './site-address.ts';
import { getTours, widePictureOf, type TourView } from './tours.ts';

export interface TourEmbed extends EmbedFrame {
  readonly size: Embed['size'];
  readonly picture: Pick<PictureSet, 'jpeg'> & { readonly avif: PictureFile };
  readonly alt: string;
  /** That the picture is drawn, or shows what does not exist. */
  readonly label: string | undefined;
}
export interface PracticeEmbed extends EmbedFrame {
  readonly size: Embed['size'];
  readonly summary: string;
  readonly where: string;
  readonly estimates: readonly { readonly title: string; readonly reached: number; readonly word: string }[];
}

/** The height of the three estimates, in px. */
const ESTIMATES = 74;

/** A poster may weigh this much, in bytes: with it the page is light enough to come within another. */
const POSTER_BUDGET = 12_500;

/** The start of every tour, as a picture that leads to it. */
export const getTourEmbeds = once(async (): Promise<readonly TourEmbed[]> => {
  return Promise.all((await getTours()).map(tourEmbed));
});

async function tourEmbed(tour: TourView): Promise<TourEmbed> {
  const { scene, pictures } = tour.start;
  const { avif, jpeg } = widePictureOf(pictures);
  const fitting = avif.filter(({ bytes }) => bytes <= POSTER_BUDGET).at(-1) ?? avif[0];
  if (fitting === undefined) throw new Error(`The tour of ${tour.lab} has no poster.`);
  const { credit, licence, rendered } = scene.picture;
  const frame = await makeFrame({
    kind: 'tour',
    id: tour.lab,
    heading: tour.labTitle,
    kicker: `Rondleiding · ${tour.scenes.length} plekken`,
    example: tour.isExample ? 'Voorbeeld: dit lokaal bestaat niet echt.' : undefined,
    more: { words: pictures.pictures.kind === 'panorama' ? 'Kijk rond in 360°' : 'Kijk rond', href: tour.start.href },
    dated: [`Beeld: ${credit}. ${licence}.`, `Bijgewerkt ${formatWhen(tour.tour.updated)}.`],
  });
  return {
    ...frame,
    size: tourSize(),
    picture: { avif: fitting, jpeg },
    alt: scene.alt,
    label: rendered ? 'Getekend voorbeeld' : tour.isExample ? 'Voorbeeld' : undefined,
  };
}

/** The card of every good practice. */
export const getPracticeEmbeds = once(async (): Promise<readonly PracticeEmbed[]> => {
  return Promise.all((await inBothWorlds(getPracticePages)).map(practiceEmbed));
});

async function practiceEmbed(page: PracticePage): Promise<PracticeEmbed> {
  const frame = await makeFrame({
    kind: 'practice',
    id: page.id,
    heading: page.title,
    kicker: `Goed voorbeeld · ${page.kindLabel.toLocaleLowerCase('nl')}`,
    example: page.example ? 'Voorbeeld: deze regio bestaat niet. Alles hier is verzonnen.' : undefined,
    more: { words: 'Kan dit ook bij u?', href: page.href },
    dated: [freshnessSentence(freshnessOf(page)), madeOn()],
  });
  const where = page.regions.map(({ title }) => title).join(', ');
  const texts = [heading(page.title), sentence(page.summary), ...(where === '' ? [] : [note(where)])];
  return {
    ...frame,
    summary: page.summary,
    where,
    estimates: [
      estimateOf('Werk', page.effort),
      estimateOf('Kosten', page.cost),
      estimateOf('Zekerheid', page.howSure),
    ],
    size: cardSize({ texts, dated: frame.dated, isExample: page.example, rest: ESTIMATES }),
  };
}

function estimateOf(title: string, estimate: Estimate | undefined): PracticeEmbed['estimates'][number] {
  if (estimate === undefined) return { title, reached: 0, word: 'onbekend' };
  const reached = Object.keys(LEVELS).indexOf(estimate.level) + 1;
  return { title, reached, word: LEVELS[estimate.level].toLocaleLowerCase('nl') };
}

/** One thing that can be shown elsewhere, with the days of its editions. */
export interface EmbedChoice extends Embed {
  readonly heading: string;
  readonly isExample: boolean;
  readonly days: readonly string[];
}

/** A kind with how many there are to choose from. */
interface EmbedKindCount {
  readonly kind: EmbedKind;
  readonly count: number;
}

/** The page where one of a kind is chosen. */
export interface EmbedKindPage {
  readonly kind: EmbedKind;
  readonly choices: readonly EmbedChoice[];
  readonly others: readonly EmbedKindCount[];
  /** The address of the site, without a slash behind it; undefined while nobody set it. */
  readonly site: string | undefined;
}

/** What can be chosen at all, with one to show what it looks like: a region that nobody takes for their own. */
export async function getEmbedOverview() {
  const all = await getEmbedChoices();
  return {
    kinds: countKinds(all),
    shown: all.find(({ kind, isExample }) => kind === 'region' && isExample) ?? all[0],
    site: siteOfEmbeds(),
  };
}

/** A page for each kind of which there is something to show. */
export async function getEmbedKindPages(): Promise<readonly EmbedKindPage[]> {
  const all = await getEmbedChoices();
  const kinds = countKinds(all);
  return kinds.map(({ kind }) => ({
    kind,
    choices: all.filter((choice) => choice.kind === kind),
    others: kinds.filter((other) => other.kind !== kind),
    site: siteOfEmbeds(),
  }));
}

function countKinds(all: readonly EmbedChoice[]): EmbedKindCount[] {
  return (Object.keys(EMBEDS) as EmbedKind[])
    .map((kind) => ({ kind, count: all.filter((choice) => choice.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

function siteOfEmbeds(): string | undefined {
  return completeAddress('/')?.slice(0, -1);
}

/** All that can be shown elsewhere, in alphabetical order, examples last. */
const getEmbedChoices = once(readChoices);

async function readChoices(): Promise<readonly EmbedChoice[]> {
  const all = await getAll();
  const editions = Map.groupBy(
    all.filter(({ day }) => day !== undefined),
    ({ kind, id }) => `${kind}/${id}`,
  );
  return all
    .filter(({ day }) => day === undefined)
    .map(({ kind, id, title, size, heading: name, example }): EmbedChoice => {
      const frozen = editions.get(`${kind}/${id}`) ?? [];
      return {
        kind,
        id,
        title,
        // Whoever takes another edition keeps the size.
        size: { ...size, height: Math.max(size.height, ...frozen.map((edition) => edition.size.height)) },
        heading: name,
        isExample: example !== undefined,
        days: frozen.flatMap(({ day }) => day ?? []).toReversed(),
      };
    })
    .toSorted((a, b) => Number(a.isExample) - Number(b.isExample) || byTitle(a.heading, b.heading));
}

async function getAll(): Promise<(EmbedFrame & Embed)[]> {
  const kinds = await Promise.all([getRegionEmbeds(), getTimelineEmbeds(), getTourEmbeds(), getPracticeEmbeds()]);
  return kinds.flat();
}

/** What programs read of each live embed; nothing while the address of the site is not known. */
export async function getOembeds() {
  const site = siteOfEmbeds();
  if (site === undefined) return [];
  const { title: name } = await getSite();
  return (await getAll())
    .filter(({ day }) => day === undefined)
    .map((embed) => ({ kind: embed.kind, id: embed.id, oembed: makeOembed(embed, { name, site }) }));
}
