import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { COLLECTIONS } from '../../../src/domain/collections.ts';
import { StepFailure } from '../steps.ts';
import { makeDraft, type Draft } from './draft.ts';
import { loadDutchDictionary } from '../dutch/dutch-dictionary.ts';
import { fieldNames } from './empty-fields.ts';
import { formatReport } from './report.ts';
import { readSourceFile } from './source-file.ts';
import { placeOfDraft, placeOfText, writeNew } from './write-draft.ts';

export interface ImportRequest {
  /** The project. */
  readonly root: string;
  /** A text file or PDF. */
  readonly source: string;
  /** Where the draft must come, when not in the drafts folder. */
  readonly to?: string | undefined;
}

/** Makes a draft of an interview and gives the report in Dutch. Throws a StepFailure, and then nothing was written. */
export async function importInterview({ root, source, to }: ImportRequest): Promise<string> {
  const place = placeOfDraft(source, to);
  const { text, isFromPdf } = await readSourceFile(source);
  const template = await readFile(path.join(root, 'content/templates', COLLECTIONS.interviews.template), 'utf8');
  const draft = makeDraft({ text, template, dictionary: await loadDutchDictionary() });
  refuseLoss(draft, source);
  const textPlace = isFromPdf ? placeOfText(place) : undefined;
  await writeNew(root, { ...(textPlace === undefined ? {} : { [textPlace]: text }), [place]: draft.mdx });
  return formatReport(draft, { place, source: textPlace ?? source, fields: fieldNames(template) });
}

/** The last guard: an editor must be able to trust that the draft holds all that was said. */
export function refuseLoss({ letters: { lost, total, isInOrder } }: Pick<Draft, 'letters'>, source: string): void {
  if (lost === 0 && isInOrder) return;
  const what = lost === 0 ? 'de volgorde zou veranderen' : `${lost} van de ${total} tekens zouden verloren gaan`;
  throw new StepFailure(
    `${source} is niet ingelezen, want ${what}. Er is niets geschreven.\n→ Meld dit bij wie de site onderhoudt, met het bestand erbij. Neem de tekst zo lang met de hand over.`,
  );
}
