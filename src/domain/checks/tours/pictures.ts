import { problemAt } from '../../entry.ts';
import {
  factsOf,
  formatPixels,
  formatSize,
  type FileFault,
  type Media,
  type PictureFacts,
} from '../../media/picture-reading.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import type { Direction } from '../../tour/manifest.ts';
import { findReach, leanOf, type Reach } from '../../tour/picture-reach.ts';
import type { Scene } from '../../kinds/tour.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type PictureDemands, type ReadTour, type TourCheck } from './tour-check.ts';

export const PICTURE_DEMANDS: PictureDemands = { narrowest: 3072, sharp: 4096 };
const NARROWEST_PHOTO = 1200;
/** The smallest angle to which a visitor can zoom in. */
const LOWEST_STRIP = 35;

/** A picture of a scene, with where its name stands. Close-ups may have any shape and size. */
interface ScenePictureUse {
  readonly scene: Scene;
  readonly file: string;
  readonly path: FieldPath;
  readonly facts: PictureFacts;
}

/** Pictures have the shape and size that a tour needs. Missing and broken files are told with those of all pages. */
export const checkTourPictures: TourCheck = (entry, { media, demands = PICTURE_DEMANDS }) => {
  if (media === undefined) return [];
  return [
    ...usesOf(entry, media).flatMap((use) => {
      const fault = use.scene.kind === 'photo' ? judgePhoto(use, demands) : judgePanorama(use, demands);
      return fault === undefined ? [] : [tell(entry, use, fault)];
    }),
    ...scenesOf(entry).flatMap(({ scene, path }) => [
      ...compareShapes(entry, scene, path, media),
      ...checkInsidePicture(entry, scene, path, media),
    ]),
  ];
};

/** What is allowed and yet may surprise: a soft picture, a part of a panorama, a picture that seems to be a part. */
export function hintTourPictures(
  entry: ReadTour,
  media: Media,
  { sharp }: PictureDemands = PICTURE_DEMANDS,
): Problem[] {
  return usesOf(entry, media)
    .filter(({ scene }) => scene.kind === 'panorama')
    .flatMap((use) =>
      [hintSoft(use, sharp), hintPart(use), hintPoles(use)].flatMap((hint) =>
        hint === undefined ? [] : [tell(entry, use, hint)],
      ),
    );
}

function usesOf(entry: ReadTour, media: Media): ScenePictureUse[] {
  return scenesOf(entry).flatMap(({ scene, path }) => {
    const named = [
      { file: scene.picture.file, path: [...path, 'picture', 'file'] },
      ...(scene.before ? [{ file: scene.before.picture.file, path: [...path, 'before', 'picture', 'file'] }] : []),
    ];
    return named.flatMap((each) => {
      const facts = factsOf(media, entry.file, each.file);
      return facts === undefined ? [] : [{ ...each, scene, facts }];
    });
  });
}

function tell(entry: ReadTour, { scene, file, path }: ScenePictureUse, { message, fix }: FileFault): Problem {
  return problemAt(entry, path, { message: `Plek ${quote(scene.id)}, foto ${quote(file)}: ${message}`, fix });
}

/** Of the whole panorama, also when the picture is a part of it. */
function wholeOf({ width, height, crop }: PictureFacts): { readonly width: number; readonly height: number } {
  return crop === undefined ? { width, height } : { width: crop.fullWidth, height: crop.fullHeight };
}

function judgePanorama({ scene, facts }: ScenePictureUse, { narrowest }: PictureDemands): FileFault | undefined {
  const { width, height } = wholeOf(facts);
  // Cameras and programs round differently, so one pixel more or less is no mistake.
  if (Math.abs(width - 2 * height) > 2) {
    return {
      message: `een panorama is twee keer zo breed als hoog, maar deze foto is ${formatSize(width, height)}.`,
      fix: 'Bewaar de foto opnieuw als equirectangular (2:1), of schrijf “kind: photo” voor een gewone foto.',
    };
  }
  if (width < narrowest) {
    return {
      message: `deze foto is te klein (${formatSize(width, height)}); een panorama is ten minste ${formatPixels(narrowest)} breed.`,
      fix: mendSmall(facts),
    };
  }
  return judgePart(facts, findReach(facts, leanOf(scene, facts)));
}

function judgePart({ crop }: PictureFacts, { top = 90, bottom = -90 }: Reach): FileFault | undefined {
  if (crop === undefined) return undefined;
  const around = Math.round((crop.width / crop.fullWidth) * 360);
  if (around < 359) {
    return {
      message: `deze foto gaat niet helemaal rond: ${around} van de 360 graden.`,
      fix: 'Maak een foto die helemaal rondgaat, of schrijf “kind: photo” voor een gewone foto.',
    };
  }
  if (top - bottom >= LOWEST_STRIP) return undefined;
  return {
    message: `deze foto is een te smalle strook: ${Math.max(0, Math.round(top - bottom))} graden van boven naar beneden.`,
    fix: `Maak een foto van ten minste ${LOWEST_STRIP} graden hoog, of schrijf “kind: photo” voor een gewone foto.`,
  };
}

