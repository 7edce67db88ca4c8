import { dataFileAddress, dataSetAddress, FILES, PAGES, type DataFile } from '../domain/addresses.ts';
import { catalogueGap, formatCatalogue } from '../domain/data/catalogue.ts';
import { columnsOf, type Column } from '../domain/data/columns.ts';
import { formatDataCsv } from '../domain/data/csv-file.ts';
import type { DataRow, DataSet } from '../domain/data/data-set.ts';
import { DATA_SETS } from '../domain/data/data-sets.ts';
import { formatDataJson, formatDataSchema } from '../domain/data/json-file.ts';
import { plainRow } from '../domain/data/plain-row.ts';
import { rightsWords } from '../domain/data/rights.ts';
import type { RowInput } from '../domain/data/row-input.ts';
import type { CollectionName } from '../domain/collection-names.ts';
import type { Report } from '../domain/kinds/report.ts';
import type { SiteSettings } from '../domain/kinds/site.ts';
import { compareText } from '../domain/text/compare-text.ts';
import { buildDate } from './build-date.ts';
import { once } from './once.ts';
import { getEntries } from './page-links.ts';
import { getPlans } from './plans.ts';
import { getReportPages } from './reports.ts';
import { getSite } from './site.ts';
import { addressInFile, completeAddress } from './site-address.ts';

/** A set with all that a page, a feed or a search engine tells of it. */
export interface DataSetView extends Pick<DataSet, 'name' | 'title' | 'description' | 'version' | 'keywords'> {
  readonly href: string;
  /** The addresses of its files. */
  readonly files: Readonly<Record<DataFile, string>>;
  /** Its number of rows. */
  readonly count: number;
  /** The day on which it was made. */
  readonly date: string;
  readonly licence: SiteSettings['licence'];
  /** What others may do with it, also while there is no licence. */
  readonly rights: string;
}

export interface DataSetPage extends DataSetView {
  readonly columns: readonly Column[];
}

/** Every set of open data. */
export const getDataSets = once(readDataSets);

async function readDataSets(): Promise<readonly DataSetView[]> {
  const site = await getSite();
  return Promise.all(
    DATA_SETS.map(async ({ name, title, description, version, keywords }) => ({
      name,
      title,
      description,
      version,
      keywords,
      href: dataSetAddress(name),
      files: filesOf(name),
      count: (await getRows(name)).length,
      date: buildDate(),
      licence: site.licence,
      rights: rightsWords(site),
    })),
  );
}

function filesOf(name: string): Record<DataFile, string> {
  return {
    csv: dataFileAddress(name, 'csv'),
    json: dataFileAddress(name, 'json'),
    schema: dataFileAddress(name, 'schema'),
  };
}

/** All that the page of each set shows. */
export async function getDataSetPages(): Promise<DataSetPage[]> {
  return (await getDataSets()).map((view) => ({ ...view, columns: columnsOf(setCalled(view.name)) }));
}

/** What the catalogue for programs can not tell yet; undefined when it is complete. */
export async function findCatalogueGap(): Promise<string | undefined> {
  return catalogueGap(await getSite(), isAddressKnown());
}

/** One file of one set. */
export async function writeDataFile(name: string, file: DataFile): Promise<string> {
  const set = setCalled(name);
  if (file === 'schema') return formatDataSchema(set, completeAddress(dataFileAddress(name, 'schema')));
  const rows = await getRows(name);
  if (file === 'csv') return formatDataCsv(set, rows);
  return formatDataJson(set, rows, {
    site: await getSite(),
    date: buildDate(),
    page: addressInFile(dataSetAddress(name)),
    schema: addressInFile(dataFileAddress(name, 'schema')),
  });
}

export async function writeCatalogue(): Promise<string> {
  return formatCatalogue({
    site: await getSite(),
    date: buildDate(),
    address: addressInFile(FILES.catalogue),
    page: addressInFile(PAGES.data),
    isAddressKnown: isAddressKnown(),
    sets: DATA_SETS.map((set) => {
      const { csv, json, schema } = filesOf(set.name);
      return {
        set,
        page: addressInFile(dataSetAddress(set.name)),
        csv: addressInFile(csv),
        json: addressInFile(json),
        schema: addressInFile(schema),
      };
    }),
  });
}

function setCalled(name: string): DataSet {
  const set = DATA_SETS.find((each) => each.name === name);
  if (set === undefined) throw new RangeError(`No set of data is called ${name}.`);
  return set;
}

const getRows = once(readRows);

async function readRows(name: string): Promise<readonly DataRow[]> {
  return setCalled(name)
    .rowsOf(await getInput())
    .map(plainRow);
}

const getInput = once(readInput);

/** All entries that exist. What is made up is in none of these. */
async function readInput(): Promise<RowInput> {
  const [plans, reportPages, tours, [programme]] = await Promise.all([
    getPlans(),
    getReportPages(),
    getEntries('tours'),
    getEntries('programme'),
  ]);
  const hrefOf = new Map(reportPages.map(({ report, href }) => [periodOf(report), href]));
  return {
    address: addressInFile,
    regions: await byId('regions'),
    plans: [...plans.values()].toSorted((a, b) => compareText(a.id, b.id)),
    programmeLines: await byId('programmeLines'),
    labs: await byId('labs'),
    toured: new Set(tours.map(({ id }) => id)),
    practices: await byId('practices'),
    questions: await byId('questions'),
    meetings: await byId('meetings'),
    interviews: await byId('interviews'),
    offers: await byId('offers'),
    needs: await byId('needs'),
    supporters: await byId('supporters'),
    terms: await byId('terms'),
    reports: (await byId('reports')).flatMap((entry) => {
      const href = hrefOf.get(periodOf(entry.data));
      return href === undefined ? [] : [{ ...entry, href }];
    }),
    programme: programme?.data ?? { figures: [], sources: [] },
  };
}

function periodOf({ region, period }: Report): string {
  return `${region.id} ${period.from} ${period.until}`;
}

async function byId<Name extends CollectionName>(name: Name) {
  return (await getEntries(name)).toSorted((a, b) => compareText(a.id, b.id));
}

function isAddressKnown(): boolean {
  return completeAddress(PAGES.data) !== undefined;
}
