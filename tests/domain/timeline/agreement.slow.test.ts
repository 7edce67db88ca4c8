import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { intervalOf } from '../../../src/domain/schema/calendar-date.ts';
import { countMilestones, currentDate, statusWord } from '../../../src/domain/timeline/milestone.ts';
import type { Milestone } from '../../../src/domain/kinds/plan.ts';
import { nextDay } from '../../../src/domain/timeline/day-number.ts';
import { drawTimeline } from '../../../src/domain/timeline/draw.ts';
import { formatTimelineFile } from '../../../src/domain/timeline/files.ts';
import { layoutTimeline } from '../../../src/domain/timeline/layout.ts';
import { phoneList } from '../../../src/domain/timeline/phone-list.ts';
import { plainText } from '../../../src/domain/text/plain-text.ts';
import { rowsInTime, rowsOf, type TimelineRow } from '../../../src/domain/timeline/timeline.ts';
import { manyTimes } from '../../many-times.ts';
import { randomPlan, type RandomPlan } from './random-plans.ts';

const RUNS = manyTimes(5000);
const PAGE = 'https://voorbeeld.nl/regios/voorbeeld/';

/** What every form must say of a milestone, and nothing else may. */
interface Fact {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly first: string;
  readonly last: string;
}

test('list, table, drawing, calendar, CSV and JSON tell of the same milestones, dates and states in the same order', () => {
  fc.assert(
    fc.property(randomPlan(6), (random) => {
      const { plan, freshness, today, timeline } = random;
      const source = { id: 'voorbeeld', regionTitle: 'Voorbeeld', lines: [], plan, freshness, today, page: PAGE };
      const file = (kind: 'svg' | 'ics' | 'csv' | 'json') => formatTimelineFile(kind, source, timeline);
      const table = rowsOf(timeline);
      const facts = table.map(factOf);

      expect(facts.toSorted(byId)).toEqual(factsOfPlan(random).toSorted(byId));
      expect(phoneRows(random).map(factOf)).toEqual(rowsInTime(timeline).map(factOf));
      expect(readCsv(file('csv'))).toEqual(facts.map((fact) => ({ ...fact, title: withoutMark(fact.title) })));
      expect(readJson(file('json'))).toEqual(facts);
      expect(readCalendar(file('ics'))).toEqual(table.map(calendarFactOf));
      const drawn = table.map(drawnFactOf);
      expect(readDrawing(file('svg'))).toEqual(drawn.map((fact) => ({ ...fact, href: `${PAGE}${fact.href}` })));
      const { moved } = countMilestones(
        plan.lines.flatMap((line) => line.milestones),
        today,
      );
      expect(table.filter(({ moves }) => moves > 0)).toHaveLength(moved);
      expect(table.filter(({ ghosts }) => ghosts.length > 0)).toHaveLength(moved);
      expect(readDrawing(drawTimeline(timeline, layoutTimeline(timeline), { name: 'tijdlijn' }))).toEqual(drawn);
    }),
    { numRuns: RUNS },
  );
}, 240_000);

function byId(a: Fact, b: Fact): number {
  return a.id < b.id ? -1 : 1;
}

function factOf({ id, title, statusWord, isoFirst, isoLast }: TimelineRow): Fact {
  return { id, title, status: statusWord, first: isoFirst ?? '', last: isoLast ?? '' };
}

/** Straight from the plan, without the timeline in between. */
function factsOfPlan({ plan }: RandomPlan): Fact[] {
  return plan.lines.flatMap(({ milestones }) => milestones.map(factOfMilestone));
}

function factOfMilestone(milestone: Milestone): Fact {
  const current = currentDate(milestone);
  const { first, last } = current === undefined ? { first: '', last: '' } : intervalOf(current);
  const title = plainText(milestone.title) || '(zonder titel)';
  return { id: milestone.id, title, status: statusWord(milestone), first, last };
}

function phoneRows({ timeline }: RandomPlan): TimelineRow[] {
  return phoneList(timeline).flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'milestone' ? [entry.row] : [])),
  );
}