function judgePhoto({ facts }: ScenePictureUse, { narrowest }: PictureDemands): FileFault | undefined {
  const { width, height } = facts;
  const least = Math.min(NARROWEST_PHOTO, narrowest);
  if (Math.max(width, height) >= least) return undefined;
  return {
    message: `deze foto is te klein (${formatSize(width, height)}); de lange kant is ten minste ${formatPixels(least)}.`,
    fix: mendSmall(facts),
  };
}

function mendSmall({ fromCamera }: PictureFacts): string {
  return fromCamera
    ? 'Dit is het bestand van de camera zelf. Maak de foto opnieuw in de grootste stand, of leen een camera die grotere foto’s maakt.'
    : 'Kopieer het bestand van de camera zelf, niet uit een chat of van een website.';
}

function hintSoft({ facts }: ScenePictureUse, sharp: number): FileFault | undefined {
  const { width } = wholeOf(facts);
  if (width >= sharp) return undefined;
  return {
    message: `deze foto is ${formatPixels(width)} breed en ziet er daarom wat wazig uit.`,
    fix: `Het mag zo. Hebt u een foto van ten minste ${formatPixels(sharp)} breed? Dan is het beeld scherp.`,
  };
}

function hintPart({ scene, facts }: ScenePictureUse): FileFault | undefined {
  const { top, bottom } = findReach(facts, leanOf(scene, facts));
  if (top === undefined && bottom === undefined) return undefined;
  const ends = [
    ...(top === undefined ? [] : [`boven ${formatDegrees(top)}`]),
    ...(bottom === undefined ? [] : [`onder ${formatDegrees(bottom)}`]),
  ];
  return {
    message: `deze foto is een deel van een panorama: ${ends.join(' en ')} is niets te zien. Een bezoeker kan daar niet kijken.`,
    fix: 'Het mag zo. Wilt u ook het plafond en de vloer laten zien? Maak dan een foto van 360 bij 180 graden.',
  };
}

/** The rows of the twelve rendered rooms come to 6.3 at most; an eighth and a quarter from their poles, to 59. */
const POLE_SPREAD = 20;

/** At a real pole all of a row is one direction, so nearly one colour. */
function hintPoles({ facts }: ScenePictureUse): FileFault | undefined {
  const { crop, rows } = facts;
  if (crop !== undefined || Math.max(rows.first, rows.last) <= POLE_SPREAD) return undefined;
  const edge = rows.first > POLE_SPREAD ? 'de bovenrand is niet recht omhoog' : 'de onderrand is niet recht omlaag';
  return {
    message: `deze foto lijkt afgesneden: ${edge}. Het beeld wordt dan krom en hoogtes kloppen niet.`,
    fix: 'Bewaar in het programma van de camera de hele foto van 360 bij 180 graden. Of schrijf “kind: photo” voor een gewone foto.',
  };
}

function formatDegrees(degrees: number): string {
  return `${Math.round(degrees)} graden`.replace('-', '−');
}

/** Plain photographs have to cover each other. Panoramas always do: two cameras give two sizes of one shape. */
function compareShapes(entry: ReadTour, scene: Scene, path: FieldPath, media: Media): Problem[] {
  if (scene.kind !== 'photo' || scene.before === undefined) return [];
  const now = factsOf(media, entry.file, scene.picture.file);
  const then = factsOf(media, entry.file, scene.before.picture.file);
  if (now === undefined || then === undefined) return [];
  if (Math.abs(now.width / now.height - then.width / then.height) < 0.01) return [];
  return [
    problemAt(entry, [...path, 'before', 'picture', 'file'], {
      message: `Plek ${quote(scene.id)}: de foto van vroeger is ${formatSize(then.width, then.height)}, die van nu ${formatSize(now.width, now.height)}.`,
      fix: 'Snijd een van de twee bij, zodat ze dezelfde vorm hebben.',
    }),
  ];
}

/** What lies where the camera saw nothing can not be looked at. */
function checkInsidePicture(entry: ReadTour, scene: Scene, path: FieldPath, media: Media): Problem[] {
  const facts = factsOf(media, entry.file, scene.picture.file);
  if (facts === undefined || scene.kind === 'photo') return [];
  const { top = 90, bottom = -90 } = findReach(facts, leanOf(scene, facts));
  return placesIn(scene, path)
    .filter(({ at }) => at.pitch > top || at.pitch < bottom)
    .map(({ at, name, path: field }) =>
      problemAt(entry, field, {
        message: `Op plek ${quote(scene.id)} ligt ${name} buiten de foto (pitch ${Math.round(at.pitch)}).`,
        fix: `De foto loopt van ${Math.ceil(bottom)} tot ${Math.floor(top)} graden. Kies een plaats daarbinnen.`,
      }),
    );
}

function placesIn(
  { links, points, treasure }: Scene,
  path: FieldPath,
): { readonly at: Direction; readonly name: string; readonly path: FieldPath }[] {
  return [
    ...links.map(({ at, label }, index) => ({
      at,
      name: `de weg ${quote(label)}`,
      path: [...path, 'links', index, 'at'],
    })),
    ...points.map(({ at, id }, index) => ({ at, name: `punt ${quote(id)}`, path: [...path, 'points', index, 'at'] })),
    ...(treasure ? [{ at: treasure.at, name: 'de schat', path: [...path, 'treasure', 'at'] }] : []),
  ];
}
