import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeDraft, type Draft } from '../../../scripts/lib/interview-import/draft.ts';
import { loadDutchDictionary } from '../../../scripts/lib/dutch/dutch-dictionary.ts';
import { splitPage } from '../../../scripts/lib/content/frontmatter.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';

const TEMPLATE = readFileSync(path.resolve('content/templates/interview.mdx'), 'utf8');
const dictionary = await loadDutchDictionary();

/** A draft with the real dictionary and the real template. */
export function draftOf(text: string): Draft {
  return makeDraft({ text, template: TEMPLATE, dictionary });
}

/** The text of a draft under its fields and its warning. */
export function bodyOf({ mdx }: Draft): string {
  const page = splitPage(mdx);
  if ('problem' in page) throw new Error(tellEditor(page.problem.message));
  return page.body.trim().replace(/^\{.*?\}\n*/, '');
}
