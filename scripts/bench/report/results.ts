import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** In the order of the report. */
export const PARTS = [
  'nation',
  'kinds',
  'peers',
  'check',
  'timelines',
  'search',
  'weights',
  'lighthouse',
  'serving',
] as const;
export type BenchPart = (typeof PARTS)[number];

/** They make up what they measure, and know no sizes. */
export const OF_NO_SITE: readonly BenchPart[] = ['kinds', 'check', 'timelines'];

/** A build of all pages, with nothing left of an earlier one. */
export const COLD = 'alles nieuw';

/** One build by one maker. */
const buildSchema = z.object({
  who: z.string(),
  /** COLD, or what somebody did since the last build. */
  what: z.string(),
  pages: z.number(),
  /** In the main part of all pages together; only counted after a cold build. */
  words: z.number().optional(),
  /** Seconds of processor, by all processes. */
  cpu: z.number(),
  seconds: z.number(),
  /** The most bytes in memory at one moment, in all processes. */
  peak: z.number(),
});

const resultSchema = z.object({
  part: z.enum(PARTS),
  /** About how many pages were asked for; 0 for the real site. */
  size: z.number(),
  /** When the measuring began, and what else the machine did then. */
  at: z.iso.datetime(),
  load: z.number(),
  machine: z.string(),
  builds: z.array(buildSchema),
  /** Bytes of scripts and index until the first answer of a search, by engine. */
  firstAnswers: z.array(z.object({ engine: z.string(), pages: z.number(), bytes: z.number() })),
  texts: z.array(z.object({ title: z.string(), text: z.string() })),
  /** What could not run, with the reason. */
  skipped: z.array(z.string()),
});
export type BuildFigure = z.output<typeof buildSchema>;
export type BenchResult = z.output<typeof resultSchema>;

/** What a part found out. */
export type Findings = Partial<Pick<BenchResult, 'builds' | 'firstAnswers' | 'texts' | 'skipped'>>;

/** `Hugo: spawn hugo ENOENT`, on one line. */
export function tellSkipped(name: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${name}: ${stripVTControlCharacters(reason).replaceAll(/\s+/g, ' ').trim()}`;
}

/** The same part at the same size takes the place of an earlier time. */
export async function keepResult(folder: string, result: BenchResult): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${result.part}-${result.size}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** All that was ever measured, part by part and from small to large. Throws at a file that is no result. */
export async function readResults(folder: string): Promise<BenchResult[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const results = await Promise.all(names.map((name) => readResult(path.join(folder, name))));
  return results.toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || a.size - b.size);
}

async function readResult(file: string): Promise<BenchResult> {
  const result = resultSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!result.success) throw new Error(`${file} is no result of this bench: ${z.prettifyError(result.error)}`);
  return result.data;
}
