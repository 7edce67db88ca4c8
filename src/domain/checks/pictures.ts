import { pointersTo, problemAt, type Content, type Entry } from '../entry.ts';
import { isSeen } from '../schema/fields.ts';
import { findNearest } from '../text/nearest.ts';
import type { Image } from '../mdx/body.ts';
import { forEach } from '../schema/message.ts';
import { isPicture, PICTURE_KINDS } from '../media/picture-files.ts';
import { isFault, pathBeside, type Media } from '../media/picture-reading.ts';
import type { Problem, Words } from '../schema/problem.ts';
import { listWords, quote } from '../text/words.ts';

/** A picture stands beside its page, is whole and has words for who can not see it. */
export function checkPictures(content: Content): Problem[] {
  const named = content.entries.flatMap((entry) => [
    ...checkPictureFields(entry, content),
    ...checkImages(entry, content),
  ]);
  return [...named, ...checkUnnamed(content)];
}

function checkPictureFields(entry: Entry, media: Media): Problem[] {
  return pointersTo(entry, 'picture').flatMap(({ path, name }) =>
    checkPictureFile(name, entry.file, media).map((words) => problemAt(entry, path, words)),
  );
}

function checkImages(entry: Entry, media: Media): Problem[] {
  return (entry.body?.images ?? []).flatMap((image) =>
    checkImage(image, entry, media).map((words) => ({ file: entry.file, line: image.line, ...words })),
  );
}

/** Of a picture under a name the build makes no small versions, and its page fails. */
function checkImage({ address, alt, isNamed }: Image, entry: Entry, media: Media): Words[] {
  if (isNamed) return [NAMED];
  return [...checkAlt(alt), ...checkPictureFile(decode(address), entry.file, media)];
}

const NAMED: Words = {
  message: 'Bij deze foto staat een naam in plaats van een bestand.',
  fix: 'Zet het bestand tussen ronde haakjes: ![Leerling aan de draaibank](./draaibank.jpg).',
};

function checkAlt(alt: string): Words[] {
  if (isSeen(alt)) return [];
  return [
    {
      message: 'Deze foto heeft geen beschrijving.',
      fix: 'Schrijf tussen de rechte haken wat erop staat: ![Leerling aan de draaibank](./draaibank.jpg).',
    },
  ];
}

/** A picture that no page names is not published; the next author who finds it should not have to guess. */
function checkUnnamed({ entries, pictures }: Content): Problem[] {
  const named = new Set(
    entries.flatMap((entry) =>
      [
        ...pointersTo(entry, 'picture').map(({ name }) => name),
        ...(entry.body?.images ?? []).map(({ address }) => decode(address)),
      ].map((name) => pathBeside(entry.file, name)),
    ),
  );
  return [...pictures].flatMap(([file, reading]) =>
    isFault(reading) && !named.has(file) ? [{ file, message: capitalise(reading.message), fix: reading.fix }] : [],
  );
}

/** Whether a page or tour can show the picture that it names. */
export function checkPictureFile(name: string, page: string, { files, pictures }: Media): Words[] {
  const folder = pathBeside(page, '');
  const relative = name.replace(/^\.\//, '');
  if (/^[a-z]+:|^\/|^\\/i.test(relative) || relative.split('/').includes('..')) return [elsewhere(name)];
  if (!isPicture(relative)) return [noPicture(name)];
  const reading = pictures.get(folder + relative);
  if (reading !== undefined && isFault(reading)) {
    return [{ message: `Foto ${quote(name)}: ${reading.message}`, fix: reading.fix }];
  }
  if (files.has(folder + relative)) return [];
  const nearby = [...files].flatMap((file) =>
    file.startsWith(folder) && isPicture(file) ? file.slice(folder.length) : [],
  );
  const nearest = findNearest(relative, nearby);
  return [
    {
      message: `De foto ${quote(name)} bestaat niet.`,
      fix: nearest === undefined ? `Zet het bestand in de map ${folder}` : `Bedoelde u “./${nearest}”?`,
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

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
