import type { FormProblem } from './judge.ts';
import { SUBJECT_INPUT } from './inputs.ts';
import type { Contribution } from './judge.ts';
import type { ContributionKind } from './kinds.ts';
import { judgeMilestoneState } from './milestone-state.ts';
import { judgePracticeReuse } from './practice-reuse.ts';

/** What is wrong in a form that does not yet say what it is about: that, and what would be wrong of anything. */
export function judgeUnchosen(
  { folder }: NonNullable<ContributionKind['subject']>,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  const judged =
    folder === 'plannen'
      ? judgeMilestoneState({ region: 'x', plan: ANY_PLAN, milestone: 'x' }, typed, today)
      : judgePracticeReuse({ id: 'x', text: ANY_PRACTICE }, typed, today);
  return { ...judged, problems: [NOT_CHOSEN, ...judged.problems] };
}

const NOT_CHOSEN: FormProblem = {
  input: SUBJECT_INPUT,
  message: 'Hier is nog niets gekozen.',
  fix: 'Kies waarover u iets weet.',
};

/** A plan that takes every date. */
const ANY_PLAN = `period:
  from: 1900
  until: 2199
lines:
  - line: region
    milestones:
      - id: x
        title: X
        planned: 1900/2199
        status: unknown
sources:
  - id: x
    title: X
    read: 2000
dataFrom: 2000
`;

const ANY_PRACTICE = `---
title: X
kind: company
summary: X
whatWeDid:
  text: X
  source: x
howSure:
  level: low
  because: X
  source: x
state: proposal
reviewBy: 2199
dataFrom: 2000
sources:
  - id: x
    title: X
    read: 2000
---
`;
