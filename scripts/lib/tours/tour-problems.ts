import path from 'node:path';
import { checkPictureFile } from '../../../src/domain/checks/pictures.ts';
import { pathBeside, type FileFault, type Media } from '../../../src/domain/media/picture-reading.ts';
import { compareProblems, formatProblem, type Problem } from '../../../src/domain/schema/problem.ts';
import type { FolderCheck } from '../check-content-folder.ts';
import { placeOf } from '../content/places.ts';
import { formatCount } from '../dutch-figures.ts';
import { StepFailure } from '../steps.ts';
import type { NeededPicture } from './needed-pictures.ts';

/** What making tours needs of the check. */
export type ToursCheck = Pick<FolderCheck, 'problems' | 'hints' | 'tours'>;

/** Of all that the check found, what stands in a tour: a mistake elsewhere keeps no tour from being made. */
export function inTours(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ file }) => {
    const place = placeOf(path.posix.relative('content', file));
    // What stands in captions is told of the tour that names them.
    return place.kind === 'video' || (place.kind === 'entry' && place.collection === 'tours');
  });
}

export function refuseTours(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const list = problems.toSorted(compareProblems).map(formatProblem).join('\n\n');
  throw new StepFailure(
    `${list}\n\n${formatCount(problems.length, 'fout', 'fouten')} in de rondleidingen. Er is niets gebouwd.`,
  );
}

/** What turned out to be wrong with a picture after the check, in the words of the check. */
export function tellFault({ tour: { file }, named }: NeededPicture, fault: FileFault): Problem[] {
  const { name, field, line } = named;
  const pictures = new Map([[pathBeside(file, name), fault]]);
  const media: Media = { files: new Set(), pictures, videoFaults: new Map() };
  return checkPictureFile(name, file, media).map((words) => ({ file, line, field, ...words }));
}
