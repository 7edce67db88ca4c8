import { formatDate, intervalOf } from '../../schema/calendar-date.ts';
import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import type { Scene, ScenePicture } from '../../kinds/tour.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour, type TourSettings } from './tour-check.ts';

/** Somebody looked at the picture itself, after it was taken; and consent that ran out takes the picture with it. */
export function checkTourPrivacy(entry: ReadTour, { today }: TourSettings): Problem[] {
  return scenesOf(entry).flatMap(({ scene, path }) =>
    picturesOf(scene, path).flatMap((picture) => [
      ...checkLookedLater(entry, scene, picture.picture, path),
      ...checkConsentLasts(entry, scene, picture, today),
    ]),
  );
}

interface PlacedPicture {
  readonly picture: ScenePicture;
  readonly path: FieldPath;
}

function picturesOf({ picture, before }: Scene, path: FieldPath): PlacedPicture[] {
  return [
    { picture, path: [...path, 'picture'] },
    ...(before ? [{ picture: before.picture, path: [...path, 'before', 'picture'] }] : []),
  ];
}

function checkLookedLater(entry: ReadTour, scene: Scene, { takenOn }: ScenePicture, path: FieldPath): Problem[] {
  const { date } = scene.privacyCheck;
  if (takenOn === undefined || intervalOf(date).last >= intervalOf(takenOn).first) return [];
  return [
    problemAt(entry, [...path, 'privacyCheck', 'date'], {
      message: `De foto van plek ${quote(scene.id)} is gemaakt (${formatDate(takenOn)}) na de controle op privacy (${formatDate(date)}).`,
      fix: 'Laat iemand de nieuwe foto bekijken en schrijf die datum op.',
    }),
  ];
}

function checkConsentLasts(entry: ReadTour, scene: Scene, { picture, path }: PlacedPicture, today: string): Problem[] {
  const until = picture.consent?.until;
  if (until === undefined || intervalOf(until).last >= today) return [];
  return [
    problemAt(entry, [...path, 'consent', 'until'], {
      message: `De toestemming voor de foto van plek ${quote(scene.id)} is verlopen (${formatDate(until)}).`,
      fix: 'Vraag opnieuw toestemming, maak mensen onherkenbaar met “masks”, of haal de foto weg.',
    }),
  ];
}
