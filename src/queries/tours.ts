import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf, careerSheetAddress, quizAddress, sceneAddress } from '../domain/addresses.ts';
import type { SceneManifest } from '../domain/tour/manifest.ts';
import { placePhotoSigns, type PhotoSign } from '../domain/tour/photo-signs.ts';
import { layoutPlan } from '../domain/tour/floor-plan-layout.ts';
import { formatPlanSvg } from '../domain/tour/floor-plan-svg.ts';
import { getDoorAddresses, getRedirects, type DoorAddress, type Redirect } from '../domain/tour/tour-addresses.ts';
import {
  formatWalk,
  makeTranscript,
  countMinutes,
  type TranscriptPart,
} from '../domain/tour/guided-walk/transcript.ts';
import { readWalk } from '../domain/tour/guided-walk/walk-steps.ts';
import { makeSceneManifest } from '../domain/tour/tour-manifest.ts';
import { placeTourPicture, readTourAssets } from '../domain/tour/tour-assets.ts';
import { tourIndex, type PictureSet, type ScenePictures, type TourIndex } from '../domain/tour/tour-pictures.ts';
import { titleOf } from '../domain/derived/example.ts';
import type { CardPicture } from '../domain/derived/share-card.ts';
import type { Lab } from '../domain/kinds/lab.ts';
import type { Scene, Tour } from '../domain/kinds/tour.ts';
import { makeQuiz, type QuizQuestion } from '../domain/tour/quiz.ts';
import { getHunt, type HiddenTreasure } from '../domain/tour/treasure.ts';
import { byTitle } from '../domain/text/order.ts';
import { getEntries, inBothWorlds, type PageLink } from './page-links.ts';
import { once } from './once.ts';

/** Made by the build of tours; `npm run dev` and `npm run build` see to it. */
const INDEX = path.join(process.cwd(), '.work/tours/index.json');

interface SceneLink extends PageLink {
  readonly to: string;
  readonly label: string;
}
export interface SceneView {
  readonly scene: Scene;
  /** Place in the tour: 1 for the first. */
  readonly number: number;
  readonly href: string;
  readonly pictures: ScenePictures;
  readonly links: readonly SceneLink[];
  /** What stands on a plain photograph; empty for a panorama, where the viewer places the points. */
  readonly photoSigns: readonly PhotoSign[];
  /** The floor plan with this scene as “je bent hier”; undefined for a tour without one. */
  readonly plan: string | undefined;
  readonly hidden: HiddenTreasure | undefined;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}
/** “Loop mee”: the walk with a guide. */
export interface WalkView {
  /** The page with its words. */
  readonly href: string;
  /** Captions, for players and for the viewer. */
  readonly captionsHref: string;
  readonly captions: string;
  readonly audio: string | undefined;
  readonly minutes: number;
  readonly parts: readonly TranscriptPart[];
}
export interface TourView {
  /** The name of the folder of the lab. */
  readonly lab: string;
  readonly labTitle: string;
  /** Titles of the regions of the lab. */
  readonly regions: readonly string[];
  readonly isExample: boolean;
  readonly isRendered: boolean;
  readonly tour: Tour;
  readonly href: string;
  readonly scenes: readonly SceneView[];
  readonly start: SceneView;
  readonly plan: string | undefined;
  readonly hunt: readonly HiddenTreasure[];
  readonly quiz: readonly QuizQuestion[];
  readonly visit: string | undefined;
  readonly doors: readonly DoorAddress[];
  readonly walk: WalkView | undefined;
}

/** Something to do in a room besides looking around: a page of its own, or a part of the page of the scene. */
export interface Activity extends PageLink {
  /** What you do there, in one short sentence. */
  readonly about: string;
}

/** Every tour with its pictures, in alphabetical order. */
export const getTours = once(readTours);

async function readTours(): Promise<readonly TourView[]> {
  const [entries, labs, regions, index] = await Promise.all([
    inBothWorlds((world) => getEntries('tours', world)),
    inBothWorlds((world) => getEntries('labs', world)),
    inBothWorlds((world) => getEntries('regions', world)),
    readIndex(),
  ]);
  const labOf = new Map(labs.map(({ id, data }) => [id, data]));
  const regionsOf = (lab: Pick<Lab, 'region'>): string[] =>
    regions.filter(({ id }) => id === lab.region?.id).map(({ data }) => titleOf(data));
  return entries
    .flatMap(({ id, data }): TourView[] => {
      const lab = labOf.get(id);
      const pictures = index.tours[id];
      return lab === undefined || pictures === undefined
        ? []
        : [viewOf(id, data, pictures, lab, regionsOf(lab), index.walks[id])];
    })
    .toSorted((a, b) => byTitle(a.labTitle, b.labTitle));
}

async function readIndex(): Promise<TourIndex> {
  const text = await readFile(INDEX, 'utf8').catch(() => undefined);
  // An author whose first tour is still wrong may look at everything else.
  if (text === undefined && import.meta.env.DEV) return { version: 1, tours: {}, walks: {} };
  if (text === undefined) throw new Error('The pictures of the tours are not made yet: run npm run build:tours.');
  // While an author works, they come from where they are made.
  const assets = import.meta.env.DEV ? undefined : readTourAssets(process.env['TOUR_ASSETS_URL']);
  return tourIndex.parse(
    JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? placeTourPicture(value, assets) : value)),
  );
}

