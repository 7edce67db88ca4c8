import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { id as idSchema } from '../../../src/domain/schema/fields.ts';
import { quote } from '../../../src/domain/text/words.ts';
import { StepFailure } from '../steps.ts';
import { kebabCase } from '../../../src/domain/text/kebab-case.ts';

/** Drafts hold the text of others, so they stand where git does not look. */
const DRAFTS_FOLDER = '.work/drafts';

/** Where a draft goes: the place that was asked for, or the drafts folder under the name of the source. */
export function placeOfDraft(source: string, to: string | undefined): string {
  if (to === undefined) return `${DRAFTS_FOLDER}/${idFromFile(source)}.mdx`;
  if (path.extname(to) === '.mdx') return to;
  throw new StepFailure(`${quote(to)} is geen naam voor een concept.\n→ Laat de naam eindigen op .mdx.`);
}

function idFromFile(source: string): string {
  const id = kebabCase(path.parse(source).name);
  if (idSchema.safeParse(id).success) return id;
  throw new StepFailure(
    `Van ${quote(path.basename(source))} is geen naam voor in een webadres te maken.\n→ Zeg zelf waar het concept komt: -- --to ${DRAFTS_FOLDER}/naam.mdx`,
  );
}

/** Where the text of a PDF goes: beside its draft, so that the editor can find the lines that the doubts name. */
export function placeOfText(draft: string): string {
  return `${draft.slice(0, -path.extname(draft).length)}.txt`;
}

/** Writes texts at their places, from the root: all of them, or none when something is already there. */
export async function writeNew(root: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const place of Object.keys(texts)) await refuseExisting(root, place);
  for (const [place, text] of Object.entries(texts)) {
    const file = path.resolve(root, place);
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new StepFailure(
        `${place} is niet te schrijven (${String(error.code)}).\n→ Kies een andere plek met -- --to <plek>.mdx`,
      );
    }
  }
}

async function refuseExisting(root: string, place: string): Promise<void> {
  const found = await stat(path.resolve(root, place)).catch(() => undefined);
  if (found === undefined) return;
  throw new StepFailure(
    `${place} bestaat al. Er is niets veranderd.\n→ Gooi dat bestand weg als u het niet meer nodig hebt, of zeg waar het nieuwe concept komt: -- --to <plek>.mdx`,
  );
}