function readCsv(csv: string): Fact[] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const records = parseCsv<Record<string, string>>(csv, { bom: true, delimiter: ';', columns: true });
  return records.map((record) => {
    // No cell may begin as a formula: a spreadsheet would run it.
    for (const cell of Object.values(record)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    return {
      id: record['id'] ?? '',
      title: withoutMark(record['mijlpaal'] ?? ''),
      status: record['stand'] ?? '',
      first: record['eerste_dag'] ?? '',
      last: record['laatste_dag'] ?? '',
    };
  });
}

/** The apostrophe before a formula. In a table nobody can tell it from one that its author typed there. */
function withoutMark(title: string): string {
  return title.replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '');
}

function readJson(json: string): Fact[] {
  const { milestones } = JSON.parse(json) as {
    milestones: {
      id: string;
      title: string;
      kind: Milestone['kind'];
      status: Milestone['status'];
      date: { first: string | null; last: string | null };
    }[];
  };
  return milestones.map(({ id, title, kind, status, date }) => ({
    id,
    title,
    status: statusWord({ kind, status }),
    first: date.first ?? '',
    last: date.last ?? '',
  }));
}

/** In a calendar a deadline is its last day, and what lost its date stands on the last one that was planned. */
function calendarFactOf(row: TimelineRow) {
  const fact = factOf(row);
  const place = row.isoFirst === undefined ? row.lastPlanned : { first: fact.first, last: fact.last };
  const first = row.deadline && row.status !== 'achieved' ? place.last : place.first;
  const ics = { achieved: 'CONFIRMED', dropped: 'CANCELLED' }[row.status as string] ?? 'TENTATIVE';
  return { ...fact, first, end: nextDay(place.last), last: undefined, ics, moves: row.moves };
}

function readCalendar(ics: string) {
  for (const line of ics.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const text = (name: string) => String(event.getFirstPropertyValue(name));
    const sequence = Number(text('sequence'));
    const ended = text('status') !== 'TENTATIVE' ? 1 : 0;
    return {
      id: text('uid').replace(/^mijlpaal-(.*)\.voorbeeld@sto-in-beeld$/, '$1'),
      title: text('summary'),
      status: event.getFirstProperty('categories')?.getValues().at(-1) as string,
      first: text('dtstart'),
      end: text('dtend'),
      last: undefined,
      ics: text('status'),
      moves: sequence - ended,
    };
  });
}

function drawnFactOf({ id, title, dateWords, stateWords, moveWords }: TimelineRow) {
  const words = [title, dateWords, stateWords, ...(moveWords === undefined ? [] : [moveWords])];
  return { href: `#mijlpaal-${id}`, words: words.join(', '), drawnTitle: unbroken(title), marks: 1 };
}

/** Lines break at spaces, and within a long word with a hyphen; text-width.test.ts says where. */
function unbroken(text: string): string {
  return text.replaceAll(/[ -]/g, '');
}

/** Links of the drawing with their names, the title as it is drawn, and how many marks stand in each. */
function readDrawing(svg: string) {
  const links: { href: string; words: string; drawnTitle: string; marks: number }[] = [];
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string> }[] = [];
  const isInLink = () => open.some(({ name }) => name === 'a');
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes });
    const link = links.at(-1);
    if (name === 'a') links.push({ href: String(attributes['href']), words: '', drawnTitle: '', marks: 0 });
    else if (name === 'g' && isInLink() && link !== undefined) link.marks += 1;
    expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    expect(['script', 'foreignObject', 'image', 'use']).not.toContain(name);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const link = links.at(-1);
    const inside = open.at(-1);
    if (link === undefined || inside === undefined || !isInLink()) return;
    if (inside.name === 'title') link.words += text;
    if (inside.name === 'tspan' && inside.attributes['class'] === 'title') link.drawnTitle += unbroken(text);
  });
  parser.write(svg).close();
  return links;
}
