import { pathBeside, type Media } from '../../media/picture-reading.ts';
import type { Problem } from '../../schema/problem.ts';
import { findWalkProblems, hintWalk } from '../../tour/guided-walk/walk-problems.ts';
import { readWalk, type WalkReading } from '../../tour/guided-walk/walk-steps.ts';
import type { ReadTour, TourCheck } from './tour-check.ts';

/** A guided walk keeps to the ways and points of its tour; told with the line of its own file. */
export const checkTourWalk: TourCheck = (entry, { media }) => {
  const file = walkFileOf(entry);
  const captions = file === undefined ? undefined : media?.captions?.get(file);
  if (file === undefined || captions === undefined) return [];
  // Without a header it is told with those of all captions.
  if (media?.videoFaults.has(file) === true) return [];
  if ('problem' in captions) return [{ file, ...captions.problem }];
  return findWalkProblems(readWalk(captions.text), entry.tour).map((words) => ({ file, ...words }));
};

export function hintTourWalk(entry: ReadTour, media: Media): Problem[] {
  const [file, reading] = [walkFileOf(entry), readWalkOf(entry, media)];
  if (file === undefined || reading === undefined) return [];
  return hintWalk(reading).map((words) => ({ file, ...words }));
}

function walkFileOf({ file, tour }: ReadTour): string | undefined {
  return tour.walk && pathBeside(file, tour.walk.file);
}

function readWalkOf(entry: ReadTour, { captions }: Media): WalkReading | undefined {
  const found = captions?.get(walkFileOf(entry) ?? '');
  return found !== undefined && 'text' in found ? readWalk(found.text) : undefined;
}
