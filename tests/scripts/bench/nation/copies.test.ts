import { expect, test } from 'vitest';
import { listGrowingKinds, planCopies } from '../../../../scripts/bench/nation/copies.ts';
import { readContent } from '../../../../scripts/lib/read-content.ts';
import { ROOT } from '../../../../scripts/lib/run-tool.ts';

const { entries } = (await readContent(ROOT)).content;
const namesOf = (copied: typeof entries) => copied.map(({ collection, id }) => `${collection}/${id}`);

test('a nation that is no larger has no copies', () => {
  expect(planCopies(entries, 1)).toEqual([]);
});

test('of a copy that is only a part, each kind is there for about the same share', () => {
  const copied = planCopies(entries, 750)[0]?.entries ?? [];
  const shareOf = (name: string) =>
    copied.filter(({ collection }) => collection === name).length /
    entries.filter(({ collection }) => collection === name).length;
  const shares = ['regions', 'plans', 'practices', 'meetings', 'questions', 'labs'].map(shareOf);
  expect(Math.min(...shares)).toBeGreaterThan(0.3);
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.2);
});

test('a plan and a report are never copied without their region, nor a tour without its lab', () => {
  for (let pages = 550; pages < 1100; pages += 50) {
    for (const { entries: copied } of planCopies(entries, pages)) {
      const names = new Set(namesOf(copied));
      for (const { collection, id, data } of copied) {
        if (collection === 'plans') expect(names).toContain(`regions/${id}`);
        if (collection === 'tours') expect(names).toContain(`labs/${id}`);
        if (collection === 'reports' && data !== undefined) expect(names).toContain(`regions/${data.region.id}`);
      }
    }
  }
});

test('what the nation has once is not copied, and its words grow more slowly than its pages', () => {
  const copies = planCopies(entries, 10_000);
  const count = (name: string) =>
    copies.reduce((sum, copy) => sum + copy.entries.filter(({ collection }) => collection === name).length, 0) /
    entries.filter(({ collection }) => collection === name).length;
  expect(['programmeLines', 'about', 'programme', 'home', 'site'].map(count)).toEqual([0, 0, 0, 0, 0]);
  expect(count('practices')).toBeGreaterThan(15);
  expect(count('terms') + 1).toBe(3);
});

test('each kind that brings pages can grow by itself, and nothing else grows with it', () => {
  const kinds = listGrowingKinds(entries);
  expect(kinds).toEqual(expect.arrayContaining(['examples', 'regions', 'practices', 'interviews', 'questions']));
  for (const kind of kinds) {
    const copied = planCopies(entries, 2000, kind).flatMap((copy) => copy.entries);
    expect(copied.length, kind).toBeGreaterThan(0);
    const own = new Set(copied.map(({ collection }) => collection));
    if (kind === 'regions') expect([...own].toSorted()).toEqual(['plans', 'regions', 'reports']);
    else if (kind !== 'examples') expect([...own]).toEqual([kind]);
  }
});
