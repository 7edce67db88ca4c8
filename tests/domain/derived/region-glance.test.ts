import { expect, test } from 'vitest';
import type { Milestone } from '../../../src/domain/kinds/plan.ts';
import { DUE_SOON_DAYS, glanceAt, type RegionFacts } from '../../../src/domain/derived/region-glance.ts';
import { makePlan } from '../checks/plans/plan-content.ts';

const TODAY = '2026-11-23';

interface Fact {
  readonly name: string;
  readonly date: string;
}
interface Due {
  readonly name: string;
  readonly milestone: Milestone;
}
interface Page {
  readonly name: string;
  readonly freshness?: string;
  readonly reviewBy?: string;
}
interface Question {
  readonly name: string;
  readonly isAnswered: boolean;
}
const glance = (facts: Partial<RegionFacts<Fact, Due, Page, Question>>) =>
  glanceAt({ facts: [], milestones: [], pages: [], questions: [], ...facts }, TODAY);
const makeMilestones = (...fields: readonly object[]): Due[] =>
  makePlan(fields).lines.flatMap(({ milestones }) =>
    milestones.map((milestone) => ({ name: milestone.title, milestone })),
  );
const namesOf = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

test('of a region without any fact nothing is said', () => {
  expect(glance({})).toEqual({ news: undefined, overdue: [], dueSoon: [], stale: [], openQuestions: [] });
});

test('the news is the newest thing that has happened, not what is still to come', () => {
  const facts = [
    { name: 'hotspot', date: '2021-06-18' },
    { name: 'bijeenkomst', date: '2021-09-22' },
    { name: 'aftrap', date: '2027-01-05' },
  ];
  expect(glance({ facts }).news?.name).toBe('bijeenkomst');
});

test('a rough date does not push aside a day that surely was later', () => {
  const facts = [
    { name: 'bijeenkomst', date: '2021-09-22' },
    { name: 'interview', date: '2021' },
    { name: 'voorbeeld', date: '2020/2024' },
  ];
  expect(glance({ facts }).news?.name).toBe('bijeenkomst');
});

test('what was achieved or dropped is not due; what nobody knows the outcome of is', () => {
  const milestones = makeMilestones(
    { title: 'gehaald', status: 'achieved', achieved: '2023' },
    { title: 'vervallen', status: 'dropped', explanation: 'Geen geld.' },
    { title: 'onbekend', status: 'unknown' },
    { title: 'eerder', planned: '2022' },
  );
  expect(namesOf(glance({ milestones }).overdue)).toEqual(['eerder', 'onbekend']);
});

test('due soon is what comes within half a year, today included, by its newest date', () => {
  const milestones = makeMilestones(
    { title: 'later dan een half jaar', planned: '2027-05-26' },
    { title: 'over een half jaar', planned: '2027-05-25' },
    { title: 'vandaag', planned: '2026-11-23' },
    { title: 'gisteren', planned: '2026-11-22' },
    {
      title: 'verschoven',
      planned: '2026-01',
      shifts: [{ from: '2026-01', to: '2027-01', reason: 'Corona.', cause: 'corona', source: 'bron' }],
    },
  );
  expect(DUE_SOON_DAYS).toBe(183);
  expect(namesOf(glance({ milestones }).dueSoon)).toEqual(['vandaag', 'verschoven', 'over een half jaar']);
  expect(namesOf(glance({ milestones }).overdue)).toEqual(['gisteren']);
});

test('a page is stale by its sources, by its review date or by both', () => {
  const pages = [
    { name: 'vers', freshness: '2026', reviewBy: '2027' },
    { name: 'oude bron', freshness: '2022-12' },
    { name: 'niet nagelezen', freshness: '2026-01', reviewBy: '2026-10' },
  ];
  expect(glance({ pages }).stale.map(({ page, reasons }) => [page.name, ...reasons])).toEqual([
    ['oude bron', 'old-data'],
    ['niet nagelezen', 'review-due'],
  ]);
});

test('only questions without an answer are open', () => {
  const questions = [
    { name: 'beantwoord', isAnswered: true },
    { name: 'open', isAnswered: false },
  ];
  expect(namesOf(glance({ questions }).openQuestions)).toEqual(['open']);
});
