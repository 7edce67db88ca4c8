import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, fileOf, type CollectionName } from '../../../src/domain/collections.ts';
import { id as idSchema } from '../../../src/domain/schema/fields.ts';
import { suggest } from '../../../src/domain/text/nearest.ts';
import { quote } from '../../../src/domain/text/words.ts';
import { StepFailure } from '../steps.ts';

/** What an author types: `region`, `practice`. The name of the template, so that there is one list to learn. */
export function kindOf(collection: CollectionName): string {
  return path.parse(COLLECTIONS[collection].template).name;
}

/** Copies the template of a kind to its place and gives that place, from the root. Nothing is ever overwritten. */
export async function makePage(root: string, kind: string, id: string): Promise<string> {
  const collection = COLLECTION_NAMES.find((name) => kindOf(name) === kind);
  if (collection === undefined) {
    const kinds = COLLECTION_NAMES.map(kindOf);
    throw new StepFailure(`${quote(kind)} is geen soort pagina.\n→ ${suggest(kind, kinds)}`);
  }
  const { stored, label } = COLLECTIONS[collection];
  const place = fileOf(collection, id);
  if (stored.form === 'list' || stored.form === 'single') {
    throw new StepFailure(
      `Een ${label} krijgt geen eigen bestand.\n→ Voeg toe aan ${place}. Kijk hoe het moet in content/templates/${COLLECTIONS[collection].template}.`,
    );
  }
  const valid = idSchema.safeParse(id);
  if (!valid.success) {
    throw new StepFailure(
      `${quote(id)} is geen goede naam voor in een webadres.\n→ Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld basis-op-orde.`,
    );
  }
  await mkdir(path.join(root, path.dirname(place)), { recursive: true });
  try {
    await copyFile(
      path.join(root, 'content/templates', COLLECTIONS[collection].template),
      path.join(root, place),
      constants.COPYFILE_EXCL,
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new StepFailure(`${place} bestaat al. Er is niets veranderd.\n→ Kies een andere naam, of open dat bestand.`);
  }
  return place;
}
