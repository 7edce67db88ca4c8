import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { StepFailure } from './steps.ts';

/** What the system says when the trouble is with the computer, and not with the content or with our code. */
const TROUBLES: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: fullDisk,
  EDQUOT: fullDisk,
  EROFS: (place) =>
    `Op deze schijf is niets te schrijven, alleen te lezen${at(place)}.\n` +
    '→ Zet de map van de site op een schijf waarop schrijven wel kan, en probeer het daar opnieuw.',
  EACCES: forbidden,
  EPERM: forbidden,
  EBUSY: (place) =>
    `Een ander programma houdt iets bezet${at(place)}.\n` +
    '→ Sluit dat programma, bijvoorbeeld een editor of een virusscanner, en probeer het opnieuw.',
  ENOTDIR: fileForFolder,
  EEXIST: fileForFolder,
  EISDIR: (place) =>
    `Hier staat een map waar een bestand hoort te staan${at(place)}.\n` +
    '→ Geef die map een andere naam of haal die weg, en probeer het opnieuw.',
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENOMEM: () => 'Het geheugen van deze computer is vol.\n→ Sluit andere programma’s en probeer het opnieuw.',
  EIO: (place) =>
    `De schijf geeft een fout bij het lezen of schrijven${at(place)}.\n` +
    '→ Kijk de schijf na. Maak eerst een reservekopie van de map van de site.',
};

/** Tools in other languages tell the same in words. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/read-only file system/i, 'EROFS'],
  [/too many open files|initialization failure: EMFILE/i, 'EMFILE'],
];

/** Linux calls this a full disk too. */
const WATCHERS = /file watchers reached/i;
const TOO_MANY_WATCHERS =
  'Deze computer kan geen bestanden meer in de gaten houden: andere programma’s houden er al te veel bij.\n' +
  '→ Sluit andere editors en servers, of verhoog fs.inotify.max_user_watches.';

const SAID = new RegExp(
  `\\b(${Object.keys(TROUBLES).join('|')}|ENOENT(?=:.*, mkdir)): [^\\n]*?(?:'([^'\\n]+)')?(?:\\n|$)`,
);

/** The same error, but for the person at the keyboard when it is the computer that has a problem. */
export function plainly(error: unknown): unknown {
  if (error instanceof StepFailure) return error;
  const trouble = findTrouble(error);
  return trouble === undefined ? error : new StepFailure(trouble, { cause: error });
}

/** What an error says of the computer, in Dutch: what, where and what to do. Undefined when it says nothing of that. */
function findTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  const own = readErrno(error) ?? explainSystemText(error.message);
  return own ?? [error.cause, ...inner].map(findTrouble).find((found) => found !== undefined);
}

/** What the system said, as Node keeps it beside the words; lost when an error comes from another thread. */
function readErrno(error: Error): string | undefined {
  if (!('code' in error) || typeof error.code !== 'string' || !/^E[A-Z]+$/.test(error.code)) return undefined;
  if (error.code === 'ENOENT' || WATCHERS.test(error.message)) return undefined;
  // Of a copy, the place that it went to: that is where the room or the right is lacking.
  const [place = ''] = ['dest' in error && error.dest, 'path' in error && error.path].filter(isText);
  return TROUBLES[error.code]?.(place);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Node calls it a folder that does not exist when it can not make one (`mkdir` with `recursive`). */
function whyNotMade(place: string): string | undefined {
  try {
    accessSync(findExisting(place), constants.W_OK);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined;
  }
}

function findExisting(place: string): string {
  const above = path.dirname(place);
  return above === place || existsSync(place) ? place : findExisting(above);
}

/** The same for what a tool printed. */
export function explainSystemText(text: string): string | undefined {
  if (WATCHERS.test(text)) return TOO_MANY_WATCHERS;
  const [, said, place = ''] = SAID.exec(text) ?? [];
  const code = said === 'ENOENT' ? whyNotMade(place) : (said ?? IN_WORDS.find(([words]) => words.test(text))?.[1]);
  return code === undefined ? undefined : TROUBLES[code]?.(place);
}

function at(place: string, lead = ''): string {
  if (place === '') return '';
  const fromHere = path.relative(process.cwd(), place).replaceAll(path.sep, '/');
  return `${lead}: ${fromHere === '' ? 'de map van de site' : fromHere.startsWith('..') ? place : fromHere}`;
}

function fullDisk(place: string): string {
  return (
    `De schijf is vol${at(place, '. Dit paste er niet meer op')}.\n` +
    '→ Maak ruimte vrij en probeer het opnieuw. De mappen .work/tours en .work/site mogen weg: die maakt de site zelf weer.'
  );
}

function forbidden(place: string): string {
  return (
    `Dit mag niet van deze computer: lezen of schrijven${at(place)}.\n` +
    '→ Kijk van wie de map is en of schrijven daar mag. Een map die een beheerder maakte, moet een beheerder vrijgeven.'
  );
}

/** For a file that would be lost if nobody looked. */
export function fileInTheWay(file: string): StepFailure {
  return new StepFailure(fileForFolder(file));
}

function fileForFolder(place: string): string {
  return (
    `Hier staat een bestand waar een map hoort te staan${at(findFile(place))}.\n` +
    '→ Geef dat bestand een andere naam of haal het weg, en probeer het opnieuw.'
  );
}

/** The system names what it wanted to reach; the file in the way lies somewhere above that. */
function findFile(place: string): string {
  for (let above = place; above !== path.dirname(above); above = path.dirname(above)) {
    if (isFile(above)) return above;
  }
  return place;
}

function isFile(place: string): boolean {
  try {
    return statSync(place).isFile();
  } catch {
    // Below a file there is nothing to look at either.
    return false;
  }
}

function tooManyFiles(): string {
  return (
    'Er staan meer bestanden tegelijk open dan deze computer toelaat.\n' +
    '→ Sluit andere programma’s. Op Linux en macOS helpt ook: ulimit -n 4096, in dezelfde terminal.'
  );
}
