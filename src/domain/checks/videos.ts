import { problemAt } from '../entry.ts';
import { findNearest } from '../nearest.ts';
import { isVideo } from '../picture-files.ts';
import { pathBeside, type Media } from '../picture-reading.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../words.ts';
import { scenesOf, type TourCheck } from './tour-check.ts';

/** Videos and their captions stand beside the tour and can be shown. */
export const checkTourVideos: TourCheck = (entry, { media }) => {
  if (media === undefined) return [];
  return scenesOf(entry).flatMap(({ scene, path }) =>
    scene.points.flatMap(({ video }, index) =>
      (['file', 'captions'] as const).flatMap((field) => {
        const words = video && judge(video[field], entry.file, media);
        return words === undefined ? [] : [problemAt(entry, [...path, 'points', index, 'video', field], words)];
      }),
    ),
  );
};

function judge(name: string, page: string, media: Media): Pick<Problem, 'message' | 'fix'> | undefined {
  const file = pathBeside(page, name);
  if (!media.files.has(file)) return missing(name, page, media);
  const fault = media.videoFaults.get(file);
  return fault && { message: `Bestand ${quote(name)}: ${fault.message}`, fix: fault.fix };
}

function missing(name: string, page: string, { files }: Media): Pick<Problem, 'message' | 'fix'> {
  const folder = pathBeside(page, '');
  const nearby = [...files].flatMap((file) =>
    file.startsWith(folder) && isVideo(file) ? file.slice(folder.length) : [],
  );
  const nearest = findNearest(name.replace(/^\.\//, ''), nearby);
  return {
    message: `Het bestand ${quote(name)} bestaat niet.`,
    fix:
      nearest === undefined
        ? `Zet het in de map ${folder} en kijk naar de naam, ook naar hoofdletters.`
        : `Bedoelde je “./${nearest}”?`,
  };
}
