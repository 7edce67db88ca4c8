import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContentFolder } from '../../../scripts/lib/check-content-folder.ts';
import { kindOf, makePage } from '../../../scripts/lib/content/new-page.ts';
import { StepFailure } from '../../../scripts/lib/steps.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../src/domain/collections.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';

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
  expect(await refusal('practise', 'nieuw')).toContain('Bedoelde u “practice”?');
  expect(await refusal('practice', '../Nieuw')).toContain('“../Nieuw” is geen goede naam voor in een webadres.');
  expect(await refusal('term', 'lob')).toContain('Voeg toe aan content/terms.yaml.');
});

/** What the content check says of the words of templates in this project. */
async function leftOver(): Promise<string[]> {
  const { problems } = await checkContentFolder(root, { today: '2026-11-30' });
  return problems
    .filter(({ message }) => tellEditor(message).endsWith('is nog de tekst van het sjabloon.'))
    .map(formatProblem);
}

const KINDS = COLLECTION_NAMES.filter((name) => 'folder' in COLLECTIONS[name].stored).map(kindOf);

test.each(KINDS)('a new %s that nobody touched is not published', async (kind) => {
  const place = await makePage(root, kind, 'nieuw');
  const lines = (await read(place)).split('\n');
  const found = await leftOver();
  expect(found.length).toBeGreaterThan(2);
  for (const problem of found) {
    const [, line, words = ''] = /:(\d+)(?: .*)?\n {2}“([^…”]+)/.exec(problem) ?? [];
    expect(lines[Number(line) - 1], problem).toContain(words);
  }
});

test('what is left of a template is told with its line, its field and what to do', async () => {
  const place = path.join(root, await makePage(root, 'region', 'nieuw'));
  const text = await readFile(place, 'utf8');
  await writeFile(place, text.replace('Naam van de regio', 'Een regio').replace('STO-Voorbeeld', 'STO-NIEUW'));
  const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;
  const found = await leftOver();
  expect(found.filter((problem) => / {2}(?:title|alias)$/m.test(problem))).toEqual([]);
  expect(found).toContain(
    `content/regions/nieuw.mdx:${lineOf('website:')}  website\n` +
      '  “https://www.sto-voorbeeld.example/” is nog de tekst van het sjabloon.\n' +
      '  → Schrijf uw eigen tekst, of haal dit veld weg.',
  );
  expect(found).toContain(
    `content/regions/nieuw.mdx:${lineOf('## Een kop')}\n` +
      '  “## Een kop begint met twee hekjes” is nog de tekst van het sjabloon.\n' +
      '  → Schrijf uw eigen tekst.',
  );
});

test('a year, a choice, a role and what the template says may stay are nobody’s own words', async () => {
  await makePage(root, 'region', 'nieuw');
  await makePage(root, 'practice', 'nieuw');
  await makePage(root, 'lab', 'nieuw');
  const told = (await leftOver()).join('\n');
  for (const value of [
    '2020',
    'partly',
    'lokale krant',
    'docent',
    '75%',
    'CC BY 4.0',
    'van de lokalen',
    'Alleen voor deze site',
  ])
    expect(told, value).not.toContain(`“${value}”`);
});
