import type { Media } from '../picture-reading.ts';
import type { Problem } from '../problem.ts';
import type { ReadTour, TourCheck, TourEntry, TourSettings } from './tour-check.ts';
import { checkTourDates } from './tour-dates.ts';
import { checkTourDeadEnds } from './tour-dead-ends.ts';
import { hintTourDirection } from './tour-direction.ts';
import { checkTourDoorCodes } from './tour-door-codes.ts';
import { checkTourFiles } from './tour-files.ts';
import { checkTourLab } from './tour-lab.ts';
import { checkTourLinks } from './tour-links.ts';
import { checkTourPictures, hintTourPictures, type PictureDemands } from './tour-pictures.ts';
import { checkTourNames } from './tour-names.ts';
import { checkTourPlan } from './tour-plan.ts';
import { checkTourPrivacy } from './tour-privacy.ts';
import { checkTourReach } from './tour-reach.ts';
import { checkTourRedirects } from './tour-redirects.ts';
import { checkTourSpacing } from './tour-spacing.ts';
import { checkTourTreasure } from './tour-treasure.ts';
import { checkTourViews } from './tour-views.ts';

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
  checkTourRedirects,
  checkTourPrivacy,
  checkTourDates,
];

/** Everything that is wrong in tours beyond what their schema says. */
export function checkTours(entries: readonly TourEntry[], settings: TourSettings): Problem[] {
  const tours = readTours(entries);
  return [...tours.flatMap((tour) => CHECKS.flatMap((check) => check(tour, settings))), ...checkTourDoorCodes(tours)];
}

/** What is allowed and yet may surprise an author. */
export function hintTour(tour: ReadTour, media: Media, demands?: PictureDemands): Problem[] {
  return [...hintTourDirection(tour), ...hintTourPictures(tour, media, demands)];
}

/** The tours that their schema let through. */
export function readTours(entries: readonly TourEntry[]): ReadTour[] {
  return entries.flatMap(({ id, data, file, lineOf }) =>
    data === undefined ? [] : { lab: id, tour: data, file, lineOf },
  );
}
