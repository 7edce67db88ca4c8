import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { ReadTour } from '../../../src/domain/checks/tours/tour-check.ts';
import { factsOf, type Media, type PictureFacts } from '../../../src/domain/media/picture-reading.ts';
import { clampView } from '../../../src/domain/tour/angles.ts';
import { findReach, leanOf, shareReach, type Reach } from '../../../src/domain/tour/picture-reach.ts';
import type { Scene } from '../../../src/domain/kinds/tour.ts';
import type { ViewRequest } from './make-views.ts';
import type { PictureJob, PicturePart } from './picture-job.ts';
import { hashOf } from './picture-sets.ts';
import type { PictureSettings } from './picture-settings.ts';

/** The pictures that one scene publishes, each with what has to be made of it. */
export interface NeededScene {
  readonly tour: ReadTour;
  readonly scene: Scene;
  readonly now: NeededPicture;
  readonly before: NeededPicture | undefined;
  readonly images: ReadonlyMap<string, NeededPicture>;
  /** Where its panoramas stop above and below. */
  readonly reach: Reach;
}
export interface NeededPicture {
  /** As written in tour.yaml. */
  readonly file: string;
  readonly job: PictureJob;
}

export interface NeededContext {
  readonly root: string;
  /** What is known of the pictures; those of these tours have no faults. */
  readonly media: Media;
  readonly out: string;
  readonly settings: PictureSettings;
}

/** What a tour needs. The hash of each part follows from the bytes of the picture and all that is done to it. */
export async function findNeeded(tour: ReadTour, context: NeededContext): Promise<NeededScene[]> {
  return Promise.all(tour.tour.scenes.map((scene) => findNeededOfScene(tour, scene, context)));
}

async function findNeededOfScene(tour: ReadTour, scene: Scene, context: NeededContext): Promise<NeededScene> {
  const base = { kind: scene.kind, level: scene.level, detail: scene.detail };
  const { title, before } = scene;
  const reach = reachOf(tour, scene, context.media);
  const closeUps = scene.points.flatMap(({ id, image }) => (image ? [{ id, image }] : []));
  return {
    tour,
    scene,
    reach,
    now: await need(
      tour,
      context,
      { ...base, title, file: scene.picture.file, masks: scene.masks },
      partsOf(scene, reach, context, true),
    ),
    before:
      before &&
      (await need(
        tour,
        context,
        { ...base, title: `${title} (vroeger)`, file: before.picture.file, masks: before.masks },
        partsOf(scene, reach, context, false),
      )),
    images: new Map(
      await Promise.all(
        closeUps.map(async ({ id, image }) => {
          const parts = [{ kind: 'photo', name: 'image', widths: context.settings.imageWidths }] as const;
          const what = {
            kind: 'photo',
            level: undefined,
            detail: 'normal',
            title,
            file: image.file,
            masks: [],
          } as const;
          return [id, await need(tour, context, what, parts)] as const;
        }),
      ),
    ),
  };
}

type PartWithoutHash = PicturePart extends infer Part ? (Part extends PicturePart ? Omit<Part, 'hash'> : never) : never;

async function need(
  tour: ReadTour,
  { root, out, settings, media }: NeededContext,
  what: Omit<PictureJob, 'parts' | 'out' | 'settings' | 'facts'>,
  parts: readonly PartWithoutHash[],
): Promise<NeededPicture> {
  const file = resolvePicture(root, tour, what.file);
  const facts = getFacts(tour, what.file, media);
  const { pitch, roll, heading, crop } = facts;
  // What is asked of a picture does not change what is made of it.
  const { demands, ...how } = settings;
  const done = {
    ...{ masks: what.masks, level: what.level ?? null, kind: what.kind, detail: what.detail },
    seen: { pitch, roll, heading, crop },
    settings: how,
    // Another encoder makes other bytes of the same picture.
    encoders: sharp.versions,
  };
  const bytes = await readFile(file);
  const picture = hashOf(bytes, JSON.stringify(done));
  const job = { ...what, file, facts, out, settings };
  return {
    file: what.file,
    job: {
      ...job,
      parts: parts.map((part) => ({ ...part, hash: hashOf(picture, JSON.stringify(part)) })),
    },
  };
}

/** The check has refused tours with a picture of which nothing is known. */
function getFacts({ file }: ReadTour, name: string, media: Media): PictureFacts {
  const facts = factsOf(media, file, name);
  if (facts === undefined) throw new Error(`Nothing is known of ${name} of ${file}.`);
  return facts;
}

function reachOf(tour: ReadTour, scene: Scene, media: Media): Reach {
  if (scene.kind === 'photo') return {};
  const reaches = [scene.picture, scene.before?.picture].flatMap((picture) => {
    if (picture === undefined) return [];
    const facts = getFacts(tour, picture.file, media);
    return [findReach(facts, leanOf(scene, facts))];
  });
  return reaches.reduce(shareReach, {});
}

/** A picture stands in the folder of its tour; the content check refuses every other path. */
export function resolvePicture(root: string, { file }: Pick<ReadTour, 'file'>, name: string): string {
  return path.join(root, path.dirname(file), path.posix.normalize(`/${name}`));
}

const EVERYWHERE = { minPitch: -90, maxPitch: 90, minVfov: 0, maxVfov: 180 } as const;

function partsOf(
  scene: Scene,
  reach: Reach,
  { settings }: NeededContext,
  withPoints: boolean,
): readonly PartWithoutHash[] {
  if (scene.kind === 'photo') return [{ kind: 'photo', name: 'photo', widths: settings.photoWidths }];
  return [{ kind: 'tiles' }, { kind: 'views', views: viewsOf(scene, reach, settings, withPoints) }];
}

function viewsOf(scene: Scene, reach: Reach, settings: PictureSettings, withPoints: boolean): ViewRequest[] {
  const { points } = scene;
  const view = clampView(scene.view, { ...scene.limits, ...reach });
  const { tall, wide } = settings.posters;
  const posters = [
    { name: 'tall', view, ...tall },
    { name: 'wide', view, ...wide },
  ];
  if (!withPoints) return posters;
  const { shape, widths, vfov } = settings.points;
  return [
    ...posters,
    ...points.map(({ id, at }) => ({
      name: `point-${id}`,
      // Wider or higher than a visitor may look is no matter here, but the picture has to be there.
      view: clampView({ yaw: at.yaw, pitch: at.pitch, vfov }, { ...EVERYWHERE, ...reach }),
      shape,
      widths,
    })),
  ];
}
