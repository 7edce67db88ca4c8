import { formatDate, intervalOf } from '../../schema/calendar-date.ts';
import { problemAt, type Content } from '../../entry.ts';
import { answer, field, forEach, inFile, say, value } from '../../schema/message.ts';
import { currentDate } from '../../timeline/milestone.ts';
import { STATUS_WORDS } from '../../kinds/plan.ts';
import type { Problem } from '../../schema/problem.ts';
import type { CheckSettings } from '../check.ts';
import { milestonesIn, type WrittenMilestone } from './milestones.ts';

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
        fix: say`Vul ${field('achieved')} in, zo precies als ${forEach('de bron', 'u kunt')}. Weet u het niet? Kies ${answer('status', 'unknown')}.`,
      }),
    );
  } else if (intervalOf(achieved).first > today) {
    problems.push(
      problemAt(entry, [...path, 'achieved'], {
        message: `Gehaald op een dag die nog komt: ${formatDate(achieved)}. Vandaag is het ${formatDate(today)}.`,
        fix: say`Kijk vooral naar het jaar. Nog niet gehaald? Kies ${answer('status', 'planned', 'in-progress')}.`,
      }),
    );
  }
  if (evidence.length === 0 && sources.length === 0) {
    problems.push(
      problemAt(entry, [...path, 'status'], {
        message: 'Deze mijlpaal is gehaald, maar er is geen bewijs en geen bron.',
        fix: say`Vul ${field('sources', 'evidence')} in.`,
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
        message: say`Er staat een datum bij ${field('achieved')}, maar ${forEach('de status', 'de stand')} is ${value('status', status)}${inFile(` (${STATUS_WORDS[status]})`)}.`,
        fix: say`Kies ${answer('status', 'achieved')}, of haal ${forEach('achieved', 'de datum')} weg.`,
      }),
    );
  }
  if (status === 'dropped' && droppedBecause === undefined) {
    problems.push(
      problemAt(entry, [...path, 'status'], {
        message: 'Deze mijlpaal is vervallen, maar de reden ontbreekt.',
        fix: say`Vul ${field('droppedBecause')} in: één zin in gewone woorden.`,
      }),
    );
  }
  if (status !== 'dropped' && droppedBecause !== undefined) {
    problems.push(
      problemAt(entry, [...path, 'droppedBecause'], {
        message: forEach(
          `Er staat waarom de mijlpaal verviel, maar de status is ${status} (${STATUS_WORDS[status]}).`,
          'Er staat waarom de mijlpaal verviel, maar hij is niet vervallen.',
        ),
        fix: forEach(
          'Kies status dropped, of haal droppedBecause weg.',
          say`Kies ${answer('status', 'dropped')}, of maak dit leeg.`,
        ),
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
      fix: say`Vul ${field('planned')} in.${inFile(' Kent u het plan niet? Vul seenOn in: wanneer de bron deze stand zag.')}`,
    }),
  ];
}
