import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import { entriesById, entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import { answer, field, forEach, inFile, say, value } from '../schema/message.ts';
import { MEETING_STATUS_WORDS, type Meeting } from '../kinds/meeting.ts';
import { suggest } from '../text/nearest.ts';
import type { Problem } from '../schema/problem.ts';
import { quote } from '../text/words.ts';
import type { CheckSettings } from './check.ts';
import { checkShiftChain } from './plans/shift-chain.ts';

/** A meeting keeps its first date and every move; its state says what its dates say; its lines and milestone exist. */
export function checkMeetings(content: Content, { today }: Pick<CheckSettings, 'today'>): Problem[] {
  const regional: Regional = { regions: entriesById(content, 'regions'), plans: entriesById(content, 'plans') };
  return entriesIn(content, 'meetings').flatMap((entry) => {
    const { data } = entry;
    if (data === undefined) return [];
    return [
      ...checkShiftChain(entry, [], { first: data.date, firstField: 'date', shifts: data.shifts }),
      ...checkState(entry, data, today),
      ...checkLinks(entry, data, regional),
    ];
  });
}

function checkState(entry: EntryOf<'meetings'>, meeting: Meeting, today: string): Problem[] {
  const { status, heldOn, shifts, cancelledBecause } = meeting;
  const problems = [];
  if (status === 'held' && heldOn === undefined) {
    problems.push(
      problemAt(entry, ['status'], {
        message: 'Deze bijeenkomst is gehouden, maar de dag ontbreekt.',
        fix: say`Vul ${field('heldOn')} in. Weet u niet of het doorging? Kies ${answer('status', 'unknown')}.`,
      }),
    );
  }
  if (status !== 'held' && heldOn !== undefined) {
    problems.push(
      problemAt(entry, ['heldOn'], {
        message: say`Er staat een dag bij ${field('heldOn')}, maar ${forEach('de status', 'de stand')} is ${value('status', status)}${inFile(` (${MEETING_STATUS_WORDS[status]})`)}.`,
        fix: say`Kies ${answer('status', 'held')}, of haal ${forEach('heldOn', 'de dag')} weg.`,
      }),
    );
  }
  if (heldOn !== undefined && intervalOf(heldOn).first > today) {
    problems.push(
      problemAt(entry, ['heldOn'], {
        message: `Gehouden op een dag die nog komt: ${formatDate(heldOn)}. Vandaag is het ${formatDate(today)}.`,
        fix: say`Kijk vooral naar het jaar. Is het nog niet geweest? Kies ${answer('status', 'planned')}.`,
      }),
    );
  }
  if (status === 'moved' && shifts.length === 0) {
    problems.push(
      problemAt(entry, ['status'], {
        message: 'Deze bijeenkomst is verschoven, maar de reden ontbreekt.',
        fix: say`Voeg ${field('shifts')} toe${inFile(' met from, to, reason, cause en source')}.`,
      }),
    );
  }
  if (status === 'cancelled' && cancelledBecause === undefined) {
    problems.push(
      problemAt(entry, ['status'], {
        message: 'Deze bijeenkomst is afgelast, maar de reden ontbreekt.',
        fix: say`Vul ${field('cancelledBecause')} in: één zin in gewone woorden.`,
      }),
    );
  }
  if (status !== 'cancelled' && cancelledBecause !== undefined) {
    problems.push(
      problemAt(entry, ['cancelledBecause'], {
        message: forEach(
          `Er staat waarom het niet doorging, maar de status is ${status} (${MEETING_STATUS_WORDS[status]}).`,
          `Er staat waarom het niet doorging, maar de bijeenkomst is niet afgelast.`,
        ),
        fix: forEach(
          'Kies status cancelled, of haal cancelledBecause weg.',
          say`Kies ${answer('status', 'cancelled')}, of maak dit leeg.`,
        ),
      }),
    );
  }
  return problems;
}

/** What a meeting may be part of, by the name of the region. */
interface Regional {
  readonly regions: ReadonlyMap<string, EntryOf<'regions'>>;
  readonly plans: ReadonlyMap<string, EntryOf<'plans'>>;
}

function checkLinks(
  entry: EntryOf<'meetings'>,
  { region, lines, milestone }: Meeting,
  { regions, plans }: Regional,
): Problem[] {
  const known = region === undefined ? undefined : regions.get(region.id)?.data;
  const plan = region === undefined ? undefined : plans.get(region.id);
  const milestones = plan?.data?.lines.flatMap((line) => line.milestones.map(({ id }) => id));
  const regionLines = known?.lines.map(({ id }) => id);
  return [
    ...lines.flatMap((line, index) => {
      if (region !== undefined && (regionLines === undefined || regionLines.includes(line))) return [];
      const of =
        region === undefined
          ? 'Zonder regio zijn er geen lijnen'
          : `De regio ${quote(region.id)} heeft geen lijn ${quote(line)}`;
      return [problemAt(entry, ['lines', index], { message: `${of}.`, fix: suggest(line, regionLines ?? []) })];
    }),
    ...(milestone === undefined || (plan !== undefined && (milestones === undefined || milestones.includes(milestone)))
      ? []
      : [
          problemAt(entry, ['milestone'], {
            message: `Het plan van de regio heeft geen mijlpaal ${quote(milestone)}.`,
            fix: suggest(milestone, milestones ?? []),
          }),
        ]),
  ];
}
