import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadTour } from '../../../src/domain/checks/tour-check.ts';
import type { Scene } from '../../../src/domain/tour/tour.ts';
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
}
export interface NeededPicture {
  /** As written in tour.yaml. */
  readonly file: string;
  readonly job: PictureJob;
}

export interface NeededContext {
  readonly root: string;
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
  const closeUps = scene.points.flatMap(({ id, image }) => (image ? [{ id, image }] : []));
  return {
    tour,
    scene,
    now: await need(
      tour,
      context,
      { ...base, title, file: scene.picture.file, masks: scene.masks },
      partsOf(scene, context, true),
    ),
    before:
      before &&
      (await need(
        tour,
        context,
        { ...base, title: `${title} (vroeger)`, file: before.picture.file, masks: before.masks },
        partsOf(scene, context, false),
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
  { root, out, settings }: NeededContext,
  what: Omit<PictureJob, 'parts' | 'out' | 'settings'>,
  parts: readonly PartWithoutHash[],
): Promise<NeededPicture> {
  const file = resolvePicture(root, tour, what.file);
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const done = { masks: what.masks, level: what.level ?? null, kind: what.kind, detail: what.detail, settings };
  const picture = hashOf(bytes, JSON.stringify(done));
  const job = { ...what, file, out, settings };
  return {
    file: what.file,
    job: {
      ...job,
      parts: parts.map((part) => ({ ...part, hash: hashOf(picture, JSON.stringify(part)) })),
    },
  };
}

/** A picture stands in the folder of its tour; the content check refuses every other path. */
export function resolvePicture(root: string, { file }: Pick<ReadTour, 'file'>, name: string): string {
  return path.join(root, path.dirname(file), path.posix.normalize(`/${name}`));
}

function partsOf(scene: Scene, { settings }: NeededContext, withPoints: boolean): readonly PartWithoutHash[] {
  if (scene.kind === 'photo') return [{ kind: 'photo', name: 'photo', widths: settings.photoWidths }];
  return [{ kind: 'tiles' }, { kind: 'views', views: viewsOf(scene, settings, withPoints) }];
}

function viewsOf({ view, points }: Scene, settings: PictureSettings, withPoints: boolean): ViewRequest[] {
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
      view: { yaw: at.yaw, pitch: at.pitch, vfov },
      shape,
      widths,
    })),
  ];
}
