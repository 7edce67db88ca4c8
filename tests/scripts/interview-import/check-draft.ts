import { readEntries } from '../../../scripts/lib/content/entries.ts';
import { checkContent } from '../../../src/domain/checks/index.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { makeContent } from '../../builders.ts';

/** What the content check says of a draft at the place of an interview. */
export function checkDraft(mdx: string): Problem[] {
  const { entries, problems } = readEntries(
    { file: 'content/interviews/smid.mdx', collection: 'interviews', id: 'smid' },
    mdx,
  );
  return [...problems, ...checkContent(makeContent(entries), { today: '2026-11-30', fixedPages: [] })];
}
