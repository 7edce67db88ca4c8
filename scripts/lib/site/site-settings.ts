import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGES } from '../../../src/domain/addresses.ts';
import { fileOf } from '../../../src/domain/collections.ts';
import { missingParts } from '../../../src/domain/derived/imprint.ts';
import { siteSchema, type SiteSettings } from '../../../src/domain/kinds/site.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { listInWords } from '../../../src/domain/text/in-words.ts';
import { readEntries } from '../content/entries.ts';
import { StepFailure } from '../steps.ts';

const FILE = fileOf('site', 'site');

/** Who is behind the site in this folder. Throws a StepFailure that says what is wrong with the file. */
export async function readSiteSettings(root: string): Promise<SiteSettings> {
  const text = await readFile(path.join(root, FILE), 'utf8');
  const { entries, problems } = readEntries({ file: FILE, collection: 'site', id: 'site' }, text);
  const { data, success } = siteSchema.safeParse(entries[0]?.data);
  if (!success) throw new StepFailure(problems.map(formatProblem).join('\n\n'));
  return data;
}

/** What the owner has not decided, what visitors see for it, and where to decide it. */
export function tellUndecided(site: SiteSettings): string[] {
  const { mail, endpoint } = site.contributions ?? {};
  const missing = missingParts(site);
  return [
    ...(mail === undefined && endpoint === undefined
      ? [
          'Let op: inzendingen hebben geen ontvanger. Bezoekers lezen dat ze hun bestand aan een programmaleider of ' +
            `ondersteuner geven. Vul contributions in ${FILE} in.`,
        ]
      : []),
    ...(missing.length > 0
      ? [
          `Let op: nog niet bekend is ${listInWords(missing)}. Op elke pagina staat dat dit een demonstratie is. ` +
            `Vul het in ${FILE} in.`,
        ]
      : []),
    ...(site.security === undefined
      ? [
          'Let op: nergens staat waar iemand een lek in de beveiliging kan melden, dus de site heeft geen security.txt. ' +
            `Vul security in ${FILE} in.`,
        ]
      : []),
  ];
}

/** Pages from which a visitor may send something. */
export function isFormPage(page: string): boolean {
  return `/${page}`.startsWith(PAGES.share);
}
