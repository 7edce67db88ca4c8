import { pointersTo, problemAt, type Content, type Entry } from '../entry.ts';
import { findNearest } from '../nearest.ts';
import { forEach } from '../message.ts';
import { isPicture, PICTURE_KINDS } from '../picture-files.ts';
import type { Problem } from '../problem.ts';
import { listWords, quote } from '../words.ts';

type Words = Pick<Problem, 'message' | 'fix'>;

/** A picture stands beside its page and has words for who can not see it. */
export function checkPictures(content: Content): Problem[] {
  return content.entries.flatMap((entry) => [...checkPictureFields(entry, content), ...checkImages(entry, content)]);
}

function checkPictureFields(entry: Entry, { files }: Content): Problem[] {
  return pointersTo(entry, 'picture').flatMap(({ path, name }) =>
    checkPictureFile(name, entry, files).map((words) => problemAt(entry, path, words)),
  );
}

function checkImages(entry: Entry, { files }: Content): Problem[] {
  return (entry.body?.images ?? []).flatMap(({ address, alt, line }) =>
    [...checkAlt(alt), ...checkPictureFile(decode(address), entry, files)].map((words) => ({
      file: entry.file,
      line,
      ...words,
    })),
  );
}

function checkAlt(alt: string): Words[] {
  if (alt.trim() !== '') return [];
  return [
    {
      message: 'Deze foto heeft geen beschrijving.',
      fix: 'Schrijf tussen de rechte haken wat erop staat: ![Leerling aan de draaibank](./draaibank.jpg).',
    },
  ];
}

function checkPictureFile(name: string, entry: Entry, files: ReadonlySet<string>): Words[] {
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const relative = name.replace(/^\.\//, '');
  if (/^[a-z]+:|^\/|^\\/i.test(relative) || relative.split('/').includes('..')) return [elsewhere(name)];
  if (!isPicture(relative)) return [noPicture(name)];
  if (files.has(folder + relative)) return [];
  const nearby = [...files].flatMap((file) =>
    file.startsWith(folder) && isPicture(file) ? file.slice(folder.length) : [],
  );
  const nearest = findNearest(relative, nearby);
  return [
    {
      message: `De foto ${quote(name)} bestaat niet.`,
      fix: nearest === undefined ? `Zet het bestand in de map ${folder}` : `Bedoelde je “./${nearest}”?`,
    },
  ];
}

function elsewhere(name: string): Words {
  return {
    message: `De foto ${quote(name)} staat niet naast deze pagina.`,
    fix: forEach('Zet het bestand in dezelfde map en schrijf bijvoorbeeld ./draaibank.jpg.', 'Kies de foto opnieuw.'),
  };
}

function noPicture(name: string): Words {
  return {
    message: `${quote(name)} is geen soort foto die de site kan tonen.`,
    fix: `Bewaar de foto als ${listWords(PICTURE_KINDS)}.`,
  };
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
