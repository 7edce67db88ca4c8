import { formatDate, intervalOf } from '../calendar-date.ts';
import { problemAt, type Content } from '../entry.ts';
import { currentDate } from '../milestone.ts';
import { STATUS_WORDS } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { CheckSettings } from './check.ts';
import { milestonesIn, type WrittenMilestone } from './plan-milestones.ts';

/** Achieved is said with a date and something to see it by, and never ahead of time; dropped is said with its reason. */
export function checkPlanOutcome(content: Content, { today }: Pick<CheckSettings, 'today'>): Problem[] {
  return milestonesIn(content).flatMap((written) => [
    ...checkAchieved(written, today),
    ...checkOtherStatus(written),
    ...checkHasDate(written),
  ]);
}

function checkAchieved({ entry, milestone, path }: WrittenMilestone, today: string): Problem[] {
  const { status, achieved, evidence, sources } = milestone;
  if (status !== 'achieved') return [];
  const problems = [];
  if (achieved === undefined) {
    problems.push(
      problemAt(entry, [...path, 'status'], {
        message: 'Deze mijlpaal is gehaald, maar de datum ontbreekt.',
        fix: 'Vul achieved in, zo precies als de bron. Weet u het niet? Kies status unknown.',
      }),
    );
  } else if (intervalOf(achieved).first > today) {
    problems.push(
      problemAt(entry, [...path, 'achieved'], {
        message: `Gehaald op een dag die nog komt: ${formatDate(achieved)}. Vandaag is het ${formatDate(today)}.`,
        fix: 'Kijk vooral naar het jaar. Nog niet gehaald? Kies status planned of in-progress.',
      }),
    );
  }
  if (evidence.length === 0 && sources.length === 0) {
    problems.push(
      problemAt(entry, [...path, 'status'], {
        message: 'Deze mijlpaal is gehaald, maar er is geen bewijs en geen bron.',
        fix: 'Vul sources of evidence in.',
      }),
    );
  }
  return problems;
}

function checkOtherStatus({ entry, milestone, path }: WrittenMilestone): Problem[] {
  const { status, achieved, droppedBecause } = milestone;
  const problems = [];
  if (status !== 'achieved' && achieved !== undefined) {
    problems.push(
      problemAt(entry, [...path, 'achieved'], {
        message: `Er staat een datum bij achieved, maar de status is ${status} (${STATUS_WORDS[status]}).`,
        fix: 'Kies status achieved, of haal achieved weg.',
      }),
    );
  }
  if (status === 'dropped' && droppedBecause === undefined) {
    problems.push(
      problemAt(entry, [...path, 'status'], {
        message: 'Deze mijlpaal is vervallen, maar de reden ontbreekt.',
        fix: 'Vul droppedBecause in: één zin in gewone woorden.',
      }),
    );
  }
  return problems;
}

/** Without any date a milestone has no place on the timeline, and nothing may be left out of it in silence. */
function checkHasDate({ entry, milestone, path }: WrittenMilestone): Problem[] {
  const isAchieved = milestone.status === 'achieved';
  if (isAchieved || milestone.shifts.length > 0 || currentDate(milestone) !== undefined) return [];
  return [
    problemAt(entry, path, {
      message: 'Deze mijlpaal heeft geen enkele datum en kan dus niet op de tijdlijn staan.',
      fix: 'Vul planned in. Kent u het plan niet? Vul seenOn in: wanneer de bron deze stand zag.',
    }),
  ];
}
