import { expect, test } from 'vitest';
import { groupGuides, type GuideTheme } from '../../../src/domain/kinds/guide.ts';

interface Place {
  readonly title: string;
  readonly theme?: GuideTheme;
  readonly order?: number;
}
const group = (...guides: readonly Place[]) =>
  groupGuides(guides, (guide) => guide).map(({ title, guides: of }) => [title, ...of.map((guide) => guide.title)]);

test('guides stand by theme, and in a theme in the order of their authors', () => {
  expect(
    group(
      { title: 'Rondleiding', theme: 'show', order: 1 },
      { title: 'Mijlpaal', theme: 'lead', order: 2 },
      { title: 'Kennisbank', theme: 'start', order: 1 },
      { title: 'Eerste dagen', theme: 'lead', order: 1 },
    ),
  ).toEqual([
    ['Begin hier', 'Kennisbank'],
    ['Een plan uitvoeren', 'Eerste dagen', 'Mijlpaal'],
    ['Laten zien en meedoen', 'Rondleiding'],
  ]);
});

test('a guide without an order comes last in its theme', () => {
  expect(group({ title: 'Nieuw', theme: 'lead' }, { title: 'Oud', theme: 'lead', order: 9 })).toEqual([
    ['Een plan uitvoeren', 'Oud', 'Nieuw'],
  ]);
});
