import { expect, test } from 'vitest';
import { inFeedOrder, itemOf, itemsOfMilestone, type ToldMilestone } from '../../../src/domain/feeds/feed-item.ts';
import { milestone } from '../../../src/domain/kinds/plan.ts';
import { LOOSE_FACTS } from '../../../src/domain/kinds/plan.ts';

const TOLD = {
  id: 'techniekbus',
  title: 'Een techniekbus',
  text: 'Een bus komt langs.',
  href: '/praktijk/techniekbus/',
  regions: ['twente'],
  tags: ['Leerlijn'],
  sources: [{ read: '2026-11' }],
};
const SOURCES = [
  { id: 'krant', title: 'Krant', read: '2026-11-05' },
  { id: 'verslag', title: 'Verslag', read: '2026-12-01' },
];

function makeTold(fields: object, more: Partial<ToldMilestone> = {}): ToldMilestone {
  return {
    milestone: milestone.parse({ id: 'vier-hotspots', title: 'Vier hotspots', status: 'planned', ...fields }),
    row: {
      title: 'Vier hotspots',
      href: '/regios/twente/tijdlijn/#mijlpaal-vier-hotspots',
      statusWord: 'gehaald',
      dateWords: 'maart 2026',
      firstDateWords: 'mei 2025',
      driftWords: undefined,
    },
    region: { id: 'twente', title: 'Twente' },
    plan: { loose: false, sources: SOURCES },
    lines: ['Hotspots en bedrijven'],
    ...more,
  };
}

test('an item is dated by the day on which its newest source was read', () => {
  const sources = [
    { date: '2019', read: '2026-11' },
    { date: '2018', read: '2026-12-03' },
  ];
  expect(itemOf('practices', { ...TOLD, sources }).day).toBe('2026-12-03');
  expect(itemOf('practices', TOLD).day).toBe('2026-11-01');
});

test('an answer without a source is dated by its own day, if somebody wrote down a day', () => {
  expect(itemOf('questions', { ...TOLD, sources: [], happened: '2026-10-02' }).day).toBe('2026-10-02');
  expect(itemOf('questions', { ...TOLD, sources: [], happened: '2026-10' }).day).toBeUndefined();
});

test('a reader knows an item by what it is, whatever becomes of its words and its page', () => {
  const renamed = { ...TOLD, title: 'Anders', text: 'Anders.', href: '/elders/' };
  expect(itemOf('practices', renamed).uid).toBe(itemOf('practices', TOLD).uid);
  expect(itemOf('practices', TOLD).uid).toBe('voorbeeld/techniekbus@sto-in-beeld');
  expect(itemOf('interviews', TOLD).uid).not.toBe(itemOf('practices', TOLD).uid);
});

const SHIFTS = [
  { from: '2025-05', to: '2025-12', reason: 'De machines waren er niet.', cause: 'supply', source: 'krant' },
  { from: '2025-12', reason: 'Er was geen docent.', cause: 'staff', source: 'verslag', decidedOn: '2026-01' },
];

test('each move of a milestone is an item, with its reason and the first plan', () => {
  const items = itemsOfMilestone(makeTold({ planned: '2025-05', shifts: SHIFTS }));
  expect(items.map(({ uid, title, text, day }) => ({ uid, title, text, day }))).toEqual([
    {
      uid: 'mijlpaal/twente/vier-hotspots/verschoven-1@sto-in-beeld',
      title: 'Verschoven: Vier hotspots, Twente',
      text: 'Was mei 2025, nu december 2025. Reden: levering. De machines waren er niet. Eerste plan: mei 2025.',
      day: '2026-11-05',
    },
    {
      uid: 'mijlpaal/twente/vier-hotspots/verschoven-2@sto-in-beeld',
      title: 'Verschoven: Vier hotspots, Twente',
      text: 'Was december 2025, nog geen nieuwe datum. Reden: personeel. Er was geen docent. Eerste plan: mei 2025.',
      day: '2026-12-01',
    },
  ]);
});

test('that it was reached is an item too, and a milestone of which neither is known is none', () => {
  const reached = makeTold({ status: 'achieved', achieved: '2026-03', sources: ['krant'] });
  expect(itemsOfMilestone(reached)).toMatchObject([
    {
      uid: 'mijlpaal/twente/vier-hotspots/gehaald@sto-in-beeld',
      title: 'Gehaald: Vier hotspots, Twente',
      text: 'Gehaald: maart 2026.',
      tags: ['Mijlpaal', 'Gehaald', 'Twente', 'Hotspots en bedrijven'],
      regions: ['twente'],
      day: '2026-11-05',
    },
  ]);
  expect(itemsOfMilestone(makeTold({ planned: '2026-05' }))).toEqual([]);
});

test('a milestone without a source has no day, and a loose fact says that it is one', () => {
  const [item] = itemsOfMilestone(
    makeTold({ status: 'achieved', achieved: '2026-03' }, { plan: { loose: true, sources: SOURCES } }),
  );
  expect(item?.day).toBeUndefined();
  expect(item?.text).toContain(LOOSE_FACTS);
});

test('what was read last comes first, of one day what happened last, and at the end what nobody can date', () => {
  const made = [
    itemOf('practices', { ...TOLD, id: 'oud', happened: '2019-12' }),
    itemOf('practices', { ...TOLD, id: 'zonder-dag', sources: [], happened: '2026' }),
    itemOf('practices', { ...TOLD, id: 'nieuw', happened: '2023-04' }),
    itemOf('practices', { ...TOLD, id: 'onbekend' }),
    itemOf('practices', { ...TOLD, id: 'later', sources: [{ read: '2026-12-03' }], happened: '2018' }),
  ];
  const ids = inFeedOrder(made).map(({ uid }) => uid.replace(/^voorbeeld\/|@.*$/g, ''));
  expect(ids).toEqual(['later', 'nieuw', 'oud', 'onbekend', 'zonder-dag']);
});
