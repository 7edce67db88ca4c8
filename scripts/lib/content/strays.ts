import path from 'node:path/posix';
import { COLLECTIONS } from '../../../src/domain/collections.ts';
import { suggest } from '../../../src/domain/text/nearest.ts';
import { PICTURE_KINDS } from '../../../src/domain/media/picture-files.ts';
import type { Words } from '../../../src/domain/schema/problem.ts';
import { listWords, quote } from '../../../src/domain/text/words.ts';
import { COLLECTION_FOLDERS } from './places.ts';
import { kebabCase } from '../../../src/domain/text/kebab-case.ts';

const OTHER_PICTURES = ['.svg', '.gif', '.bmp', '.tif', '.tiff', '.heic'];

/** Why a file can not stay where it is, and where its author probably meant it. The path is below the content folder. */
export function describeStray(file: string): Words {
  return { message: 'Dit bestand hoort hier niet.', fix: mendStray(file) };
}

function mendStray(file: string): string {
  const [folder = ''] = file.split('/');
  const { name, ext } = path.parse(file);
  const [collection] = COLLECTION_FOLDERS.get(folder) ?? [];
  if (collection === undefined) return 'Zet het in de map van de soort pagina, of zet een _ voor de naam.';
  if (OTHER_PICTURES.includes(ext.toLowerCase())) return `Bewaar de foto als ${listWords(PICTURE_KINDS)}.`;
  const { stored } = COLLECTIONS[collection];
  if (ext === '.mdx' && stored.form === 'pages') return `Zet het in de map ${folder}, niet in een map daarbinnen.`;
  if (ext === '.mdx' && stored.form === 'folders') {
    return file.split('/').length === 2
      ? `Geef het een eigen map: ${folder}/${kebabCase(name)}/${stored.file}.`
      : `De tekst heet ${stored.file}. Zet een _ voor de naam van een bestand dat geen pagina is.`;
  }
  const wanted = stored.form === 'records' ? '.yaml-bestanden' : '.mdx-bestanden en foto’s';
  return `Hier horen alleen ${wanted}. Haal het weg, of zet een _ voor de naam.`;
}

export function describeStrayFolder(folder: string): Words {
  return {
    message: `De map ${quote(folder)} hoort hier niet.`,
    fix: suggest(folder, [...COLLECTION_FOLDERS.keys()]),
  };
}

export const FILE_FOR_FOLDER: Words = {
  message: 'Dit is een bestand, maar hier hoort een map te staan.',
  fix: 'Geef het bestand een andere naam of haal het weg, en zet de map met die naam terug.',
};

export const FOLDER_FOR_FILE: Words = {
  message: 'Dit is een map, maar met deze naam hoort hier een bestand.',
  fix: 'Haal de map weg, of geef die een naam zonder punt.',
};

export const SPECIAL_FILE: Words = {
  message: 'Dit is een snelkoppeling of een ander bijzonder bestand.',
  fix: 'Zet hier het bestand zelf.',
};
