import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listFiles } from '../../scripts/lib/site/site-files.ts';
import type { CollectionName } from '../../src/domain/collection-names.ts';
import { isExample } from '../../src/domain/derived/example.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { readSiteAddress } from '../../src/domain/site-address.ts';
import { readDataSets, type ReadSet } from './data-files.ts';
import { testData } from './data-rules.ts';

let sets: readonly ReadSet[];
let entries: readonly Entry[];

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  const { content } = await readContent(ROOT);
  [sets, entries] = [await readDataSets(DIST), content.entries];
});

describe('the open data of the built site', () => {
  testData(ROOT, DIST, readSiteAddress(process.env['STO_SITE']));
});

/** The sets that have a row for each entry of a kind. */
const BY_ENTRY = {
  regios: 'regions',
  programmalijnen: 'programmeLines',
  lokalen: 'labs',
  'goede-voorbeelden': 'practices',
  vragen: 'questions',
  bijeenkomsten: 'meetings',
  interviews: 'interviews',
  aanbod: 'offers',
  behoeften: 'needs',
  ondersteuners: 'supporters',
  verantwoordingen: 'reports',
  begrippen: 'terms',
} as const satisfies Record<string, CollectionName>;

test.each(Object.entries(BY_ENTRY))('%s has every one of the %s that exists, and nothing made up', (name, kind) => {
  const own = entries.filter(({ collection }) => collection === kind);
  const real = own.filter(({ data }) => data === undefined || !isExample(data)).map(({ id }) => id);
  expect(idsIn(name)).toEqual(real.toSorted());
  expect(real.length).toBeGreaterThan(0);
});

test('nothing in any set belongs to the example region or an example lab', () => {
  const examples = entries.filter(({ data }) => data !== undefined && isExample(data)).map(({ id }) => id);
  expect(examples.length).toBeGreaterThan(10);
  const named = sets.flatMap(({ name, text }) =>
    examples
      .filter((id) => text.includes(`"${id}"`) || text.includes(`"${id}/`) || text.includes(`/${id}/`))
      .map((id) => `${name} ${id}`),
  );
  expect(named).toEqual([]);
});

test('the milestones of the nation are those of the tables of all regions, with the same dates and states', async () => {
  const files = (await listFiles(DIST)).filter((file) => /^regios\/[^/]+\/mijlpalen\.csv$/.test(file));
  const tables = await Promise.all(
    files
      .filter((file) => !file.includes('/voorbeeldregio/'))
      .map(async (file) => {
        const region = file.split('/')[1] ?? '';
        const text = await readFile(path.join(DIST, file), 'utf8');
        const rows: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true });
        return rows.map((row): Record<string, string> => ({ ...row, id: `${region}/${row['id'] ?? ''}` }));
      }),
  );
  const own = tables.flat();
  const national = sets.find(({ name }) => name === 'mijlpalen')?.csv ?? [];
  expect(own.length).toBeGreaterThan(100);
  const told = (rows: readonly Readonly<Record<string, string>>[]) =>
    rows.map((row) => SHARED.map((column) => row[column])).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  expect(told(national)).toEqual(told(own));
});

/** Columns that mean the same in both; of grants the small table says “toegekend”. */
const SHARED = [
  'id',
  'mijlpaal',
  'datum',
  'eerste_dag',
  'laatste_dag',
  'verwacht',
  'gehaald_op',
  'aantal_verschuivingen',
  'loopt_uit',
];

test('moves are counted as often as the milestones say', () => {
  const moves = sets
    .find(({ name }) => name === 'mijlpalen')
    ?.json.rows.reduce((sum, { moves }) => sum + Number(moves), 0);
  const shifts = sets.find(({ name }) => name === 'verschuivingen')?.json.rows ?? [];
  expect(moves).toBeGreaterThan(3);
  expect(shifts.filter(({ subjectKind }) => subjectKind === 'milestone')).toHaveLength(moves ?? 0);
});

function idsIn(name: string): unknown[] {
  return sets.find((set) => set.name === name)?.json.rows.map(({ id }) => id) ?? [];
}
