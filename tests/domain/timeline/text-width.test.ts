import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../scripts/lib/read-content.ts';
import { entriesIn } from '../../../src/domain/entry.ts';
import { syllableBreaks } from '../../../src/domain/text/break-word.ts';
import { regionFreshness } from '../../../src/domain/derived/freshness.ts';
import { nationalTimeline } from '../../../src/domain/timeline/national-timeline.ts';
import {
  layoutTimeline,
  NATIONAL_PRINT,
  NATIONAL_SCREEN,
  PRINT,
  SCREEN,
  type Layout,
} from '../../../src/domain/timeline/layout.ts';
import { BOLD, textWidth, wrapText } from '../../../src/domain/timeline/text-width.ts';
import { timelineOf } from '../../../src/domain/timeline/timeline.ts';
import { TODAY } from '../checks/plans/plan-content.ts';
import { findBrokenWords } from './broken-words.ts';
import { randomPlan } from './random-plans.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SIZE = 14.5;

test('a word that is too long for its line is broken between syllables, with a hyphen', () => {
  const wrap = (word: string, width: number) => wrapText(word, width, SIZE, BOLD);
  expect(wrap('Praktijkonderwijs', 112)).toEqual(['Praktijk-', 'onderwijs']);
  expect(wrap('Professionalisering', 112)).toEqual(['Professio-', 'nalisering']);
  expect(wrap('Onderwijsontwikkeling', 112)).toEqual(['Onderwijs-', 'ontwikkeling']);
});

test('a word with a hyphen or a slash of its own is broken there', () => {
  expect(wrapText('Goeree-Overflakkee', 112, SIZE, BOLD)).toEqual(['Goeree-', 'Overflakkee']);
  expect(wrapText('vmbo/mavo/praktijkschool', 130, SIZE, BOLD)).toEqual(['vmbo/mavo/', 'praktijkschool']);
});

test('no line begins with a letter that would lose its trema there, nor where the patterns are not certain', () => {
  expect(wrapText('reünieorganisatie', 90, SIZE, BOLD)).toEqual(['reünieor-', 'ganisatie']);
  expect(syllableBreaks('techniekakkoord').map(({ index }) => index)).toEqual(['tech'.length, 'techniekak'.length]);
});

test('what has no syllables is broken where the line is full, with a hyphen between letters only', () => {
  expect(wrapText('W'.repeat(12), 112, SIZE, BOLD)).toEqual(['WWWWWWWW-', 'WWWW']);
  expect(wrapText('1234567890123456', 112, SIZE, BOLD)).toEqual(['1234567890123', '456']);
});

test('in lines of any width no Dutch word goes on without a hyphen, and every line fits', () => {
  const words = readFileSync(path.join(ROOT, 'content/terms.yaml'), 'utf8').match(/\p{L}{2,}/gu) ?? [];
  const compound = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const text = fc.array(compound, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 220 }), (title, width) => {
      const lines = wrapText(title, width, SIZE, BOLD);
      expect(findBrokenWords(title, lines)).toEqual([]);
      for (const line of lines) expect(textWidth(line, SIZE, BOLD)).toBeLessThanOrEqual(width);
    }),
    { numRuns: 2000 },
  );
});

test('no word of a real plan goes on without a hyphen, on a screen or on paper', async () => {
  const { content } = await readContent(ROOT);
  const regions = new Map(entriesIn(content, 'regions').map(({ id, data }) => [id, data]));
  const layouts = entriesIn(content, 'plans').flatMap(({ id, data: plan }) => {
    const region = regions.get(id);
    if (plan === undefined || region === undefined) return [];
    const timeline = timelineOf({
      regionTitle: region.title,
      lines: region.lines,
      plan,
      freshness: regionFreshness(region, plan),
      today: TODAY,
    });
    return [layoutTimeline(timeline, SCREEN), layoutTimeline(timeline, PRINT)];
  });
  const national = entriesIn(content, 'programme').flatMap(({ data }) => {
    const timeline = data && nationalTimeline(data, TODAY);
    return timeline ? [layoutTimeline(timeline, NATIONAL_SCREEN), layoutTimeline(timeline, NATIONAL_PRINT)] : [];
  });
  expect(layouts.length).toBeGreaterThan(100);
  expect(national).toHaveLength(2);
  expect([...layouts, ...national].flatMap(faultsOf)).toEqual([]);
});

test('no word of any plan goes on without a hyphen', () => {
  fc.assert(
    fc.property(randomPlan(8), ({ timeline }) => {
      expect([SCREEN, PRINT].flatMap((format) => faultsOf(layoutTimeline(timeline, format)))).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

/** The names of lanes and periods, and of each milestone its title and its date. */
function faultsOf({ lanes }: Layout): string[] {
  return lanes.flatMap(({ lane, nameLines, marks, bars }) => [
    ...findBrokenWords(lane.shortTitle, nameLines),
    ...bars.flatMap(({ bar, lines }) => findBrokenWords(bar.title, lines)),
    ...marks.flatMap(({ row, label }) => {
      const linesOf = (isTitle: boolean) =>
        label.lines.flatMap(({ runs }) =>
          runs.filter(({ kind }) => (kind === 'title') === isTitle).map(({ text }) => text),
        );
      const state = row.sign === 'achieved' ? [] : [row.stateWords];
      const meta = [row.dateWords, ...state, ...(row.moveWords === undefined ? [] : [row.moveWords])];
      return [
        ...findBrokenWords(row.title, linesOf(true)),
        ...findBrokenWords(
          meta.join(' '),
          linesOf(false).map((line) => line.replaceAll(' · ', ' ')),
        ),
      ];
    }),
  ]);
}
