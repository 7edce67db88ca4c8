import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { finishPages, renderPages, verifySite } from '../../scripts/lib/build-steps.ts';
import { formatCount } from '../../scripts/lib/dutch-figures.ts';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { makeTours } from '../../scripts/lib/tours/make-tours.ts';
import { TOURS_FOLDER } from '../../scripts/lib/tours/tours-folder.ts';
import { fileOf, type CollectionName } from '../../src/domain/collections.ts';
import { dutchDay } from '../../src/domain/derived/dutch-day.ts';
import { contextOf, copyProject } from '../../scripts/lib/testing/project-copy.ts';

const PROJECT = path.join(ROOT, '.work/check-is-build');
const TODAY = dutchDay(new Date());
/** The same pages each time: what fails here can be looked at. */
const SEED = 20261128;
const PAGES_A_KIND = 40;

const SOURCE = { id: 'krant', title: 'Een stuk in de krant', url: 'https://www.voorbeeld.nl/a', read: '2026-11' };
/** What a page of each kind can not do without; a random one adds its title and text. */
const KINDS = {
  questions: { kind: 'process', asked: { by: 'redactie', date: '2021' }, missing: 'Niets gevonden.', reviewBy: '2028' },
  guides: { description: 'Iets.', theme: 'start', order: 40, date: '2026-11' },
  offers: { summary: 'Iets.', audiences: ['teachers'], state: 'unknown', reviewBy: '2028' },
  meetings: { date: '2021', form: 'online', audience: 'iedereen', status: 'unknown', summary: 'Iets.' },
  regions: { provinces: ['Utrecht'], summary: 'Iets.' },
  interviews: { person: 'lenie-van-lieverloo', roles: ['docent'], date: '2021', summary: 'Iets.', kind: 'report' },
} as const satisfies Partial<Record<CollectionName, object>>;
type Kind = keyof typeof KINDS;

const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Bronnen', 'Inhoud', 'Uitleg mbo', 'De stand', 'Wat merken wij?', 'Bron krant'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'vmbo en mbo',
      'een keuzevak PIE',
      'STO',
      '<b>',
      '{x}',
      '\\{x\\}',
      '&lt;script&gt;',
      '“x” -- ...',
    ),
  },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 5 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);
const address = fc.constantFrom(
  '/regios/',
  '/regios/#onbekend',
  '/regios/#inhoud',
  '/regios/gorinchem-altena/#lijnen',
  '/regios/apeldoorn/#lokalen',
  '/regios/gorinchem-altena/tijdlijn/#bronnen',
  '/regios/gorinchem-altena/tijdlijn/#nergens',
  '/begrippen/#vmbo',
  '/begrippen/#letter-a',
  '/aanbod/#behoefte-scholing-die-past',
  '/tijdlijn/#datum-start-regioplannen',
  '/rondleiding/voorbeeld-pie/draaibanken/#voor-na',
  '/kennisbank/?a=b#bronnen',
  '/agenda.ics',
  '/weg/',
  '#bronnen',
  '#top',
  '#de-stand',
  'https://www.voorbeeld.nl/%E0%A4%A?x=1#y',
  'https://sto-in-beeld.example/weg/',
  'HTTPS://STO-IN-BEELD.example/regios/',
);
/** Pieces of a text in every form that an author may use, and some that the check must refuse. */
const block = fc.oneof(
  words.map((text) => `## ${text}`),
  words.map((text) => `### ${text}`),
  fc.tuple(words, address, words).map(([a, to, b]) => `${a} [${b}](${to}) <Source id="krant" />`),
  fc.tuple(words, address).map(([text, to]) => `[${text}][n]\n\n[n]: ${to}`),
  fc.constantFrom(
    '![Een foto](./foto.jpg)',
    '![Een foto][f]\n\n[f]: ./foto.jpg',
    '[![Een foto](./foto.jpg "Titel")](/regios/)',
  ),
  fc.tuple(words, words).map(([a, b]) => `- ${a}\n- ${b}\n  1. ${a}`),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | kop |\n| :-: | --: |\n| ${b} | cel |`),
  words.map((text) => `> ${text}\n>\n> - [ ] taak`),
  words.map((text) => `:::tip[${text}]\n${text}\n:::`),
  words.map((text) => `:::note\n${text}`),
  fc.tuple(words, words).map(([a, b]) => `${a}[^n] en nog eens[^n]\n\n[^n]: ${b}`),
  words.map((text) => `\`\`\`js\n${text}\n\`\`\``),
  words.map((text) => `<Empty title="${text.replaceAll('"', '')}">\n\n${text}\n\n</Empty>`),
  words.map((text) => `<Passage anchor="de-stand" themes="lob">\n\n## ${text}\n\n</Passage>`),
  fc.constantFrom('---', '***vet** schuin* ~~weg~~ `code`', 'www.voorbeeld.nl', 'H~2~O $x$ :icoon[x]', '<br>'),
);
const page = fc.record({
  title: words,
  body: fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n')),
});

interface RandomPage {
  readonly file: string;
  readonly text: string;
}

function makePages(): RandomPage[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind, place) =>
    fc.sample(page, { numRuns: PAGES_A_KIND, seed: SEED + place }).map(({ title, body }, index) => ({
      file: fileOf(kind, `toeval-${index}`),
      text: `---\n${stringify({ title, ...KINDS[kind], sources: [SOURCE] })}---\n\n${body}\n`,
    })),
  );
}

async function writePages(pages: readonly RandomPage[]): Promise<void> {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#808080' } })
    .jpeg()
    .toBuffer();
  for (const { file, text } of pages) {
    const place = path.join(PROJECT, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
    await writeFile(path.join(path.dirname(place), 'foto.jpg'), picture);
  }
}

/** Leaves the pages that the check has nothing against, until it has nothing against any. */
async function keepGoodPages(pages: readonly RandomPage[]): Promise<RandomPage[]> {
  const { problems } = await checkContentFolder(PROJECT, { today: TODAY });
  if (problems.length === 0) return [...pages];
  const refused = new Set(problems.map(({ file }) => file));
  const bad = pages.filter(({ file }) => refused.has(file));
  expect(bad.length, 'the check refuses a page that is not ours').toBeGreaterThan(0);
  for (const { file } of bad) await rm(path.join(PROJECT, file));
  return keepGoodPages(pages.filter((each) => !bad.includes(each)));
}

test('what passes the content check is built', { timeout: 600_000 }, async () => {
  await copyProject(PROJECT);
  await cp(path.join(ROOT, 'content'), path.join(PROJECT, 'content'), { recursive: true });
  await cp(path.join(ROOT, TOURS_FOLDER), path.join(PROJECT, TOURS_FOLDER), { recursive: true }).catch(() => undefined);
  const pages = makePages();
  await writePages(pages);
  const good = await keepGoodPages(pages);
  // Enough of both to mean something.
  expect(good.length).toBeGreaterThan(pages.length / 10);
  expect(good.length).toBeLessThan(pages.length);

  const context = contextOf(PROJECT, TODAY);
  const quiet = (): void => undefined;
  await makeTours(await checkContentFolder(PROJECT, context), context);
  const told = await renderPages(context, quiet);
  const built = await finishPages(context);
  // As our logger for Astro counted them; without it Astro would be silent about each, and nobody would know why.
  expect(told).toBe(formatCount(built.length, 'pagina', 'pagina’s'));
  expect(await verifySite(context, built)).toMatch(/kloppen$/);
  await rm(PROJECT, { recursive: true });
});
