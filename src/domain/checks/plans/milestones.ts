import { entriesIn, type Content, type EntryOf } from '../../entry.ts';
import type { Milestone, PlanLine } from '../../kinds/plan.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';

/** A milestone with the place where its author wrote it. */
export interface WrittenMilestone {
  readonly entry: EntryOf<'plans'>;
  readonly milestone: Milestone;
  readonly planLine: PlanLine;
  readonly path: FieldPath;
}

/** Every milestone of every plan that its schema accepted. */
export function milestonesIn(content: Content): WrittenMilestone[] {
  return entriesIn(content, 'plans').flatMap((entry) =>
    (entry.data?.lines ?? []).flatMap((planLine, line) =>
      planLine.milestones.map((milestone, index) => ({
        entry,
        milestone,
        planLine,
        path: ['lines', line, 'milestones', index],
      })),
    ),
  );
}
