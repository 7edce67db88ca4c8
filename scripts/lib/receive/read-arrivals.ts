import { lstat, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  LONGEST_PARCEL,
  readParcels,
  writeParcel,
  type Parcel,
  type ParcelFault,
} from '../../../src/domain/contribution/parcel.ts';
import type { Problem, Words } from '../../../src/domain/schema/problem.ts';
import { compareText } from '../../../src/domain/text/compare-text.ts';
import { describeUnopened } from '../pictures/read-picture.ts';
import { decodeText, isMail, textsOfMail } from './mail.ts';

/** A parcel, and the file in which it came. */
interface Arrival {
  readonly file: string;
  readonly parcel: Parcel;
}

export interface Arrivals {
  /** In the order in which they were named; in a folder by name. */
  readonly found: readonly (Arrival | Problem)[];
  /** How many files of folders have no parcel in them. */
  readonly passedOver: number;
}

/** What the keyboard or another command says. */
export const STDIN = '-';

/** All parcels in files, folders and mails. What can not be read becomes a problem. */
export async function readArrivals(names: readonly string[], root: string): Promise<Arrivals> {
  const found: (Arrival | Problem)[] = [];
  let passedOver = 0;
  for (const name of names) {
    const files = await filesIn(name, root);
    const inside: (Arrival | Problem)[] = [];
    for (const file of files ?? [name]) {
      const read = await readFile(file, root);
      if (files !== undefined && read === NOTHING) passedOver += 1;
      else inside.push(...(read === NOTHING ? [{ file, ...FAULTS.none }] : read));
    }
    found.push(...(inside.length === 0 ? [{ file: name, ...EMPTY_FOLDER }] : inside));
  }
  return { found, passedOver };
}

/** The files of a folder and of those below it; undefined for what is no folder. Links are not followed. */
async function filesIn(name: string, root: string): Promise<string[] | undefined> {
  const folder = path.resolve(root, name);
  const isFolder =
    name !== STDIN &&
    (await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  if (!isFolder) return undefined;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(name, path.relative(folder, path.join(entry.parentPath, entry.name))))
    .toSorted(compareText);
}

const NOTHING = 'nothing';

async function readFile(file: string, root: string): Promise<(Arrival | Problem)[] | typeof NOTHING> {
  const bytes = await readBytes(file, root);
  if (!Buffer.isBuffer(bytes)) return [{ file, ...bytes }];
  const texts = await readTexts(file, bytes);
  if (texts === undefined) return [{ file, ...BINARY }];
  const read = texts.flatMap(readParcels).filter((each) => 'parcel' in each || each.fault !== 'none');
  if (read.length === 0) return NOTHING;
  // A mail says the same in plain words, in HTML and in the file that came along; one of them may have suffered.
  const parcels = new Map(read.flatMap((each) => ('parcel' in each ? [[writeParcel(each.parcel), each.parcel]] : [])));
  if (parcels.size > 0 && texts.length > 1) return [...parcels.values()].map((parcel) => ({ file, parcel }));
  return read.map((each) => ('parcel' in each ? { file, parcel: each.parcel } : problemOf(file, each)));
}

async function readTexts(file: string, bytes: Buffer): Promise<string[] | undefined> {
  if (isMail(file, bytes)) {
    // A mail in which too much is nested is no mail that anybody sent.
    return textsOfMail(bytes).catch(() => undefined);
  }
  const text = decodeText(bytes);
  return text === undefined ? undefined : [text];
}

async function readBytes(file: string, root: string): Promise<Buffer | Words> {
  if (file === STDIN) return buffer(process.stdin);
  const place = path.resolve(root, file);
  try {
    // Whoever opens a pipe waits for what comes out of it.
    const kind = await lstat(place);
    if (!kind.isFile() && !kind.isSymbolicLink()) return NO_FILE;
    await using handle = await open(place);
    const found = await handle.stat();
    if (!found.isFile()) return NO_FILE;
    return found.size > LONGEST_PARCEL ? FAULTS.large : await handle.readFile();
  } catch (error) {
    const { message, fix } = describeUnopened(error);
    return { message: message.replace(/^./, (letter) => letter.toUpperCase()), fix };
  }
}

function problemOf(file: string, { fault, line, field }: ParcelFault): Problem {
  return { file, line, field, ...FAULTS[fault] };
}

const ASK_AGAIN = 'Vraag de inzender om het formulier opnieuw in te vullen en het bestand als bijlage te sturen.';

const FAULTS: Readonly<Record<ParcelFault['fault'], Words>> = {
  none: {
    message: 'Hier staat geen bijdrage in.',
    fix: 'Geef het bestand dat het formulier maakte, of de mail waar het in staat.',
  },
  large: { message: 'Dit is groter dan 20 MB, en dat maakt geen formulier.', fix: ASK_AGAIN },
  cut: {
    message: 'Deze bijdrage houdt halverwege op: de regel “Einde van de bijdrage” ontbreekt.',
    fix: 'Kopieer de bijdrage opnieuw, tot en met die regel. Lukt dat niet, vraag de inzender dan om het bestand als bijlage.',
  },
  damaged: {
    message: 'Deze bijdrage is onderweg beschadigd: vanaf ongeveer deze regel is die niet meer te lezen.',
    fix: 'Vaak brak een mailprogramma een regel af. Vraag de inzender om het bestand als bijlage te sturen.',
  },
  foreign: { message: 'Dit lijkt op een bijdrage, maar zo maakt geen formulier er een.', fix: ASK_AGAIN },
  newer: {
    message: 'Deze bijdrage is gemaakt met een nieuwere versie van de site.',
    fix: 'Haal de nieuwste bestanden van de site op en probeer het opnieuw.',
  },
};

const EMPTY_FOLDER: Words = {
  message: 'In deze map staat geen enkele bijdrage.',
  fix: 'Noem de map waarin u de mails of bestanden hebt bewaard.',
};
const NO_FILE: Words = { message: 'Dit is geen gewoon bestand.', fix: 'Noem een bestand, een mail of een map.' };
const BINARY: Words = {
  message: 'Dit bestand is geen tekst en geen mail.',
  fix: 'Bewaar de mail als .eml, of kopieer de tekst van de mail naar een tekstbestand.',
};
