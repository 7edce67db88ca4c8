import { stringify } from 'yaml';
import { fileOf, type CollectionName } from '../src/domain/collections.ts';
import type { CheckSettings } from '../src/domain/checks/check.ts';
import type { Content, Entry } from '../src/domain/entry.ts';
import { tellEditor } from '../src/domain/schema/message.ts';
import { formatProblem, type Words } from '../src/domain/schema/problem.ts';
import { readEntries } from '../scripts/lib/content/entries.ts';

/** Test objects. Each goes through the reader and the real schema, so that it can not drift from what authors write. */
type Fields = Readonly<Record<string, unknown>>;

export const SOURCE = { id: 'krant', title: 'Een stuk in de krant', date: '2021-06-18', read: '2026-11' };
export const SETTINGS: CheckSettings = { today: '2026-11-23', fixedPages: ['/', '/regios/', '/begrippen/'] };

export function makeRegion(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Een regio',
    provinces: ['Utrecht'],
    summary: 'Een regio.',
    sources: [SOURCE],
  };
  return makePage('regions', id, { ...required, ...fields }, body);
}

export function makeProgrammeLine(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Een lijn',
    order: 1,
    goal: 'Een doel.',
    why: 'Een reden.',
    teachersShouldNotice: 'Iets.',
    pupilsShouldNotice: 'Iets.',
    typicalMilestones: ['Iets is klaar.'],
    sources: [SOURCE],
  };
  return makePage('programmeLines', id, { ...required, ...fields }, body);
}

export function makeInterview(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Een gesprek',
    person: 'lenie',
    roles: ['ondersteuner'],
    date: '2021',
    summary: 'Een gesprek.',
    kind: 'report',
    sources: [SOURCE],
  };
  return makePage('interviews', id, { ...required, ...fields }, body);
}

export function makeSupporter(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Lenie',
    roles: ['ondersteuner'],
    summary: 'Zij helpt.',
    sources: [SOURCE],
  };
  return makePage('supporters', id, { ...required, ...fields }, body);
}

export function makeLab(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Een lokaal',
    kind: 'practice-room',
    town: 'Gorinchem',
    summary: 'Hier leer je iets.',
    sources: [SOURCE],
  };
  return makePage('labs', id, { ...required, ...fields }, body);
}

export function makeQuestion(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Wie beslist?',
    kind: 'process',
    asked: { by: 'redactie', date: '2021' },
    missing: 'Wij vonden geen antwoord.',
    reviewBy: '2027',
    sources: [SOURCE],
  };
  return makePage('questions', id, { ...required, ...fields }, body);
}

export function makeOffer(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Een bus met opdrachten',
    summary: 'Een bus komt langs.',
    audiences: ['primary-school'],
    state: 'unknown',
    reviewBy: '2027',
    sources: [SOURCE],
  };
  return makePage('offers', id, { ...required, ...fields }, body);
}

export function makeMeeting(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Een bijeenkomst',
    date: '2021',
    form: 'online',
    audience: 'iedereen',
    status: 'unknown',
    summary: 'Iets.',
    sources: [SOURCE],
  };
  return makePage('meetings', id, { ...required, ...fields }, body);
}

export function makeNeed(id: string, fields: Fields = {}): Entry {
  const required = {
    title: 'Een les met gereedschap',
    audience: 'primary-school',
    group: 'basisscholen',
    theme: 'primair',
    askedBy: 'leerkracht',
    date: '2021',
    source: 'krant',
    sources: [SOURCE],
  };
  return readOne('needs', id, fileOf('needs', id), stringify({ ...required, ...fields }));
}

export function makeGuide(id: string, fields: Fields = {}, body = ''): Entry {
  const required = {
    title: 'Een artikel',
    description: 'Iets.',
    theme: 'start',
    order: 1,
    date: '2026-11',
    sources: [SOURCE],
  };
  return makePage('guides', id, { ...required, ...fields }, body);
}

export function makeAbout(id: string, fields: Fields = {}, body = ''): Entry {
  return makePage('about', id, { title: 'Over', description: 'Iets.', order: 1, date: '2026-11', ...fields }, body);
}

export function makeTerms(...terms: readonly Fields[]): Entry[] {
  const required = { meaning: 'Iets.', theme: 'plan' };
  return readAll('terms', 'terms', 'content/terms.yaml', stringify(terms.map((term) => ({ ...required, ...term }))));
}

export function makeProgramme(fields: Fields = {}): Entry {
  const required = {
    title: 'Het programma',
    periods: [{ id: 'eerste', title: 'Eerste', from: '2018', until: '2028', text: 'Tekst.', source: 'krant' }],
    events: [{ id: 'begin', title: 'Begin', date: '2018', lane: 'plans', text: 'Tekst.', source: 'krant' }],
    regionCounts: [{ count: 78, moment: 'In 2019', counted: 'Plannen', source: 'krant' }],
    sources: [SOURCE],
  };
  return readOne('programme', 'programme', 'content/programme.yaml', stringify({ ...required, ...fields }));
}

/** What the home page opens on. */
export function makeHome(fields: Fields): Entry {
  return readOne('home', 'home', 'content/home.yaml', stringify(fields));
}

/** Who is behind the site. */
export function makeSite(fields: Fields): Entry {
  return readOne('site', 'site', 'content/site.yaml', stringify({ title: 'STO in beeld', ...fields }));
}

export function makeContent(entries: readonly Entry[], more: Partial<Content> = {}): Content {
  return {
    entries,
    files: new Set(entries.map(({ file }) => file)),
    pictures: new Map(),
    videoFaults: new Map(),
    incomplete: new Set(),
    ...more,
  };
}

/** A site of one page with this text. */
export function makeText(body: string): Content {
  return makeContent([makeRegion('een', {}, body)]);
}

function makePage(collection: CollectionName, id: string, fields: Fields, body: string): Entry {
  return readOne(collection, id, fileOf(collection, id), `---\n${stringify(fields)}---\n${body}`);
}

function readOne(collection: CollectionName, id: string, file: string, text: string): Entry {
  const [entry] = readAll(collection, id, file, text);
  if (entry === undefined) throw new Error(`No entry in ${file}`);
  return entry;
}

function readAll(collection: CollectionName, id: string, file: string, text: string): Entry[] {
  const { entries, problems } = readEntries({ file, collection, id }, text);
  if (problems.length > 0) throw new Error(`The builder is out of date:\n${problems.map(formatProblem).join('\n')}`);
  return [...entries];
}

/** The words of problems, without where they are: what most tests are about. */
export function wordsOf(problems: readonly Words[]): string[] {
  return problems.map(({ message, fix }) => `${tellEditor(message)} → ${tellEditor(fix)}`);
}
