import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePage } from '../../../scripts/lib/content/new-page.ts';
import { StepFailure } from '../../../scripts/lib/steps.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'new-'));
  await cp('content/templates', path.join(root, 'content/templates'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
const refusal = (kind: string, id: string): Promise<string> =>
  makePage(root, kind, id).then(
    () => '',
    (error: unknown) => {
      if (!(error instanceof StepFailure)) throw error;
      return error.message;
    },
  );

test.each([
  ['practice', 'content/practices/nieuw.mdx', 'practice.mdx'],
  ['offer', 'content/offers/nieuw.mdx', 'offer.mdx'],
  ['need', 'content/needs/nieuw.yaml', 'need.yaml'],
  ['plan', 'content/plans/nieuw.yaml', 'plan.yaml'],
  ['lab', 'content/labs/nieuw/lab.mdx', 'lab.mdx'],
  ['tour', 'content/labs/nieuw/tour.yaml', 'tour.yaml'],
])('a new %s is its template in its place', async (kind, place, template) => {
  expect(await makePage(root, kind, 'nieuw')).toBe(place);
  expect(await read(place)).toBe(await read(`content/templates/${template}`));
});

test('what somebody wrote is never overwritten', async () => {
  await makePage(root, 'practice', 'nieuw');
  await writeFile(path.join(root, 'content/practices/nieuw.mdx'), 'werk van een dag');
  expect(await refusal('practice', 'nieuw')).toBe(
    'content/practices/nieuw.mdx bestaat al. Er is niets veranderd.\n→ Kies een andere naam, of open dat bestand.',
  );
  expect(await read('content/practices/nieuw.mdx')).toBe('werk van een dag');
});

test('a kind or a name that can not be says what can', async () => {
  expect(await refusal('practise', 'nieuw')).toContain('Bedoelde je “practice”?');
  expect(await refusal('practice', '../Nieuw')).toContain('“../Nieuw” is geen goede naam voor in een webadres.');
  expect(await refusal('term', 'lob')).toContain('Voeg toe aan content/terms.yaml.');
});
