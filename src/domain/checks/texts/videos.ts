import { pointersTo, problemAt } from '../../entry.ts';
import { findNearest } from '../../text/nearest.ts';
import { isVideo } from '../../media/picture-files.ts';
import { pathBeside, type Media } from '../../media/picture-reading.ts';
import type { Words } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import type { Check } from '../check.ts';

/** Videos and their captions stand beside their tour and can be shown. */
export const checkVideos: Check = (content) =>
  content.entries.flatMap((entry) =>
    pointersTo(entry, 'video').flatMap(({ path, name }) =>
      checkVideoFile(name, entry.file, content).map((words) => problemAt(entry, path, words)),
    ),
  );

/** Whether a tour can show the video or the captions that it names. */
export function checkVideoFile(name: string, page: string, media: Media): Words[] {
  const file = pathBeside(page, name);
  if (!media.files.has(file)) return [missing(name, page, media)];
  const fault = media.videoFaults.get(file);
  return fault === undefined ? [] : [{ message: `Bestand ${quote(name)}: ${fault.message}`, fix: fault.fix }];
}

function missing(name: string, page: string, { files }: Media): Words {
  const folder = pathBeside(page, '');
  const kind = name.slice(name.lastIndexOf('.'));
  const nearby = [...files].flatMap((file) =>
    file.startsWith(folder) && isVideo(file) && file.endsWith(kind) ? file.slice(folder.length) : [],
  );
  const nearest = findNearest(name.replace(/^\.\//, ''), nearby);
  return {
    message: `Het bestand ${quote(name)} bestaat niet.`,
    fix:
      nearest === undefined
        ? `Zet het in de map ${folder} en kijk naar de naam, ook naar hoofdletters.`
        : `Bedoelde u “./${nearest}”?`,
  };
}
