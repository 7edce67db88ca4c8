import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';

/** Picks one by chance; undefined of none. */
export type Pick = <Item>(items: readonly Item[]) => Item | undefined;

/** What somebody does to a project between two builds; false when there was nothing to do it to. */
type Change = (root: string, pick: Pick, number: number) => Promise<boolean>;

/** Kinds of which an entry can come or go without another that names it. */
const LOOSE = ['practices', 'questions', 'meetings', 'offers'];
const WITH_TEXT = [...LOOSE, 'regions', 'interviews', 'supporters', 'guides', 'about'];
/** Begins the names of what `add` made. */
const ADDED = 'erbij-';

/** `number` makes what is written unlike anything before it. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'a sentence more': async (root, pick, number) =>
    edit(pick(await listFiles(root, WITH_TEXT)), (text) => `${text.trimEnd()}\n\nEen zin erbij, nummer ${number}.\n`),
  'another title': async (root, pick, number) =>
    edit(pick(await listFiles(root, WITH_TEXT)), (text) => text.replace(/^title: .*$/m, `title: Titel ${number}`)),
  'another summary': async (root, pick, number) =>
    edit(pick(await listFiles(root, WITH_TEXT)), (text) =>
      text.replace(/^summary: .*$/m, `summary: Wat er kort gezegd gebeurde, voor de ${number}e keer opgeschreven.`),
    ),
  'another milestone': async (root, pick, number) =>
    edit(pick(await listFiles(root, ['plans'], '.yaml')), (text) =>
      text.replace(/title: .*$/m, `title: Stap ${number}`),
    ),
  'another meaning of a term': async (root, _pick, number) =>
    edit(path.join(root, 'content/terms.yaml'), (text) =>
      text.replace(/^( +)meaning: .*$/m, `$1meaning: Wat dit woord betekent, versie ${number}.`),
    ),
  'terms in another order': async (root) => {
    const file = path.join(root, 'content/terms.yaml');
    const list = parseDocument(await readFile(file, 'utf8'));
    if (isSeq(list.contents)) list.contents.items.reverse();
    await writeFile(file, list.toString());
    return true;
  },
  'one more': async (root, pick, number) => {
    const file = pick(await listFiles(root, LOOSE));
    if (file === undefined) return false;
    const copy = path.join(path.dirname(file), `${ADDED}${number}.mdx`);
    await cp(file, copy);
    return edit(copy, (text) => text.replace(/^title: .*$/m, `title: Erbij ${number}`));
  },
  'one less': async (root, pick) => {
    const file = pick((await listFiles(root, LOOSE)).filter(isAdded));
    if (file !== undefined) await rm(file);
    return file !== undefined;
  },
  'another name': async (root, pick, number) => {
    const file = pick((await listFiles(root, LOOSE)).filter(isAdded));
    if (file !== undefined) await rename(file, path.join(path.dirname(file), `${ADDED}${number}.mdx`));
    return file !== undefined;
  },
  'other words in the code': async (root, _pick, number) =>
    edit(path.join(root, 'src/components/SiteFooter.astro'), (text) =>
      text.replace(/<footer/, `<footer data-version="${number}"`),
    ),
  'another style': async (root, _pick, number) =>
    edit(path.join(root, 'src/styles/base.css'), (text) => `${text}\n.version-${number} { color: inherit; }\n`),
};

function isAdded(file: string): boolean {
  return path.basename(file).startsWith(ADDED);
}

async function listFiles(root: string, kinds: readonly string[], ending = '.mdx'): Promise<string[]> {
  const folders = kinds.map((kind) => path.join(root, 'content', kind));
  const lists = await Promise.all(
    folders.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => path.join(folder, name))),
  );
  return lists
    .flat()
    .filter((file) => file.endsWith(ending))
    .toSorted();
}

/** False when it makes no difference. */
async function edit(file: string | undefined, work: (text: string) => string): Promise<boolean> {
  if (file === undefined) return false;
  const text = await readFile(file, 'utf8');
  const edited = work(text);
  await writeFile(file, edited);
  return edited !== text;
}
