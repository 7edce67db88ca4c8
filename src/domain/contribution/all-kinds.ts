import { OFFERED_KINDS, type ContributionKind } from './kinds.ts';
import { MEND_KIND } from './mend.ts';
import { PUPIL_NOTICES, TEACHER_NOTICES } from './notices.ts';
import { SLOT_KINDS } from './slots.ts';

/** Every form of which the questions follow from a schema. */
export const CONTRIBUTION_KINDS: readonly ContributionKind[] = [
  ...OFFERED_KINDS,
  TEACHER_NOTICES,
  PUPIL_NOTICES,
  ...SLOT_KINDS,
];

/** Every form there is. */
export const FORM_KINDS: readonly ContributionKind[] = [...CONTRIBUTION_KINDS, MEND_KIND];
