import { checkContent } from '../../src/domain/checks/index.ts';
import { hintTours } from '../../src/domain/checks/tours.ts';
import { CONTRIBUTION_KINDS, formAddress } from '../../src/domain/contribution/kinds.ts';
import { compareProblems, type Problem } from '../../src/domain/problem.ts';
import { findFixedPages } from './fixed-pages.ts';
import { readTemplateWords } from './content/read-templates.ts';
import { readContent } from './read-content.ts';

export interface FolderCheck {
  /** All problems of all files, in the order in which they are read. */
  readonly problems: readonly Problem[];
  /** What may surprise an author and stops nothing, in the same order. */
  readonly hints: readonly Problem[];
  /** How many files were checked. */
  readonly files: number;
}

/** Checks all that authors wrote. `root` is the project; `today` decides what lies in the future. */
export async function checkContentFolder(
  root: string,
  { today, folder = 'content' }: { readonly today: string; readonly folder?: string },
): Promise<FolderCheck> {
  const { content, problems, files } = await readContent(root, folder);
  const fixedPages = [...(await findFixedPages(root)), ...CONTRIBUTION_KINDS.map(formAddress)];
  const found = [...problems, ...checkContent(content, { today, fixedPages, templates: await readTemplateWords(root) })];
  const hints = hintTours(content);
  return { problems: found.toSorted(compareProblems), hints: hints.toSorted(compareProblems), files };
}
