import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { nameCharacter } from '../../../src/domain/text/hidden-characters.ts';
import { formatProblem, type WordsAtLine } from '../../../src/domain/schema/problem.ts';
import { hiddenCharacter, notUtf8 } from '../content/text.ts';
import { formatKilobytes } from '../dutch-figures.ts';
import { StepFailure } from '../steps.ts';
import { readPdf } from './pdf-text.ts';

const LARGEST_TEXT = 5_000_000;
const LARGEST_PDF = 100_000_000;

/** Control characters, but for the ends of lines and pages and the mark that some readers put at a broken word. */
const CONTROL = /(?![\t\n\v\f\r\u0002])\p{Cc}/u;

export interface SourceText {
  readonly text: string;
  /** Whether the text was taken from a PDF: then nobody can count its lines in the file itself. */
  readonly isFromPdf: boolean;
}

/** The text of a text file or PDF. Throws a StepFailure that says what is wrong with the file, and how to mend it. */
export async function readSourceFile(file: string): Promise<SourceText> {
  const bytes = await readBytes(file);
  if (isMadeUp(bytes)) throw refuse(file, MADE_UP);
  const isFromPdf = isPdf(bytes);
  const text = isFromPdf ? await readPdfText(file, bytes) : readPlainText(file, bytes);
  const control = CONTROL.exec(text);
  if (control !== null) {
    throw refuse(file, hiddenCharacter(text, { name: nameCharacter(control[0]), index: control.index }));
  }
  return { text, isFromPdf };
}

async function readBytes(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    throw refuse(file, { message: 'Dit bestand bestaat niet.', fix: 'Kijk of de naam en de map kloppen.' });
  }
  if (found.isDirectory()) {
    throw refuse(file, { message: 'Dit is een map.', fix: 'Noem het bestand met de tekst van het interview.' });
  }
  if (!found.isFile())
    throw refuse(file, { message: 'Dit is geen gewoon bestand.', fix: 'Noem een bestand met tekst.' });
  if (found.size > LARGEST_PDF) throw refuse(file, tooLarge(found.size, LARGEST_PDF));
  return readFile(file);
}

function isPdf(bytes: Buffer): boolean {
  // The mark may stand behind a few other bytes, and readers look that far.
  return bytes.subarray(0, 1024).includes('%PDF-');
}

/** How the files of word processors and the web begin: their text stands between codes, or is packed. */
const MADE_UP_STARTS: readonly RegExp[] = [
  // docx, odt, pages and epub are packed folders; doc is older.
  /^PK\x03\x04/,
  /^\xD0\xCF\x11\xE0/,
  // fodt, the XML of Word, a page of the web and rtf are codes in plain letters.
  /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml|<!doctype|<html|<office:)/i,
  /^\{\\rtf/,
];

function isMadeUp(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1024).toString('latin1');
  return MADE_UP_STARTS.some((mark) => mark.test(start));
}

async function readPdfText(file: string, bytes: Buffer): Promise<string> {
  const text = await readPdf(bytes).catch((error: unknown) => {
    throw refuse(file, error instanceof Error && error.name === 'PasswordException' ? LOCKED : BROKEN);
  });
  if (text.trim() === '') throw refuse(file, SCANNED);
  return text;
}

function readPlainText(file: string, bytes: Buffer): string {
  if (bytes.length > LARGEST_TEXT) throw refuse(file, tooLarge(bytes.length, LARGEST_TEXT));
  if (bytes.includes(0)) throw refuse(file, NO_TEXT);
  if (!isUtf8(bytes)) throw refuse(file, notUtf8(bytes));
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') throw refuse(file, EMPTY);
  return text;
}

function refuse(file: string, words: WordsAtLine): StepFailure {
  return new StepFailure(formatProblem({ file, ...words }));
}

function tooLarge(bytes: number, most: number): WordsAtLine {
  return {
    message: `Dit bestand is te groot: ${formatKilobytes(bytes)}, hoogstens ${formatKilobytes(most)} mag.`,
    fix: 'Neem alleen de bladzijden van het interview.',
  };
}

const EMPTY: WordsAtLine = { message: 'Dit bestand is leeg.', fix: 'Kopieer de tekst van het interview erin.' };
const NO_TEXT: WordsAtLine = {
  message: 'Dit bestand is geen gewone tekst (UTF-8) en geen pdf.',
  fix: 'Open het in het programma waarmee het is gemaakt, en bewaar het als pdf of als platte tekst in UTF-8.',
};
const MADE_UP: WordsAtLine = {
  message:
    'Dit is een bestand van een tekstverwerker of een webpagina. De import leest alleen een pdf of platte tekst.',
  fix: 'Open het in Word of LibreOffice, kies Exporteren of Opslaan als, en bewaar het als pdf. Lees die pdf in.',
};
const LOCKED: WordsAtLine = {
  message: 'Deze pdf heeft een wachtwoord.',
  fix: 'Open die, kopieer de tekst en bewaar die in een tekstbestand (UTF-8).',
};
const BROKEN: WordsAtLine = {
  message: 'Deze pdf is niet te lezen.',
  fix: 'Open die in een pdf-lezer, kopieer de tekst en bewaar die in een tekstbestand (UTF-8).',
};
const SCANNED: WordsAtLine = {
  message: 'In deze pdf staat geen tekst. Waarschijnlijk is het een scan.',
  fix: 'Laat eerst een programma voor tekstherkenning (ocr) de letters lezen, of typ de tekst over.',
};
