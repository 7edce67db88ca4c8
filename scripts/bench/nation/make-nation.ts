import { cp, link, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { COLLECTION_NAMES, definitionOf, fileOf } from '../../../src/domain/collections.ts';
import { entriesIn, type Content, type Entry } from '../../../src/domain/entry.ts';
import { MADE_FOLDER } from '../../lib/pictures/made-pictures.ts';
import { READINGS_FOLDER } from '../../lib/pictures/read-picture.ts';
import { readContent } from '../../lib/read-content.ts';
import { ROOT } from '../../lib/run-tool.ts';
import { copyProject } from '../../lib/testing/project-copy.ts';
import { TOURS_FOLDER } from '../../lib/tours/tours-folder.ts';
import { copiedId, copyFields, namesOfCopied, writeCopy, type Copying } from './copied-entry.ts';
import { planCopies, type NationCopy } from './copies.ts';
import { findNamesIn, makeVariation } from './vary-text.ts';

/** What the pictures became is kept: they are the same in every nation, and measured by a bench of their own. */
const KEPT = [TOURS_FOLDER, READINGS_FOLDER, MADE_FOLDER];

/**
 * Makes a copy of the project in `folder`, with so much content that its site has about `pages` pages. The same content and
 * number give the same bytes. `only`: as in copies.ts.
 */
export async function makeNation(folder: string, pages: number, only?: string): Promise<readonly NationCopy[]> {
  await copyProject(folder);
  await cp(path.join(ROOT, 'content'), path.join(folder, 'content'), { recursive: true });
  for (const kept of KEPT) {
    await cp(path.join(ROOT, kept), path.join(folder, kept), { recursive: true }).catch(() => undefined);
  }
  const { content } = await readContent(ROOT);
  const copies = planCopies(content.entries, pages, only);
  const names = findNamesIn(content.entries);
  const somewhere = findSomewhere(content);
  const lists = startLists(content);
  for (const { number, entries } of copies) {
    const copied = namesOfCopied(entries, number);
    const copying = { number, vary: makeVariation(number, names), copied, somewhere };
    for (const entry of entries) await addCopy(folder, entry, copying, lists);
  }
  for (const [file, records] of lists) await writeFile(path.join(folder, file), stringify(records, { lineWidth: 0 }));
  return copies;
}

type Lists = ReadonlyMap<string, unknown[]>;

/** Records of one file are written together, the real ones first. */
function startLists(content: Content): Lists {
  const lists = COLLECTION_NAMES.filter((name) => definitionOf(name).stored.form === 'list');
  return new Map(
    lists.map((name) => [
      fileOf(name, ''),
      content.entries.filter(({ collection }) => collection === name).map(rootOf),
    ]),
  );
}

async function addCopy(folder: string, entry: Entry, copying: Copying, lists: Lists): Promise<void> {
  const file = fileOf(entry.collection, copiedId(entry.id, copying.number));
  const list = lists.get(file);
  if (list !== undefined) {
    list.push(copyFields(entry, copying));
    return;
  }
  const { stored } = definitionOf(entry.collection);
  const to = path.join(folder, file);
  if (stored.form === 'folders') await linkPictures(path.dirname(path.join(folder, entry.file)), path.dirname(to));
  await writeFile(to, writeCopy(entry, copying));
}

/** All that lies beside a page but pages themselves. Links, because the pictures of a few labs are all that is large. */
async function linkPictures(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  const beside = (await readdir(from)).filter((name) => !/\.(?:mdx|yaml)$/.test(name) && !there.has(name));
  for (const name of beside) await link(path.join(from, name), path.join(to, name));
}

function findSomewhere(content: Content): Copying['somewhere'] {
  const [region] = entriesIn(content, 'regions').filter(({ data }) => data?.mainTown !== undefined);
  return { mainTown: region?.data?.mainTown, provinces: region?.data?.provinces };
}

function rootOf({ fields }: Entry): unknown {
  return fields[0]?.value;
}
