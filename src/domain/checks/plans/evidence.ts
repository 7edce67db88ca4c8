import { formatDate, intervalOf } from '../../schema/calendar-date.ts';
import { canTell } from '../../derived/evidence.ts';
import { problemAt, type Content } from '../../entry.ts';
import { answer, field, forEach, say } from '../../schema/message.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Milestone } from '../../kinds/plan.ts';
import type { CheckSettings } from '../check.ts';
import { milestonesIn, type WrittenMilestone } from './milestones.ts';

/** That something happened is told by who wrote then or later; an announcement only tells that it should. */
export function checkPlanEvidence(content: Content, { today }: Pick<CheckSettings, 'today'>): Problem[] {
  return milestonesIn(content).flatMap((written) => checkMilestone(written, today));
}

function checkMilestone({ entry, milestone, path }: WrittenMilestone, today: string): Problem[] {
  const { status, achieved } = milestone;
  const named = namedIn(milestone);
  // Other rules ask for a date, which has been, and for sources that are there.
  if (status !== 'achieved' || achieved === undefined || named.length === 0) return [];
  if (intervalOf(achieved).first > today) return [];
  if (milestone.evidence.some(({ source }) => source === undefined)) return [];
  const sources = (entry.data?.sources ?? []).filter(({ id }) => named.includes(id));
  if (sources.length < named.length || sources.some((source) => canTell(source, achieved))) return [];
  return [
    problemAt(entry, [...path, 'status'], {
      message: `Geen bron vertelt dat dit is gehaald: elke bron kondigt het alleen aan, of verscheen vóór ${formatDate(achieved)}.`,
      fix: say`Noem bij ${field('sources')} een bron die vertelt dat het gebeurde. Is die er niet? Kies ${answer('status', 'unknown')}, ${forEach('zet de datum bij planned', 'vul de datum in bij de eerste datum')} en vertel bij ${field('explanation')} wat is aangekondigd.`,
    }),
  ];
}

function namedIn({ sources, evidence }: Milestone): string[] {
  return [...new Set([...sources, ...evidence.flatMap(({ source }) => source ?? [])])];
}
