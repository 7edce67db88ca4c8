import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings } from '../../scripts/lib/check-content-folder.ts';
import { readEntries, unreadEntry, type EntriesReading } from '../../scripts/lib/content/entries.ts';
import { placeOf } from '../../scripts/lib/content/places.ts';
import { LARGEST_FILE, readText, tooLarge } from '../../scripts/lib/content/text.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import type { CheckSettings } from '../../src/domain/checks/check.ts';
import { checkContent, hintContent } from '../../src/domain/checks/index.ts';
import type { Content } from '../../src/domain/entry.ts';
import type { Problem } from '../../src/domain/schema/problem.ts';

/** The real content as it stands, read once. */
export interface RealContent {
  readonly content: Content;
  readonly settings: CheckSettings;
}

export interface Judgement {
  readonly problems: readonly Problem[];
  readonly hints: readonly Problem[];
}

export const TODAY = '2026-11-28';

export async function readRealContent(): Promise<RealContent> {
  const { content } = await readContent(ROOT);
  return { content, settings: await readSettings(ROOT, TODAY) };
}

/** The text of a file below the content folder. */
export async function readRealText(file: string): Promise<string> {
  return readFile(path.join(ROOT, 'content', file), 'utf8');
}

/** What the check says of all content when one file holds another text; the others are not read again. */
export function judgeChanged({ content, settings }: RealContent, below: string, text: string): Judgement {
  const file = `content/${below}`;
  const { entries, problems, complete } = readChanged(below, text);
  const first = content.entries.findIndex((entry) => entry.file === file);
  const changed: Content = {
    ...content,
    entries: content.entries.toSpliced(
      first,
      content.entries.filter((entry) => entry.file === file).length,
      ...entries,
    ),
    incomplete: new Set(
      complete ? [] : entries.concat(content.entries[first] ?? []).map(({ collection }) => collection),
    ),
  };
  return { problems: [...problems, ...checkContent(changed, settings)], hints: hintContent(changed, settings) };
}

function readChanged(below: string, text: string): EntriesReading {
  const place = placeOf(below);
  if (place.kind !== 'entry') throw new Error(`${below} is no page`);
  const identity = { file: `content/${below}`, collection: place.collection, id: place.id };
  const bytes = Buffer.from(text);
  const read = bytes.length > LARGEST_FILE ? { problem: tooLarge(bytes.length) } : readText(bytes);
  if ('text' in read) return readEntries(identity, read.text);
  return { ...unreadEntry(identity), problems: [{ file: identity.file, ...read.problem }] };
}
