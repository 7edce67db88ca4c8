import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { quote } from '../../../src/domain/text/words.ts';
import { clampView } from '../../../src/domain/tour/angles.ts';
import { findReach, leanOf, shareReach, type Reach } from '../../../src/domain/tour/picture-reach.ts';
import type { Scene } from '../../../src/domain/kinds/tour.ts';
import { StepFailure } from '../steps.ts';
import type { CheckedTour, NamedPicture } from './checked-tours.ts';
import type { ViewRequest } from './make-views.ts';
import type { PictureJob, PicturePart } from './picture-job.ts';
import { hashOf, hashOfFile } from './picture-sets.ts';
import type { PictureSettings } from './picture-settings.ts';

/** The pictures that one scene publishes, each with what has to be made of it. */
export interface NeededScene {
  readonly tour: CheckedTour;
  readonly scene: Scene;
  readonly now: NeededPicture;
  readonly before: NeededPicture | undefined;
  readonly images: ReadonlyMap<string, NeededPicture>;
  /** Where its panoramas stop above and below. */
  readonly reach: Reach;
}
export interface NeededPicture {
  readonly tour: CheckedTour;
  readonly named: NamedPicture;
  readonly job: PictureJob;
}

export interface NeededContext {
  readonly root: string;
  readonly out: string;
  readonly settings: PictureSettings;
}

/** What a tour needs. The hash of each part follows from the bytes of the picture and all that is done to it. */
export async function findNeeded(tour: CheckedTour, context: NeededContext): Promise<NeededScene[]> {
  return Promise.all(
    tour.tour.scenes.map((scene, index) => findNeededOfScene(tour, scene, `scenes.${index}`, context)),
  );
}

async function findNeededOfScene(
  tour: CheckedTour,
  scene: Scene,
  field: string,
  context: NeededContext,
): Promise<NeededScene> {
  const pictureAt = (below: string): NamedPicture => getPicture(tour, `${field}.${below}.file`);
  const [picture, old] = [pictureAt('picture'), scene.before && pictureAt('before.picture')];
  const base = { kind: scene.kind, level: scene.level, detail: scene.detail };
  const { title, before } = scene;
  const reach = reachOf(scene, old === undefined ? [picture] : [picture, old]);
  const closeUps = scene.points.flatMap(({ id, image }, index) =>
    image ? [{ id, named: pictureAt(`points.${index}.image`) }] : [],
  );
  return {
    tour,
    scene,
    reach,
    now: await need(
      tour,
      context,
      { ...base, title, masks: scene.masks },
      picture,
      partsOf(scene, reach, context, true),
    ),
    before:
      before &&
      old &&
      (await need(
        tour,
        context,
        { ...base, title: `${title} (vroeger)`, masks: before.masks },
        old,
        partsOf(scene, reach, context, false),
      )),
    images: new Map(
      await Promise.all(
        closeUps.map(async ({ id, named }) => {
          const parts = [{ kind: 'photo', name: 'image', widths: context.settings.imageWidths }] as const;
          const what = {
            kind: 'photo',
            level: undefined,
            detail: 'normal',
            title,
            masks: [],
          } as const;
          return [id, await need(tour, context, what, named, parts)] as const;
        }),
      ),
    ),
  };
}

type PartWithoutHash = PicturePart extends infer Part ? (Part extends PicturePart ? Omit<Part, 'hash'> : never) : never;

async function need(
  tour: CheckedTour,
  { root, out, settings }: NeededContext,
  what: Omit<PictureJob, 'file' | 'parts' | 'out' | 'settings' | 'facts'>,
  named: NamedPicture,
  parts: readonly PartWithoutHash[],
): Promise<NeededPicture> {
  const { name, facts } = named;
  const { pitch, roll, heading, crop } = facts;
  const done = {
    ...{ masks: what.masks, level: what.level ?? null, kind: what.kind, detail: what.detail },
    seen: { pitch, roll, heading, crop },
    settings,
    // Another encoder makes other bytes of the same picture.
    encoders: sharp.versions,
  };
  const file = resolveBeside(root, tour, name);
  // A signal is heard before each.
  await setImmediate();
  const picture = await unlessGone(tour, name, () => hashOfFile(file, JSON.stringify(done)));
  const job = { ...what, file, facts, out, settings };
  return {
    tour,
    named,
    job: {
      ...job,
      parts: parts.map((part) => ({ ...part, hash: hashOf(picture, JSON.stringify(part)) })),
    },
  };
}

/** A tour is only given on with all of its pictures. */
function getPicture({ file, pictures }: CheckedTour, field: string): NamedPicture {
  const picture = pictures.find((each) => each.field === field);
  if (picture === undefined) throw new Error(`Nothing is known of the picture at ${field} of ${file}.`);
  return picture;
}

function reachOf(scene: Scene, pictures: readonly NamedPicture[]): Reach {
  if (scene.kind === 'photo') return {};
  return pictures.map(({ facts }) => findReach(facts, leanOf(scene, facts))).reduce(shareReach, {});
}

/** While an author is at work, a file may be taken away between the check and this. */
async function unlessGone<Value>(tour: CheckedTour, name: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    const message = `Het bestand ${quote(name)} was er net nog, maar nu niet meer.`;
    const fix = 'Zet het terug en probeer het opnieuw.';
    throw new StepFailure(formatProblem({ file: tour.file, message, fix }), { cause: error });
  }
}

export function readBeside(root: string, tour: CheckedTour, name: string): Promise<Buffer> {
  return unlessGone(tour, name, () => readFile(resolveBeside(root, tour, name)));
}

/** What a tour names stands in its own folder; the content check refuses every other path. */
function resolveBeside(root: string, { file }: CheckedTour, name: string): string {
  return path.join(root, path.dirname(file), path.posix.normalize(`/${name}`));
}

export function picturesOf(scenes: readonly NeededScene[]): NeededPicture[] {
  return scenes.flatMap(({ now, before, images }) => [now, ...(before ? [before] : []), ...images.values()]);
}

/** Of every folder of pictures that these scenes need. */
export function hashesOf(scenes: readonly NeededScene[]): string[] {
  return picturesOf(scenes).flatMap(({ job }) => job.parts.map(({ hash }) => hash));
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
