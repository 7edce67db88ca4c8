import { beforeAll, expect, test } from 'vitest';
import { readSite, type Site } from '../../scripts/lib/site/site.ts';
import { readSiteSettings } from '../../scripts/lib/site/site-settings.ts';
import { DATA_SETS } from '../../src/domain/data/data-sets.ts';
import type { SiteSettings } from '../../src/domain/kinds/site.ts';
import { readDataSets, valuesIn, type ReadSet } from './data-files.ts';
import { findBroken, ofType, readCatalogue, valuesOf, type Node } from './dcat.ts';

/** The rules for the open data of a site, whatever is in it. `root`: the project, with its content. */
export function testData(root: string, folder: string, address: string | undefined): void {
  const base = address ?? 'https://www.sto.example';
  let site: Site;
  let settings: SiteSettings;
  let sets: readonly ReadSet[];
  let catalogue: readonly Node[];
  beforeAll(async () => {
    [site, settings, sets, catalogue] = await Promise.all([
      readSite(folder),
      readSiteSettings(root),
      readDataSets(folder),
      readCatalogue(folder, `${base}/data/catalogus.jsonld`),
    ]);
  });
  const rowsOf = (name: string) => sets.find((set) => set.name === name)?.json.rows ?? [];

  test('every set is there, and its published schema finds nothing wrong with it', () => {
    expect(sets.map(({ name }) => name)).toEqual(DATA_SETS.map(({ name }) => name).toSorted());
    expect(sets.flatMap(({ name, problems }) => problems.map((problem) => `${name} ${problem}`))).toEqual([]);
    expect(sets.filter(({ json, name }) => json.set !== name || json.count !== json.rows.length)).toEqual([]);
  });

  test('the table says the same as JSON, row by row', () => {
    for (const { name, json, rowsOfCsv } of sets) expect({ name, rows: rowsOfCsv }).toEqual({ name, rows: json.rows });
  });

  test('what is not known is null, and nothing of the machine shows', () => {
    const wrong = sets.flatMap(({ name, json, csv }) =>
      [...valuesIn(json.rows, name), ...valuesIn(csv, name)].filter(
        ({ place, value }) =>
          (place.startsWith(`${name}.`) && value === '' && json.rows.length !== csv.length) ||
          (typeof value === 'string' && /\[object |\bundefined\b|\bNaN\b/.test(value)),
      ),
    );
    expect(wrong).toEqual([]);
    const empty = sets.flatMap(({ name, json }) => valuesIn(json.rows, name).filter(({ value }) => value === ''));
    expect(empty).toEqual([]);
  });

  test('every row has an id of its own, and a page that is there', () => {
    const anchors = new Map(site.pages.map(({ url, facts }) => [url, facts.ids.map(({ value }) => value)]));
    for (const { name, json } of sets) {
      const ids = json.rows.map(({ id }) => id);
      expect({ name, ids: new Set(ids).size }).toEqual({ name, ids: ids.length });
      const lost = json.rows.filter(({ page }) => {
        const { origin, pathname, hash } = new URL(String(page), base);
        const found = anchors.get(pathname);
        return origin !== base || found === undefined || (hash !== '' && !found.includes(hash.slice(1)));
      });
      expect({ name, lost: lost.map(({ page }) => page) }).toEqual({ name, lost: [] });
    }
  });

  test('an id of another set is in that set', () => {
    const idsOf = (name: string) => new Set(rowsOf(name).map(({ id }) => id));
    const lost = REFERENCES.flatMap(([set, key, other]) => {
      const known = idsOf(other);
      return rowsOf(set)
        .flatMap((row) => [row[key]].flat())
        .filter((id) => id !== null && id !== undefined && !known.has(id))
        .map((id) => `${set}.${key}: ${String(id)}`);
    });
    expect(lost).toEqual([]);
  });

  test('the page of open data leads to every file, and says how many rows each set has', () => {
    const html = site.pages.find(({ url }) => url === '/data/')?.html ?? '';
    for (const { name, json } of sets) {
      for (const ending of ['csv', 'json', 'schema.json']) expect(html).toContain(`href="/data/${name}.${ending}"`);
      expect(html).toContain(`href="/data/${name}/"`);
      const own = site.pages.find(({ url }) => url === `/data/${name}/`)?.html ?? '';
      expect({ name, rows: /<dt>Rijen<\/dt>\s*<dd>(\d+)<\/dd>/.exec(own)?.[1] }).toEqual({
        name,
        rows: String(json.count),
      });
    }
  });

  test('files claim a licence and a publisher only where the owner chose them', () => {
    const { licence, publisher } = settings;
    for (const { json } of sets) {
      expect(json).toMatchObject({
        licence: licence ?? null,
        source: { publisher: publisher === undefined ? null : { name: publisher.name, url: publisher.url ?? null } },
      });
    }
  });

  test('the catalogue has every set with its files', () => {
    const listed = ofType(catalogue, 'dcat:Dataset').flatMap((set) => valuesOf(set, 'dcat:landingPage'));
    expect(listed.toSorted()).toEqual(sets.map(({ name }) => `${base}/data/${name}/`));
    const files = ofType(catalogue, 'dcat:Distribution').flatMap((file) => valuesOf(file, 'dcat:downloadURL'));
    expect(files.toSorted()).toEqual(
      sets.flatMap(({ name }) => [`${base}/data/${name}.csv`, `${base}/data/${name}.json`]),
    );
    expect(files.filter((file) => !site.files.has(new URL(file).pathname.slice(1)))).toEqual([]);
  });

  test('the catalogue has what DCAT-AP-NL asks for, but for what nobody decided, and says what that is', () => {
    const { publisher, contact, licence } = settings;
    const undecided = [
      ...(publisher === undefined
        ? ['dcat:Catalog dct:publisher', 'dcat:Dataset dct:publisher', 'dcat:Dataset dct:creator']
        : []),
      ...(contact === undefined ? ['dcat:Catalog dcat:contactPoint', 'dcat:Dataset dcat:contactPoint'] : []),
      ...(licence === undefined ? ['dcat:Distribution dct:license'] : []),
    ];
    expect(findBroken(catalogue)).toEqual(undecided.toSorted());
    const [gap] = ofType(catalogue, 'dcat:Catalog').flatMap((node) => valuesOf(node, 'rdfs:comment'));
    const isComplete = undecided.length === 0 && address !== undefined;
    expect(gap?.startsWith('Deze catalogus voldoet nog niet aan DCAT-AP-NL 3.0') ?? false).toBe(!isComplete);
    const html = site.pages.find(({ url }) => url === '/data/')?.html ?? '';
    expect(html.includes('voldoet nog niet aan DCAT-AP-NL')).toBe(!isComplete);
  });
}

/** Fields that hold ids of another set. */
const REFERENCES = [
  ['regios', 'supporters', 'ondersteuners'],
  ['regiolijnen', 'region', 'regios'],
  ['regiolijnen', 'programmeLine', 'programmalijnen'],
  ['mijlpalen', 'region', 'regios'],
  ['mijlpalen', 'programmeLine', 'programmalijnen'],
  ['verschuivingen', 'region', 'regios'],
  ['lokalen', 'region', 'regios'],
  ['goede-voorbeelden', 'regions', 'regios'],
  ['goede-voorbeelden', 'programmeLines', 'programmalijnen'],
  ['goede-voorbeelden', 'labs', 'lokalen'],
  ['vragen', 'regions', 'regios'],
  ['vragen', 'programmeLines', 'programmalijnen'],
  ['vragen', 'related', 'vragen'],
  ['bijeenkomsten', 'region', 'regios'],
  ['bijeenkomsten', 'lines', 'regiolijnen'],
  ['bijeenkomsten', 'milestone', 'mijlpalen'],
  ['interviews', 'person', 'ondersteuners'],
  ['interviews', 'regions', 'regios'],
  ['aanbod', 'regions', 'regios'],
  ['aanbod', 'answers', 'behoeften'],
  ['aanbod', 'labs', 'lokalen'],
  ['aanbod', 'practices', 'goede-voorbeelden'],
  ['behoeften', 'regions', 'regios'],
  ['behoeften', 'interview', 'interviews'],
  ['ondersteuners', 'regions', 'regios'],
  ['verantwoordingen', 'region', 'regios'],
  ['begrippen', 'seeAlso', 'begrippen'],
] as const;
