import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parcelSchema, writeParcel, type Parcel } from '../../src/domain/contribution/parcel.ts';
import { makeProject, type Files } from './content-folder.ts';
import { OTHERS, REGION } from './good-region.ts';
import { mailOf } from './receive/mail-builder.ts';

const run = promisify(execFile);
/** A busy computer starts them slowly. */
const STARTS_PROCESSES = { timeout: 120_000 };
const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/receive.ts');
const DAY = '2026-11-23';

interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs the command as npm does: in the root of the project, where nobody can answer. `input`: what another command says. */
async function receive(root: string, args: readonly string[], input = '', more: NodeJS.ProcessEnv = {}): Promise<Run> {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 23, 12) / 1000), ...more };
  const running = run(process.execPath, [SCRIPT, ...args], { cwd: root, env });
  running.child.stdin?.end(input);
  try {
    const { stdout } = await running;
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

function makeParcel(parts: Partial<Parcel>): Parcel {
  const parcel = { 'sto-in-beeld': 1, form: 'merken/docent', day: DAY, from: { role: 'docent' }, ...parts };
  return parcelSchema.parse(JSON.parse(JSON.stringify(parcel)));
}

type Change = NonNullable<Parcel['change']>;

function changing(fields: Change['fields'], more: Partial<Change> = {}): Parcel {
  return makeParcel({
    about: 'Gorinchem en Altena',
    change: { collection: 'regions', id: 'gorinchem', fields, passages: [], addText: [], ...more },
  });
}

const notice = (text: string): Parcel =>
  changing([{ at: ['teachersNotice'], add: [{ text, by: 'docent', date: DAY, source: 'krant' }] }]);
const summary = (now: string): Parcel => changing([{ at: ['summary'], was: 'Een regio met zeven lijnen.', now }]);

const PAGE = `---
title: Wie helpt er mee?
kind: process
asked:
  by: docent
  date: ${DAY}
  source: inzending
missing: Wij belden al drie bedrijven.
reviewBy: 2027-11
sources:
  - id: inzending
    title: "Ingezonden, door: docent"
    read: ${DAY}
---
`;
const question = (text = PAGE): Parcel => makeParcel({ form: 'vraag', page: { collection: 'questions', text } });

/** A project with one region, and these texts beside its content. */
function makeInbox(inbox: Readonly<Record<string, string | Buffer>>, files: Files = {}): string {
  const root = makeProject({ ...OTHERS, 'regions/gorinchem.mdx': REGION, ...files });
  for (const [name, text] of Object.entries(inbox)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

const read = (root: string, file: string): string => readFileSync(path.join(root, 'content', file), 'utf8');

test('the command shows who sends what, and the lines that differ', STARTS_PROCESSES, async () => {
  const root = makeInbox({ 'a.txt': writeParcel({ ...summary('Een andere zin.'), knownBy: 'Ik werk er.' }) });
  expect(await receive(root, ['a.txt', '--show'])).toEqual({
    code: 0,
    output: `a.txt
  Formulier     Wat merkt u?
  Over          Gorinchem en Altena
  Van           docent
  Gemaakt op    23 november 2026
  Weet dit van  Ik werk er.
  Velden        In het kort

  content/regions/gorinchem.mdx
  … regel 6
      lat: 51.83
      lon: 4.97
    provinces: [Zuid-Holland]
  - summary: Een regio met zeven lijnen.
  + summary: Een andere zin.
    period:
      from: 2020
      until: 2023-12

  Niet geplaatst.

1 bijdrage: 1 niet geplaatst.
`,
  });
  expect(read(root, 'regions/gorinchem.mdx')).toBe(REGION);
});

test('it places what is good, once, and says so', STARTS_PROCESSES, async () => {
  const root = makeInbox({ 'a.eml': mailOf(writeParcel(notice('Er is meer tijd.')), 'quoted') });
  const first = await receive(root, ['a.eml', '--yes']);
  expect(first.output).toContain('  Geplaatst: content/regions/gorinchem.mdx\n\n1 bijdrage: 1 geplaatst.\n');
  const after = read(root, 'regions/gorinchem.mdx');
  expect(after).toBe(
    REGION.replace(
      'supporters:\n',
      `teachersNotice:\n  - text: Er is meer tijd.\n    by: docent\n    date: ${DAY}\n    source: krant\nsupporters:\n`,
    ),
  );
  expect(await receive(root, ['a.eml', '--yes'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('  Staat er al: content/regions/gorinchem.mdx\n') as string,
  });
  expect(read(root, 'regions/gorinchem.mdx')).toBe(after);
  expect(readdirSync(path.join(root, 'content/regions'))).toEqual(['draaibank.jpg', 'gorinchem.mdx']);
});

test('where nobody can answer nothing is placed, and it says how', STARTS_PROCESSES, async () => {
  const root = makeInbox({});
  const { code, output } = await receive(root, ['-'], writeParcel(notice('Er is meer tijd.')));
  expect([code, output]).toEqual([0, expect.stringContaining('Hier kan niemand antwoorden. Met -- --yes plaatst u')]);
  expect(read(root, 'regions/gorinchem.mdx')).toBe(REGION);
});

test('more of one page come one after another, and what clashes is left', STARTS_PROCESSES, async () => {
  const root = makeInbox({
    'post/1.txt': writeParcel(notice('Er is meer tijd.')),
    'post/2.txt': `${writeParcel(summary('Een nieuwe zin.'))}\n${writeParcel(summary('Nog een andere zin.'))}`,
    'post/dieper/3.eml': mailOf(writeParcel(notice('Er is meer rust.')), 'html'),
    'post/groet.txt': 'Tot morgen.',
  });
  const { code, output } = await receive(root, ['post', '--yes']);
  expect(code).toBe(1);
  expect(output).toContain(`post/2.txt (3 van 4)
  Formulier     Wat merkt u?
  Over          Gorinchem en Altena
  Van           docent
  Gemaakt op    23 november 2026
  Velden        In het kort

  Dit botst: In het kort
    bij het invullen stond er: Een regio met zeven lijnen.
    de inzender wil: Nog een andere zin.
    nu staat er: Een nieuwe zin.
  Niet geplaatst. Iemand veranderde dit na het invullen.
  → Open content/regions/gorinchem.mdx en verwerk het zelf, of vraag de inzender om het formulier opnieuw in te vullen.
`);
  expect(output).toContain('4 bijdragen: 3 geplaatst, 1 geweigerd. 1 ander bestand overgeslagen.\n');
  const after = read(root, 'regions/gorinchem.mdx');
  expect(after).toContain('\nsummary: Een nieuwe zin.\n');
  expect(after.indexOf('Er is meer tijd.')).toBeLessThan(after.indexOf('Er is meer rust.'));
});

test(
  'what the content check refuses is not placed; older mistakes are not held against it',
  STARTS_PROCESSES,
  async () => {
    const broken = REGION.replace('partly', 'deels');
    const root = makeInbox(
      {
        'a.txt': writeParcel(changing([{ at: ['website'], now: 'voorbeeld' }])),
        'b.txt': writeParcel(notice('Er is meer tijd.')),
      },
      { 'regions/gorinchem.mdx': broken },
    );
    const refused = await receive(root, ['a.txt', '--yes']);
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      / {2}content\/regions\/gorinchem\.mdx:\d+ {2}website\n {4}.+\n {4}→ .+\n\n {2}Niet geplaatst: de controle keurt dit af\./,
    );
    expect(refused.output).not.toContain('deels');
    expect(read(root, 'regions/gorinchem.mdx')).toBe(broken);
    expect((await receive(root, ['b.txt', '--yes'])).code).toBe(0);
  },
);

test('a new page is named after its title, with a number where that is taken', STARTS_PROCESSES, async () => {
  const root = makeInbox({
    'a.txt': writeParcel(question()),
    'b.txt': writeParcel(question(PAGE.replace('drie', 'vier'))),
  });
  const { code, output } = await receive(root, ['a.txt', 'b.txt', 'a.txt', '--yes']);
  expect([code, output]).toEqual([0, expect.stringContaining('3 bijdragen: 2 geplaatst, 1 stond er al.')]);
  expect(output).toContain('Let op: Er is al een pagina met deze naam: content/questions/wie-helpt-er-mee.mdx.');
  expect(read(root, 'questions/wie-helpt-er-mee.mdx')).toBe(PAGE);
  expect(read(root, 'questions/wie-helpt-er-mee-2.mdx')).toBe(PAGE.replace('drie', 'vier'));
});

test('a field that no form asks for is pointed out', STARTS_PROCESSES, async () => {
  const root = makeInbox({ 'a.txt': writeParcel(question(PAGE.replace('missing:', 'short: Zomaar.\nmissing:'))) });
  expect((await receive(root, ['a.txt', '--show'])).output).toContain(
    'Let op: Het veld short vraagt geen formulier; dat vult de redactie in.',
  );
});

describe('a picture', () => {
  const LAB = `---
title: Metaalhal
kind: practice-room
town: Gorinchem
summary: Hier leer je metaal bewerken.
picture:
  file: ./foto.jpg
  alt: Een lege hal.
  credit: De school
  licence: Alleen voor deze site
  people: none
sources:
  - { id: inzending, title: "Ingezonden, door docent", read: ${DAY} }
---
`;
  const lab = (bytes: Buffer, text = LAB): Parcel =>
    makeParcel({
      form: 'lokaal',
      page: { collection: 'labs', text },
      attachments: [{ name: 'foto.jpg', data: bytes.toString('base64') }],
    });
  const photograph = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#9a5' } });

  test('comes beside its page, as it was sent', STARTS_PROCESSES, async () => {
    const bytes = await photograph.jpeg().toBuffer();
    const root = makeInbox({ 'a.txt': writeParcel(lab(bytes)) });
    expect((await receive(root, ['a.txt', '--yes'])).output).toContain(
      'Geplaatst: content/labs/metaalhal/foto.jpg, content/labs/metaalhal/lab.mdx',
    );
    expect(readFileSync(path.join(root, 'content/labs/metaalhal/foto.jpg'))).toEqual(bytes);
    expect((await receive(root, ['a.txt', '--yes'])).output).toContain('Staat er al: content/labs/metaalhal/lab.mdx');
  });

  test('that is none, is damaged, is not used or has a place in it, is told', STARTS_PROCESSES, async () => {
    const bytes = await photograph.jpeg().toBuffer();
    const root = makeInbox({
      'geen.txt': writeParcel(lab(Buffer.from('tekst'))),
      'stuk.txt': writeParcel(lab(bytes.subarray(0, -400))),
      'los.txt': writeParcel(lab(bytes, LAB.replace(/picture:[^]*people: none\n/, ''))),
      'camera.txt': writeParcel(
        lab(
          await photograph
            .withExif({ IFD0: { Make: 'Voorbeeld' } })
            .jpeg()
            .toBuffer(),
        ),
      ),
    });
    const { code, output } = await receive(root, ['geen.txt', 'stuk.txt', 'los.txt', 'camera.txt', '--show']);
    expect(code).toBe(1);
    expect(output).toContain('Over de foto: dit is geen JPEG.');
    expect(output).toContain('Over de foto: deze foto is beschadigd');
    expect(output).toContain('Er kwam een foto mee, maar de bijdrage gebruikt die nergens.');
    expect(output).toContain('Let op: In de foto staan gegevens van de camera');
    expect(existsSync(path.join(root, 'content/labs'))).toBe(false);
  });
});

test('a remark is for a person', STARTS_PROCESSES, async () => {
  const root = makeInbox({ 'a.txt': writeParcel(makeParcel({ form: 'klopt-niet', remark: 'Bel mij eens.' })) });
  const { code, output } = await receive(root, ['a.txt', '--yes']);
  expect([code, output]).toEqual([
    0,
    expect.stringContaining(
      '\n  Bel mij eens.\n\n  Dit kan alleen een mens. Er verandert geen bestand.\n\n1 bijdrage: 1 voor een mens.\n',
    ),
  ]);
});

test('signs that steer a terminal do not reach it, and colours only when asked for', STARTS_PROCESSES, async () => {
  const root = makeInbox({
    'a.txt': writeParcel(makeParcel({ form: 'klopt-niet', remark: 'Rood: \u001b[31m \u202Egetooi' })),
  });
  const plain = await receive(root, ['a.txt']);
  expect(plain.output).toContain('Rood: \uFFFD[31m \uFFFDgetooi');
  expect(plain.output).not.toContain('\u001b');
  const coloured = await receive(root, ['a.txt'], '', { FORCE_COLOR: '1', NO_COLOR: undefined });
  expect(coloured.output).toContain('\u001b[1ma.txt');
  expect(coloured.output).not.toContain('\u001b[31m');
});

test(
  'what does not belong is refused, each with the file, what is wrong and what to do',
  STARTS_PROCESSES,
  async () => {
    const good = writeParcel(notice('Er is meer tijd.'));
    const root = makeInbox(
      {
        'geen.txt': 'Beste redactie, hierbij.',
        'half.txt': good.slice(0, -60),
        'stuk.txt': good.replace('text: ', 'text:\n'),
        'nieuw.txt': good.replace('beeld: 1', 'beeld: 2'),
        'pad.txt': good.replace('id: gorinchem', 'id: ../../../etc/passwd'),
        'weg.txt': good.replace('id: gorinchem', 'id: gorinchen'),
        'proto.txt': good.replace('change:', '__proto__:\n  x: 1\nchange:'),
        'alias.txt': good.replace('form:', 'a: &a [x]\nb: *a\nform:'),
        'voorpagina.txt': writeParcel(changing([{ at: ['intro'], now: 'Anders.' }], { collection: 'home', id: '' })),
        'artikel.txt': writeParcel(makeParcel({ page: { collection: 'guides', text: PAGE } })),
        'foto.jpg': Buffer.from([0xff, 0xd8, 0, 0, 1, 2]),
        'groot.txt': 'x'.repeat(20_000_001),
        'leeg/.verborgen': good,
      },
      { '../pijp': { special: 'pipe' }, 'home.yaml': 'pages: []\n' },
    );
    const names = ['geen', 'half', 'stuk', 'nieuw', 'pad', 'weg', 'proto', 'alias', 'voorpagina', 'artikel', 'groot'];
    const { code, output } = await receive(root, [
      ...names.map((name) => `${name}.txt`),
      'foto.jpg',
      'leeg',
      'pijp',
      'nergens',
      '--yes',
    ]);
    expect(code).toBe(1);
    const told: [string, string][] = [
      ['geen.txt', 'Hier staat geen bijdrage in.'],
      ['half.txt:1', 'Deze bijdrage houdt halverwege op'],
      ['stuk.txt:18', 'Deze bijdrage is onderweg beschadigd'],
      ['nieuw.txt', 'Deze bijdrage is gemaakt met een nieuwere versie van de site.'],
      ['pad.txt:1  change.id', 'Dit lijkt op een bijdrage, maar zo maakt geen formulier er een.'],
      ['  content/regions/gorinchen.mdx', '  Deze bijdrage verandert dit bestand, maar het is er niet.'],
      ['proto.txt:1', 'Dit lijkt op een bijdrage'],
      ['alias.txt:4', 'Deze bijdrage is onderweg beschadigd'],
      ['  content/home.yaml', '  Dit verandert geen formulier: alleen de redactie doet dat.'],
      ['  content (kennisbankartikel)', '  Dit verandert geen formulier'],
      ['groot.txt', 'Dit is groter dan 20 MB, en dat maakt geen formulier.'],
      ['foto.jpg', 'Dit bestand is geen tekst en geen mail.'],
      ['leeg', 'In deze map staat geen enkele bijdrage.'],
      ['pijp', 'Dit is geen gewoon bestand.'],
      ['nergens', 'Dit bestand is niet te openen (ENOENT).'],
    ];
    for (const [place, words] of told) expect(output).toContain(`${place}\n  ${words}`);
    expect(output).toContain('→ Heet het nu “gorinchem”? Vraag de inzender');
    expect(output).toContain('15 bijdragen: 15 geweigerd.\n');
    expect(read(root, 'regions/gorinchem.mdx')).toBe(REGION);
  },
);

test.each([[[]], [['a.txt', '--ja']], [['a.txt', '--yes', '--show']]])(
  'it says how it works for %j',
  STARTS_PROCESSES,
  async (args) => {
    const { code, output } = await receive(makeInbox({}), args);
    expect([code, output]).toEqual([1, expect.stringContaining('Zo plaatst u een bijdrage: npm run receive')]);
  },
);
