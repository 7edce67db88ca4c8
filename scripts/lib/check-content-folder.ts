import type { CheckSettings } from '../../src/domain/checks/check.ts';
import { checkContent, hintContent } from '../../src/domain/checks/index.ts';
import type { PictureDemands } from '../../src/domain/checks/tours/tour-check.ts';
import { formAddress, NEEDED_PAGES, PAGES } from '../../src/domain/addresses.ts';
import { FORM_KINDS } from '../../src/domain/contribution/all-kinds.ts';
import { compareProblems, type Problem } from '../../src/domain/schema/problem.ts';
import { UNWATCHED } from './content/reading-watch.ts';
import { findFixedPages } from './fixed-pages.ts';
import { readTemplateWords } from './content/read-templates.ts';
import { readContent } from './read-content.ts';
import { findCheckedTours, type CheckedTour } from './tours/checked-tours.ts';

export interface FolderCheck {
  /** All problems of all files, in the order in which they are read. */
  readonly problems: readonly Problem[];
  /** What may surprise an author and stops nothing, in the same order. */
  readonly hints: readonly Problem[];
  /** How many files were checked. */
  readonly files: number;
  /** The tours that were read whole: what their pictures are made of. */
  readonly tours: readonly CheckedTour[];
}

export interface FolderCheckOptions {
  /** Decides what lies in the future. */
  readonly today: string;
  readonly folder?: string;
  /** Addresses that the site can not do without, when those are others than the site itself leads to. */
  readonly neededPages?: readonly string[];
  /** What the pictures of tours must be, when that is something else than usual. */
  readonly demands?: PictureDemands;
}

/**
 * Checks all that authors wrote, in this process. `root` is the project. Commands use guarded-check.ts, which a text can
 * not keep waiting.
 */
export async function checkContentFolder(
  root: string,
  { today, folder = CONTENT, neededPages, demands }: FolderCheckOptions,
  watch = UNWATCHED,
): Promise<FolderCheck> {
  const { content, problems, files } = await readContent(root, folder, watch);
  const settings = await readSettings(root, today);
  // Of another folder only what is in it is looked at.
  const needed = folder === CONTENT ? (neededPages ?? settings.neededPages) : undefined;
  const rules = { ...settings, neededPages: needed, demands };
  const found = [...problems, ...checkContent(content, rules)];
  return {
    problems: found.toSorted(compareProblems),
    hints: hintContent(content, rules).toSorted(compareProblems),
    files,
    tours: findCheckedTours(content),
  };
}

const CONTENT = 'content';

/** What the rules need to know of the project besides its content. */
export async function readSettings(root: string, today: string): Promise<CheckSettings> {
  const fixedPages = await findFixedPages(root);
  return {
    today,
    fixedPages: [...fixedPages, ...FORM_KINDS.map(({ slug }) => formAddress(slug))],
    // A folder of content without a site around it leads nobody anywhere.
    neededPages: fixedPages.includes(PAGES.home) ? NEEDED_PAGES : [],
    origin: originOf(process.env),
    templates: await readTemplateWords(root),
  };
}

/** What is wrong with the address of the site is for the build to say; here it only tells our own links from others. */
function originOf({ STO_SITE = '', STO_BASE = '' }: NodeJS.ProcessEnv): string | undefined {
  return URL.canParse(STO_SITE) ? new URL(STO_SITE).origin + STO_BASE.trim().replace(/\/$/, '') : undefined;
}
