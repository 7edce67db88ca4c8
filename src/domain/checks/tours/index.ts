import type { Media } from '../../media/picture-reading.ts';
import type { Problem } from '../../schema/problem.ts';
import type { PictureDemands, ReadTour, TourCheck, TourEntry, TourSettings } from './tour-check.ts';
import { checkTourDates } from './dates.ts';
import { checkTourDeadEnds } from './dead-ends.ts';
import { hintTourDirection } from './direction.ts';
import { checkTourDoorCodes } from './door-codes.ts';
import { hintTourEyeHeight } from './eye-height.ts';
import { checkTourFiles } from './files.ts';
import { checkTourLab } from './lab.ts';
import { checkTourLinks } from './links.ts';
import { checkTourPictures, hintTourPictures } from './pictures.ts';
import { checkTourNames } from './names.ts';
import { checkTourPlan } from './floor-plan.ts';
import { checkTourPrivacy } from './privacy.ts';
import { checkTourProfessions } from './professions.ts';
import { checkTourReach } from './reach.ts';
import { checkTourRedirects } from './redirects.ts';
import { checkTourSpacing } from './spacing.ts';
import { checkTourTreasure } from './treasure.ts';
import { checkTourViews } from './views.ts';
import { checkTourWalk, hintTourWalk } from './walk.ts';

const CHECKS: readonly TourCheck[] = [
  checkTourLab,
  checkTourNames,
  checkTourReach,
  checkTourLinks,
  checkTourDeadEnds,
  checkTourSpacing,
  checkTourViews,
  checkTourPlan,
  checkTourFiles,
  checkTourPictures,
  checkTourTreasure,
  checkTourProfessions,
  checkTourRedirects,
  checkTourPrivacy,
  checkTourDates,
  checkTourWalk,
];

/** Everything that is wrong in tours beyond what their schema says. */
export function checkTours(entries: readonly TourEntry[], settings: TourSettings): Problem[] {
  const tours = readTours(entries);
  return [...tours.flatMap((tour) => CHECKS.flatMap((check) => check(tour, settings))), ...checkTourDoorCodes(tours)];
}

/** What is allowed and yet may surprise an author. */
export function hintTour(tour: ReadTour, media: Media, demands?: PictureDemands): Problem[] {
  return [
    ...hintTourDirection(tour),
    ...hintTourEyeHeight(tour),
    ...hintTourPictures(tour, media, demands),
    ...hintTourWalk(tour, media),
  ];
}

/** The tours that their schema let through. */
export function readTours(entries: readonly TourEntry[]): ReadTour[] {
  return entries.flatMap(({ id, data, file, lineOf }) =>
    data === undefined ? [] : { lab: id, tour: data, file, lineOf },
  );
}
