import { expect, test } from 'vitest';
import {
  hasTimelinePage,
  isThin,
  joinedSources,
  leftAddresses,
  planPage,
} from '../../../src/domain/derived/region-pages.ts';
import { makePlan } from '../checks/plans/plan-content.ts';

const few = makePlan([{}, {}]);
const enough = makePlan([{}, {}, {}]);
const nothing = { teachersNotice: [], pupilsNotice: [] };
const told = { text: 'De les begint eerder.', by: 'docent', date: '2026-11' };

test('from three milestones on a region has a timeline of its own', () => {
  expect([few, enough].map(hasTimelinePage)).toEqual([false, true]);
  expect([few, enough].map((plan) => planPage('zeeland', plan))).toEqual([
    '/regios/zeeland/',
    '/regios/zeeland/tijdlijn/',
  ]);
});

test('a grant of money is no progress to draw', () => {
  const grant = { kind: 'grant', status: 'achieved', achieved: '2019-07-01', planned: undefined };
  expect(hasTimelinePage(makePlan([{}, {}, grant]))).toBe(false);
});

test('a region is thin without a timeline, until somebody tells what they notice', () => {
  expect([undefined, few, enough].map((plan) => isThin(nothing, plan))).toEqual([true, true, false]);
  expect(isThin({ ...nothing, pupilsNotice: [told] }, few)).toBe(false);
  expect(isThin({ ...nothing, teachersNotice: [told] }, undefined)).toBe(false);
});

test('pages that a region does not have lead to its page', () => {
  expect(leftAddresses('zeeland', { timeline: false, report: false })).toEqual([
    '/regios/zeeland/tijdlijn/',
    '/regios/zeeland/verantwoording/',
  ]);
  expect(leftAddresses('zeeland', { timeline: true, report: true })).toEqual([]);
});

test('what two files cite is listed once, in the order of the first', () => {
  const source = (id: string) => ({ id, title: id, read: '2026-11', announces: false });
  expect(joinedSources([source('b'), source('a')], [source('a'), source('c')]).map(({ id }) => id)).toEqual([
    'b',
    'a',
    'c',
  ]);
});
