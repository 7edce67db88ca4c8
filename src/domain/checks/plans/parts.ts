import { entriesIn, problemAt, type Content, type EntryOf } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import type { PlanLine } from '../../kinds/plan.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import { quote } from '../../text/words.ts';

/** A milestone names a goal and a sub-plan of its own line, a sub-plan a goal of its own line. */
export function checkPlanParts(content: Content): Problem[] {
  return entriesIn(content, 'plans').flatMap((entry) =>
    (entry.data?.lines ?? []).flatMap((planLine, index) => checkLine(entry, planLine, ['lines', index])),
  );
}

function checkLine(entry: EntryOf<'plans'>, { goals, subPlans, milestones }: PlanLine, path: FieldPath): Problem[] {
  const goalIds = goals.map(({ id }) => id);
  const subPlanIds = subPlans.map(({ id }) => id);
  const find = (name: string | undefined, ids: readonly string[], what: string, at: FieldPath) =>
    name === undefined || ids.includes(name)
      ? []
      : [problemAt(entry, at, { message: `Deze lijn heeft geen ${what} ${quote(name)}.`, fix: suggest(name, ids) })];
  return [
    ...subPlans.flatMap(({ goal }, index) => find(goal, goalIds, 'doel', [...path, 'subPlans', index, 'goal'])),
    ...milestones.flatMap(({ goal, subPlan }, index) => [
      ...find(goal, goalIds, 'doel', [...path, 'milestones', index, 'goal']),
      ...find(subPlan, subPlanIds, 'deelplan', [...path, 'milestones', index, 'subPlan']),
    ]),
  ];
}
