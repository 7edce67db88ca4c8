import { formatDate } from '../../schema/calendar-date.ts';
import { problemAt, type Content } from '../../entry.ts';
import { field, inFile, say } from '../../schema/message.ts';
import type { Problem } from '../../schema/problem.ts';
import { dateAfterShifts } from '../../kinds/shift.ts';
import { milestonesIn, type WrittenMilestone } from './milestones.ts';
import { checkShiftChain } from './shift-chain.ts';

/** A date never moves without its reason, and the moves make one unbroken way from the first date to the expected one. */
export function checkPlanShifts(content: Content): Problem[] {
  return milestonesIn(content).flatMap((written) => {
    const { entry, milestone, path } = written;
    const chain = { first: milestone.planned, firstField: 'planned', shifts: milestone.shifts };
    return [...checkShiftChain(entry, path, chain), ...checkExpected(written)];
  });
}

function checkExpected({ entry, milestone, path }: WrittenMilestone): Problem[] {
  const { planned, expected, shifts } = milestone;
  if (expected === undefined) return [];
  const at = [...path, 'expected'];
  if (shifts.length === 0) {
    if (planned === undefined || planned === expected) return [];
    return [
      problemAt(entry, at, {
        message: `De datum schoof van ${formatDate(planned)} naar ${formatDate(expected)}, maar de reden ontbreekt.`,
        fix: say`Voeg ${field('shifts')} toe${inFile(' met from, to, reason, cause en source')}.`,
      }),
    ];
  }
  const last = dateAfterShifts(planned, shifts);
  if (last === expected) return [];
  const found =
    last === undefined
      ? 'de laatste verschuiving heeft geen nieuwe datum'
      : `de laatste verschuiving gaat naar ${formatDate(last)}`;
  return [
    problemAt(entry, at, {
      message: `Verwacht is ${formatDate(expected)}, maar ${found}.`,
      fix: 'Haal expected weg: na een verschuiving geldt de laatste to.',
    }),
  ];
}
