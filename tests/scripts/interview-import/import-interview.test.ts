import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importInterview } from '../../../scripts/lib/interview-import/import-interview.ts';
import { StepFailure } from '../../../scripts/lib/steps.ts';
import { makePdf } from './pdf-builder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'import-'));
  await cp('content/templates', path.join(root, 'content/templates'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (file: string): string => path.join(root, file);
const run = async (name: string, bytes: string | Buffer, to?: string): Promise<string> => {
  await writeFile(at(name), bytes);
  return importInterview({ root, source: at(name), to });
};
/** What an editor reads when it does not work out, with the place of the test folder left out. */
const refusal = (running: Promise<string>): Promise<string> =>
  running.then(
    () => '',
    (error: unknown) => {
      if (!(error instanceof StepFailure)) throw error;
      return error.message.replaceAll(`${root}/`, '');
    },
  );

const TEXT = 'De smid legt het ij-\nzer in het vuur. Hij danst een vonken-\ndans en wacht.\n';

test('a text becomes a draft where git does not look, and the report tells what to do', async () => {
  const report = await run('De Smid (2).txt', TEXT);
  expect(report.replaceAll(`${root}/`, ''))
    .toBe(`.work/drafts/de-smid-2.mdx staat klaar als concept. Het is de tekst van een ander: bewaar die niet in git.
De regelnummers hieronder zijn die van De Smid (2).txt.

  2 woorden met een afbreekstreepje aan elkaar gezet
  0 woorden zonder streepje aan elkaar gezet
  0 alinea’s over een bladzijde of kolom heen gemaakt
  0 koppen gevonden
  0 losse regels apart gezet, onder de tekst
  0 tekens verloren van 57

Aan elkaar gezet, met de regel: ijzer (1), vonkendans (2).

1 twijfel. Zoek in het concept naar TWIJFEL:
  regel 2: “vonkendans” of “vonken-dans”? Hier staat nu het eerste.

Nog in te vullen, boven aan het concept: title, person, roles, regions, regionsNote, date, dateNote, series, summary, searchedAs, kind, claims, sources.

Zo gaat u verder:
  1. Leg de bron ernaast en los elke twijfel op. Vul niets aan wat er niet staat.
  2. Schrijf een verslag in eigen woorden, met een <Passage> om elk deel. Kijk hoe het moet in content/templates/interview.mdx.
  3. Haal alles weg wat tussen {/* en */} staat: de controle keurt dat af.
  4. Bewaar het als content/interviews/<naam>.mdx en draai npm run check:content.`);
  expect(await readFile(at('.work/drafts/de-smid-2.mdx'), 'utf8')).toContain('De smid legt het ijzer in het vuur.');
});

test('the drafts folder is one that git leaves alone', async () => {
  expect((await readFile('.gitignore', 'utf8')).split('\n')).toContain('.work/');
});

test('of a PDF the text comes along, because the report names its lines', async () => {
  const pdf = makePdf([
    [
      { y: 350, text: 'De smid legt het ij-' },
      { y: 338, text: 'zer in het vuur.' },
    ],
  ]);
  expect(await run('smid.pdf', pdf)).toContain('De regelnummers hieronder zijn die van .work/drafts/smid.txt.');
  expect(await readFile(at('.work/drafts/smid.mdx'), 'utf8')).toContain('\nDe smid legt het ijzer in het vuur.\n');
  expect(await readFile(at('.work/drafts/smid.txt'), 'utf8')).toBe('De smid legt het ij-\nzer in het vuur.');
});

test('a draft can go elsewhere, but nothing is ever overwritten', async () => {
  await run('smid.txt', TEXT, 'elders/concept.mdx');
  await writeFile(at('elders/concept.mdx'), 'werk van een dag');
  expect(await refusal(run('smid.txt', TEXT, 'elders/concept.mdx'))).toBe(
    'elders/concept.mdx bestaat al. Er is niets veranderd.\n' +
      '→ Gooi dat bestand weg als u het niet meer nodig hebt, of zeg waar het nieuwe concept komt: -- --to <plek>.mdx',
  );
  expect(await readFile(at('elders/concept.mdx'), 'utf8')).toBe('werk van een dag');
});

test('a text beside a draft that is there already keeps the draft from being written', async () => {
  await mkdir(at('elders'));
  await writeFile(at('elders/smid.txt'), 'van iemand anders');
  const pdf = makePdf([[{ y: 350, text: 'De smid wacht.' }]]);
  expect(await refusal(run('smid.pdf', pdf, 'elders/smid.mdx'))).toContain('elders/smid.txt bestaat al.');
  expect(await readdir(at('elders'))).toEqual(['smid.txt']);
});

test.each([
  ['concept.txt', '“concept.txt” is geen naam voor een concept.\n→ Laat de naam eindigen op .mdx.'],
  [
    'smid.txt/concept.mdx',
    'smid.txt/concept.mdx is niet te schrijven (EEXIST).\n→ Kies een andere plek met -- --to <plek>.mdx',
  ],
])('a draft can not go to %s', async (to, expected) => {
  expect(await refusal(run('smid.txt', TEXT, to))).toBe(expected);
});

test('a name without letters asks for another', async () => {
  expect(await refusal(run('!!.txt', TEXT))).toBe(
    'Van “!!.txt” is geen naam voor in een webadres te maken.\n→ Zeg zelf waar het concept komt: -- --to .work/drafts/naam.mdx',
  );
});

test.each([
  ['an empty file', '\uFEFF \n', 'bron.txt\n  Dit bestand is leeg.\n  → Kopieer de tekst van het interview erin.'],
  [
    'a binary file',
    Buffer.from([1, 2, 3, 4, 0, 0]),
    'bron.txt\n  Dit bestand is geen gewone tekst (UTF-8) en geen pdf.\n' +
      '  → Open het in het programma waarmee het is gemaakt, en bewaar het als pdf of als platte tekst in UTF-8.',
  ],
  [
    'another encoding',
    Buffer.from('een regel\nfinanci\u00EBn\n', 'latin1'),
    'bron.txt:2\n  Vanaf deze regel is het bestand geen gewone tekst (UTF-8).\n' +
      '  → Open het in een teksteditor, herstel de vreemde tekens en bewaar het als UTF-8.',
  ],
  [
    'a control character',
    'een\ntwee\u0007',
    'bron.txt:2\n  Op deze regel staat een onzichtbaar teken (U+0007).\n  → Typ de regel opnieuw in plaats van te kopiëren.',
  ],
  [
    'a text as long as a library',
    'a'.repeat(5_000_001),
    'bron.txt\n  Dit bestand is te groot: 5.000,0 kB, hoogstens 5.000,0 kB mag.\n  → Neem alleen de bladzijden van het interview.',
  ],
  [
    'a broken PDF',
    '%PDF-1.7 en verder niets',
    'bron.txt\n  Deze pdf is niet te lezen.\n  → Open die in een pdf-lezer, kopieer de tekst en bewaar die in een tekstbestand (UTF-8).',
  ],
  [
    'a scan',
    makePdf([[]]),
    'bron.txt\n  In deze pdf staat geen tekst. Waarschijnlijk is het een scan.\n' +
      '  → Laat eerst een programma voor tekstherkenning (ocr) de letters lezen, of typ de tekst over.',
  ],
  ...[
    ['a docx or odt', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0])],
    ['an old doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['an fodt', '<?xml version="1.0" encoding="UTF-8"?>\n<office:document>\n<text:p>De smid wacht.</text:p>'],
    ['a web page', '\uFEFF<!DOCTYPE html>\n<p>De smid wacht.</p>'],
    ['an rtf', '{\\rtf1\\ansi De smid wacht.}'],
  ].map(([name, bytes]): [string, string | Buffer, string] => [
    String(name),
    bytes ?? '',
    'bron.txt\n  Dit is een bestand van een tekstverwerker of een webpagina. De import leest alleen een pdf of platte tekst.\n' +
      '  → Open het in Word of LibreOffice, kies Exporteren of Opslaan als, en bewaar het als pdf. Lees die pdf in.',
  ]),
])('%s says what is wrong, and nothing is written', async (_, bytes, expected) => {
  expect(await refusal(run('bron.txt', bytes))).toBe(expected);
  expect(await readdir(root)).toEqual(['bron.txt', 'content']);
});

test('a file that is not there, and a folder, say so', async () => {
  expect(await refusal(importInterview({ root, source: at('weg.txt') }))).toBe(
    'weg.txt\n  Dit bestand bestaat niet.\n  → Kijk of de naam en de map kloppen.',
  );
  expect(await refusal(importInterview({ root, source: at('content') }))).toBe(
    'content\n  Dit is een map.\n  → Noem het bestand met de tekst van het interview.',
  );
});

test.each([[[]], [['een.txt', 'twee.txt']], [['een.txt', '--to']], [['een.txt', '--naar=elders.mdx']]])(
  'with %j the command says how it is used, and fails',
  async (args: string[]) => {
    const { code, stdout } = await command(args);
    expect(code).toBe(1);
    expect(stdout).toBe(
      'Zo maakt u een concept van een interview: npm run import:interview <bestand.pdf of bestand.txt>\n\n' +
        '  -- --to <plek>.mdx   zet het concept ergens anders dan in .work/drafts\n',
    );
  },
);

test('an import that does not work out fails without a stack', async () => {
  expect(await command(['weg.txt'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'weg.txt\n  Dit bestand bestaat niet.\n  → Kijk of de naam en de map kloppen.\n',
  });
});

function command(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/import-interview.ts', ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
