import { RESERVED_REGIONS } from '../addresses.ts';
import { COLLECTIONS } from '../collections.ts';
import type { Content, Entry } from '../entry.ts';
import { isTakenName, LONGEST_NAME } from '../schema/fields.ts';
import type { Problem } from '../schema/problem.ts';
import { quote } from '../text/words.ts';
import { findRepeats } from './repeats.ts';

/** File names become addresses on the web: small letters, digits and hyphens never change on the way there. */
export function checkFileNames(content: Content): Problem[] {
  const repeated = new Set(findRepeats(content.entries, ({ file }) => file));
  return content.entries.filter((entry) => !repeated.has(entry)).flatMap(checkFileName);
}

function checkFileName({ collection, file, id }: Entry): Problem[] {
  if (isTakenName(id) || (collection === 'regions' && RESERVED_REGIONS.includes(id))) {
    return [{ file, message: `${quote(id)} is een woord dat de site zelf al gebruikt.`, fix: 'Kies een andere naam.' }];
  }
  if (id.length > LONGEST_NAME) {
    return [
      {
        file,
        message: `Deze naam is te lang: ${id.length} tekens; hoogstens ${LONGEST_NAME} mag.`,
        fix: 'Kies een kortere naam.',
      },
    ];
  }
  const { stored } = COLLECTIONS[collection];
  const wanted = id === '' ? 'naam-van-de-pagina' : id;
  const steps = file.split('/');
  const name = steps.at(-1) ?? '';
  const folder = steps.at(-2) ?? '';
  switch (stored.form) {
    case 'pages':
      return compare(file, 'bestand', name, `${wanted}.mdx`);
    case 'records':
      return compare(file, 'bestand', name, `${wanted}.yaml`);
    case 'folders':
      return [...compare(file, 'map', folder, wanted), ...compare(file, 'bestand', name, stored.file)];
    case 'list':
    case 'single':
      return compare(file, 'bestand', name, stored.file);
  }
}

function compare(file: string, what: 'bestand' | 'map', found: string, wanted: string): Problem[] {
  if (found === wanted) return [];
  const words = what === 'bestand' ? 'Deze bestandsnaam' : 'De naam van deze map';
  return [
    {
      file,
      message: `${words} past niet: ${quote(found)}.`,
      fix: `Noem ${what === 'bestand' ? 'het bestand' : 'de map'} “${wanted}”.`,
    },
  ];
}