function viewOf(
  lab: string,
  tour: Tour,
  pictures: Readonly<Record<string, ScenePictures>>,
  { title, example: isExample, visit }: Pick<Lab, 'title' | 'example' | 'visit'>,
  regions: readonly string[],
  walk: TourIndex['walks'][string] | undefined,
): TourView {
  const hrefOf = (scene: string): string => sceneAddress(lab, scene);
  const planOf = (here?: string): string | undefined =>
    tour.plan && formatPlanSvg(layoutPlan(tour.plan, tour.scenes, here), hrefOf);
  const linkTo = (scene: Scene | undefined): PageLink | undefined =>
    scene && { title: scene.title, href: hrefOf(scene.id) };
  const hunt = getHunt(tour);
  const sceneTitleOf = new Map(tour.scenes.map((scene) => [scene.id, scene.title]));

  const scenes = tour.scenes.map((scene, index): SceneView => {
    const own = pictures[scene.id];
    if (own === undefined) throw new Error(`The pictures of ${lab}/${scene.id} are missing: run npm run build:tours.`);
    return {
      scene,
      number: index + 1,
      href: hrefOf(scene.id),
      pictures: own,
      links: scene.links.map(({ to, label }) => ({ to, label, title: sceneTitleOf.get(to) ?? to, href: hrefOf(to) })),
      photoSigns: photoSignsOf(scene, own),
      plan: planOf(scene.id),
      hidden: hunt.find((hidden) => hidden.scene === scene.id),
      previous: linkTo(tour.scenes[index - 1]),
      next: linkTo(tour.scenes[index + 1]),
    };
  });
  const start = scenes.find(({ scene }) => scene.id === tour.startScene) ?? scenes[0];
  if (start === undefined) throw new Error(`The tour of ${lab} has no scenes.`);
  return {
    lab,
    labTitle: title,
    regions,
    isExample,
    isRendered: tour.scenes.some(({ picture }) => picture.rendered),
    tour,
    href: addressOf.tours(lab),
    scenes,
    start,
    plan: planOf(),
    hunt,
    quiz: makeQuiz(lab, tour),
    visit: visit?.text,
    doors: getDoorAddresses({ lab, tour }),
    walk: walk && walkOf(lab, tour, walk),
  };
}

function walkOf(lab: string, tour: Tour, { captions, audio }: TourIndex['walks'][string]): WalkView {
  const { steps } = readWalk(captions);
  return {
    href: `${addressOf.tours(lab)}loop-mee/`,
    captionsHref: `${addressOf.tours(lab)}loop-mee.vtt`,
    captions: formatWalk(steps),
    audio,
    minutes: countMinutes(steps),
    parts: makeTranscript(lab, tour, steps),
  };
}

/** All that there is to do in a tour besides looking around; what it lacks is not among it. */
export function getActivities({ lab, hunt, href, walk, quiz }: TourView): Activity[] {
  const all: (Activity | undefined)[] = [
    walk && { title: 'Loop mee', about: 'Een verteller wijst je in drie minuten de weg.', href: walk.href },
    hunt.length > 0
      ? {
          title: 'Speurtocht',
          about: `Vind ${hunt.length === 1 ? 'de badeend' : `alle ${hunt.length} badeenden`}, alleen of met de klas.`,
          href: `${href}speurtocht/`,
        }
      : undefined,
    quiz.length > 0 ? { title: 'Quiz', about: 'Weet jij wat wat is?', href: quizAddress(lab) } : undefined,
    { title: 'Lob-blad', about: 'Wat lijkt jou wat? Print het op één vel.', href: careerSheetAddress(lab) },
    { title: 'Boekje', about: 'De hele rondleiding op papier.', href: `${href}boekje/` },
  ];
  return all.filter((activity) => activity !== undefined);
}

function photoSignsOf(scene: Scene, { pictures }: ScenePictures): PhotoSign[] {
  if (pictures.kind !== 'photo') return [];
  const { width, height } = pictures.photo.jpeg;
  return placePhotoSigns(scene, width / height);
}

/** The picture that stands for a scene, in the shape of a lying screen. */
export function widePictureOf({ pictures }: Pick<ScenePictures, 'pictures'>): PictureSet {
  return pictures.kind === 'panorama' ? pictures.posters.wide : pictures.photo;
}

/** The scene on the picture that others see when somebody shares a page about it. */
export function cardPictureOf({ scene, pictures }: Pick<SceneView, 'scene' | 'pictures'>): CardPicture {
  return { href: widePictureOf(pictures).jpeg.href, alt: scene.alt, isRendered: scene.picture.rendered };
}

/** The same view of the room as it was; undefined where nobody photographed that. */
export function beforePictureOf({ pictures }: Pick<ScenePictures, 'pictures'>): PictureSet | undefined {
  return pictures.kind === 'panorama' ? pictures.before?.posters.wide : pictures.before?.photo;
}

/** A point from nearer by: its own photograph, or a cut from the panorama. */
export function pointPictureOf({ images, pictures }: ScenePictures, point: string): PictureSet | undefined {
  return images[point] ?? (pictures.kind === 'panorama' ? pictures.points[point] : undefined);
}

/** What the viewer reads of a scene; undefined for a plain photograph, which needs no viewer. */
export function manifestOf({ lab, tour }: TourView, { scene, pictures }: SceneView): SceneManifest | undefined {
  return pictures.pictures.kind === 'panorama' ? makeSceneManifest(lab, scene, pictures.pictures, tour) : undefined;
}

/** Tours with a guided walk. */
export async function getWalks(): Promise<{ readonly tour: TourView; readonly walk: WalkView }[]> {
  return (await getTours()).flatMap((tour) => (tour.walk === undefined ? [] : [{ tour, walk: tour.walk }]));
}

/** Old addresses of scenes and the short ones on printed sheets, with where they lead now. */
export async function getTourRedirects(): Promise<Redirect[]> {
  return (await getTours()).flatMap(({ lab, tour }) => getRedirects({ lab, tour }));
}
