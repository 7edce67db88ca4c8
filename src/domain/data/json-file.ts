import { z } from 'zod';
import type { SiteSettings } from '../kinds/site.ts';
import type { DataRow, DataSet } from './data-set.ts';
import { COUNT, DAY, LINK, PAGE, TEXT } from './fields.ts';
import { rightsWords } from './rights.ts';
import { toJsonSchema } from './row-schema.ts';

/** What a file says besides its rows. */
export interface DataFacts {
  readonly site: SiteSettings;
  /** The day on which it was made. */
  readonly date: string;
  /** The addresses of the page about the set and of its schema. */
  readonly page: string;
  readonly schema: string;
}

function envelopeOf({ row, title }: DataSet) {
  return z
    .strictObject({
      $schema: PAGE.describe('Waar dit schema staat.'),
      set: TEXT.describe('De naam van de set. Verandert nooit.'),
      title: TEXT,
      description: TEXT,
      version: z
        .string()
        .regex(/^\d+\.\d+\.\d+$/)
        .describe('De versie van de vorm van de rijen.'),
      date: DAY.describe('De dag waarop dit bestand is gemaakt.'),
      licence: z
        .strictObject({ name: TEXT, url: LINK })
        .nullable()
        .describe('null: de eigenaar van de site heeft nog geen licentie gekozen.'),
      rights: TEXT.describe('Wat u met de gegevens mag, in woorden.'),
      source: z.strictObject({
        site: TEXT,
        publisher: z.strictObject({ name: TEXT, url: LINK.nullable() }).nullable(),
        page: PAGE,
      }),
      count: COUNT.describe('Het aantal rijen.'),
      rows: z.array(row),
    })
    .meta({ title });
}

/** The schema that holds for the JSON of a set. `address`: the complete one of the schema itself, when the site knows it. */
export function formatDataSchema(set: DataSet, address: string | undefined): string {
  const { $schema, ...schema } = toJsonSchema(envelopeOf(set));
  return `${JSON.stringify({ $schema, ...(address !== undefined && { $id: address }), ...schema }, null, 2)}\n`;
}

/** A set for programs: what it is, and then a row on each line, so that two editions can be compared. */
export function formatDataJson(set: DataSet, rows: readonly DataRow[], facts: DataFacts): string {
  const { name, title, description, version } = set;
  const { site, date, page, schema } = facts;
  const { publisher, licence } = site;
  const head = {
    $schema: schema,
    set: name,
    title,
    description,
    version,
    date,
    licence: licence ?? null,
    rights: rightsWords(site),
    source: {
      site: site.title,
      publisher: publisher === undefined ? null : { name: publisher.name, url: publisher.url ?? null },
      page,
    },
    count: rows.length,
  };
  const lines = rows.map((row) => `\n    ${JSON.stringify(row)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [${lines.join(',')}\n  ]\n}\n`;
}
