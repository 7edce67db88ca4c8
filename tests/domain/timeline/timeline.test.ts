import { expect, test } from 'vitest';
import { drawTimeline } from '../../../src/domain/timeline/draw.ts';
import { formatTimelineFile } from '../../../src/domain/timeline/files.ts';
import { layoutTimeline } from '../../../src/domain/timeline/layout.ts';
import { MARKS } from '../../../src/domain/timeline/svg-parts.ts';
import { edgeOfKnowledge, rowsOf, timelineOf, todayOutside } from '../../../src/domain/timeline/timeline.ts';
import { FRESHNESS, makePlan, TODAY } from '../checks/plans/plan-content.ts';

const lines = [{ id: 'hotspots', title: 'Hotspots' }];

function timeline(milestones: readonly object[], more: object = {}, today = TODAY) {
  return timelineOf({ regionTitle: 'Voorbeeld', lines, plan: makePlan(milestones, more), freshness: FRESHNESS, today });
}

test('today outside the period is a sentence, not a line', () => {
  const past = timeline([{}]);
  expect(todayOutside(past)).toBe('Vandaag, 22 november 2026, valt na deze periode en staat dus niet op de lijn.');
  expect(layoutTimeline(past).today).toBeUndefined();
  expect(layoutTimeline(timeline([{}], {}, '2021-05-01')).today?.words).toBe('Vandaag: 1 mei 2021');
});

test('the edge of knowledge shows where the sources end, unless they are as young as today', () => {
  expect(edgeOfKnowledge(timeline([{}]))?.words).toBe('Tot hier reiken onze bronnen: 16 maart 2022');
  expect(edgeOfKnowledge(timeline([{}], {}, '2022-04-01'))).toBeUndefined();
});

test('money that was granted is drawn and written in every form with its own sign and word', () => {
  const grant = {
    kind: 'grant',
    title: 'Plan goedgekeurd',
    status: 'achieved',
    achieved: '2020-01',
    sources: ['bron'],
  };
  const plan = makePlan([grant]);
  const source = { id: 'v', regionTitle: 'V', lines, plan, freshness: FRESHNESS, today: TODAY, page: '' };
  const drawn = timelineOf(source);
  const svg = drawTimeline(drawn, layoutTimeline(drawn), { name: 'tijdlijn' });
  expect(svg).toContain(MARKS.grant);
  expect(svg).not.toContain(MARKS.achieved);
  expect(svg).toContain('toegekend');
  expect(formatTimelineFile('csv', source, drawn)).toMatch(/"toegekend".*"toekenning"/);
  expect(JSON.parse(formatTimelineFile('json', source, drawn))).toMatchObject({
    dataFrom: FRESHNESS,
    milestones: [{ kind: 'grant', statusWords: 'toegekend' }],
  });
  expect(formatTimelineFile('ics', source, drawn)).toContain('Stand: toegekend.');
});

test('what was achieved after its date is drawn, listed, counted and written as moved', () => {
  const late = { planned: '2021-06', status: 'achieved', achieved: '2021-10', sources: ['bron'] };
  const source = {
    id: 'voorbeeld',
    regionTitle: 'Voorbeeld',
    lines,
    plan: makePlan([late]),
    freshness: FRESHNESS,
    today: TODAY,
    page: '',
  };
  const drawn = timelineOf(source);
  const words = 'Eerst juni 2021. Gehaald in oktober 2021: later dan gepland, reden niet bekend.';
  expect(rowsOf(drawn)[0]).toMatchObject({ moves: 1, moveWords: 'later dan gepland', pathWords: words });

  const svg = drawTimeline(drawn, layoutTimeline(drawn), { name: 'tijdlijn' });
  expect([svg.match(/class="ghost"/g)?.length, svg.match(/class="hop"/g)?.length]).toEqual([1, 1]);
  expect(svg).toContain('later dan gepland');
  expect(formatTimelineFile('csv', source, drawn)).toContain(`"1";"${words}"`);
  expect(JSON.parse(formatTimelineFile('json', source, drawn))).toMatchObject({
    milestones: [{ moves: 1, movesWords: words }],
  });
  expect(formatTimelineFile('ics', source, drawn).replaceAll('\r\n ', '')).toContain('later dan gepland');
});
