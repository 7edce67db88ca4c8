import { intervalOf } from '../schema/calendar-date.ts';
import { entriesById, entriesIn, problemAt, type Content } from '../entry.ts';
import { suggest } from '../text/nearest.ts';
import type { Problem } from '../schema/problem.ts';
import { REPORT_PARTS, type Report, type ReportPartName } from '../kinds/report.ts';
import { quote } from '../text/words.ts';
import { findRepeats } from './repeats.ts';

/** A decision names milestones of the region’s own plan, and a state that is told is explained. */
export function checkReports(content: Content): Problem[] {
  return [...checkReportsOf(content), ...checkPeriods(content)];
}

/** Readers find a report by its region and period. */
function checkPeriods(content: Content): Problem[] {
  const reports = entriesIn(content, 'reports');
  return findRepeats(reports, ({ data }) => (data === undefined ? '' : periodKey(data))).map((entry) => {
    const first = reports.find(
      ({ data }) => data !== undefined && entry.data !== undefined && periodKey(data) === periodKey(entry.data),
    );
    return problemAt(entry, ['period'], {
      message: `Over deze periode is er al een verantwoording van deze regio: ${quote(first?.id ?? '')}.`,
      fix: 'Kijk from, until en region na, of maak er één bestand van.',
    });
  });
}

function periodKey({ region, period }: Report): string {
  // Its address tells months.
  const [first, last] = [intervalOf(period.from).first, intervalOf(period.until).last];
  return `${region.id} ${first.slice(0, 7)} ${last.slice(0, 7)}`;
}

function checkReportsOf(content: Content): Problem[] {
  const plans = entriesById(content, 'plans');
  return entriesIn(content, 'reports').flatMap((entry) => {
    const { data } = entry;
    if (data === undefined) return [];
    const plan = plans.get(data.region.id);
    const milestones = plan?.data?.lines.flatMap((line) => line.milestones.map(({ id }) => id)) ?? [];
    const readable = plan === undefined || plan.data !== undefined;
    return [
      ...data.decisions.flatMap((decision, index) =>
        decision.milestones.flatMap((milestone, place) =>
          !readable || milestones.includes(milestone)
            ? []
            : [
                problemAt(entry, ['decisions', index, 'milestones', place], {
                  message: `Het plan van de regio heeft geen mijlpaal ${quote(milestone)}.`,
                  fix: suggest(milestone, milestones),
                }),
              ],
        ),
      ),
      ...(Object.keys(REPORT_PARTS) as ReportPartName[]).flatMap((name) => {
        const { state, text } = data[name];
        if (text !== undefined || state === 'not-shared' || state === 'unknown') return [];
        return [
          problemAt(entry, [name, 'text'], {
            message: `Bij ${REPORT_PARTS[name].toLowerCase()} staat een stand zonder uitleg.`,
            fix: 'Vul text in: één tot drie zinnen. Deelt de regio dit niet? Kies not-shared.',
          }),
        ];
      }),
    ];
  });
}
