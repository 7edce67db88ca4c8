import type { APIRoute } from 'astro';
import { DATA_FILES, type DataFile } from '../../domain/addresses.ts';
import { getDataSets, writeDataFile } from '../../queries/data-sets.ts';

interface Props extends Record<string, unknown> {
  readonly name: string;
  readonly kind: DataFile;
}

const TYPES: Readonly<Record<DataFile, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  schema: 'application/schema+json; charset=utf-8',
};

/** Three files of each set. They read all content, so that they are made each time. */
export async function getStaticPaths() {
  const kinds = Object.keys(DATA_FILES) as DataFile[];
  return (await getDataSets()).flatMap(({ name }) =>
    kinds.map((kind) => ({ params: { file: `${name}.${DATA_FILES[kind]}` }, props: { name, kind } satisfies Props })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { name, kind } }) =>
  new Response(await writeDataFile(name, kind), { headers: { 'content-type': TYPES[kind] } });
