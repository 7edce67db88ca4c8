import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';

/** What somebody did since the last build. */
export interface NationChange {
  readonly name: string;
  readonly make: (folder: string) => Promise<void>;
}

/** One after the other, each on top of those before it. */
export const CHANGES: readonly NationChange[] = [
  { name: 'niets veranderd', make: () => Promise.resolve() },
  { name: 'een zin in een goed voorbeeld', make: addSentence },
  {
    name: 'een plan',
    make: (folder) => changeField(folder, 'content/plans', '', 'note', 'Deze regel kwam er net bij.'),
  },
  {
    name: 'een tekst van een rondleiding',
    make: (folder) =>
      changeField(
        folder,
        'content/labs',
        'tour.yaml',
        'intro',
        'Kijk hier goed rond in het lokaal, want deze tekst is nieuw.',
      ),
  },
  {
    name: 'een bestand van de code',
    make: (folder) => appendFile(path.join(folder, 'src/domain/kinds/practice.ts'), '\n// Changed.\n'),
  },
];

async function addSentence(folder: string): Promise<void> {
  const practices = path.join(folder, 'content/practices');
  const [first = ''] = await filesOf(practices);
  await appendFile(path.join(practices, first), '\nDeze zin kwam er net bij.\n');
}

/** In the first file of that kind. */
async function changeField(folder: string, below: string, name: string, field: string, text: string): Promise<void> {
  const [first] = (await filesOf(path.join(folder, below))).filter((each) => each.endsWith(name));
  const file = path.join(folder, below, first ?? name);
  const document = parseDocument(await readFile(file, 'utf8'));
  document.set(field, text);
  await writeFile(file, document.toString({ lineWidth: 0 }));
}

async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name)).toSorted();
}
