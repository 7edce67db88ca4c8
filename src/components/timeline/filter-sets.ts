import { rowsOf, type Timeline } from '../../domain/timeline/timeline.ts';

interface FilterChoice {
  readonly value: string;
  readonly label: string;
}
/** One question of the filter; its name is also the data attribute of what it filters. */
export interface FilterSet {
  readonly name: 'lane' | 'status';
  readonly title: string;
  readonly all: string;
  readonly choices: readonly FilterChoice[];
}

/** What a reader can choose from. A question with one answer is not asked. */
export function filterSets(timeline: Timeline): FilterSet[] {
  const lanes = timeline.lanes
    .filter((lane) => lane.rows.length > 0)
    .map(({ id, shortTitle, number }) => ({
      value: id,
      label: number === undefined ? shortTitle : `${number}. ${shortTitle}`,
    }));
  const statuses = [...new Map(rowsOf(timeline).map(({ sign, statusWord }) => [sign, statusWord]))];
  const sets: FilterSet[] = [
    { name: 'lane', title: 'Welke lijn?', all: 'Alle lijnen', choices: lanes },
    {
      name: 'status',
      title: 'Welke stand?',
      all: 'Elke stand',
      choices: statuses.map(([value, label]) => ({ value, label })),
    },
  ];
  return sets.filter(({ choices }) => choices.length > 1);
}

/**
 * The style rules that make radio buttons a filter, without a script. Rows of list and table disappear; marks in the
 * drawing fade, because their places say something too.
 */
export function filterRules(sets: readonly FilterSet[]): string {
  return sets
    .flatMap(({ name, choices }) =>
      choices.flatMap(({ value }) => {
        const other = `[data-${name}]:not([data-${name}="${value}"])`;
        return [
          `main:has(#${name}-${value}:checked) :is(li,tr)${other}{display:none}`,
          `main:has(#${name}-${value}:checked) .tl ${other}{opacity:.15}`,
        ];
      }),
    )
    .join('');
}
