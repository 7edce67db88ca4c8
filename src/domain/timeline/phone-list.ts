import { yearName } from './axis.ts';
import { edgeOfKnowledge, formatDay, rowsInTime, type Timeline, type TimelineRow } from './timeline.ts';

/** One stop on the rail of the phone: a milestone, or a note between them. */
type PhoneEntry =
  | {
      readonly kind: 'milestone';
      readonly row: TimelineRow;
      /** `1 januari 2020 · lijn 2` */
      readonly when: string;
      /** Behind the edge of knowledge: the rail is dotted. */
      readonly beyond: boolean;
    }
  | { readonly kind: 'edge' | 'today' | 'nothing'; readonly words: string; readonly beyond: boolean };

export interface PhoneYear {
  /** `2020-2021` */
  readonly name: string;
  readonly entries: readonly PhoneEntry[];
}

interface Stop {
  readonly day: string;
  readonly entry: PhoneEntry;
}

/** The timeline as a vertical list: a heading a year, every milestone once in the order of time, and the two notes. */
export function phoneList(timeline: Timeline): PhoneYear[] {
  const edge = edgeOfKnowledge(timeline);
  const stops: Stop[] = rowsInTime(timeline).map((row) => ({
    day: row.place.last,
    entry: {
      kind: 'milestone',
      row,
      when: `${row.dateWords} · ${laneWords(row)}`,
      beyond: edge !== undefined && row.place.last > edge.day,
    },
  }));
  if (edge !== undefined && edge.day >= timeline.period.first) {
    insertNote(stops, edge.day, { kind: 'edge', words: `${edge.words}. Wat hierna komt, is het plan.`, beyond: false });
  }
  if (timeline.today >= timeline.period.first && timeline.today <= timeline.period.last) {
    const beyond = edge !== undefined && timeline.today > edge.day;
    insertNote(stops, timeline.today, { kind: 'today', words: formatDay(timeline), beyond });
  }
  return yearNames(timeline, stops).map((name) => ({
    name,
    entries: entriesIn(name, stops, timeline, edge?.day),
  }));
}

function laneWords({ lane }: TimelineRow): string {
  if (lane.number !== undefined) return `lijn ${lane.number}`;
  return lane.shortTitle.slice(0, 1).toLowerCase() + lane.shortTitle.slice(1);
}

/** After all that lies on or before its day. */
function insertNote(stops: Stop[], day: string, entry: PhoneEntry): void {
  const index = stops.findIndex((stop) => stop.day > day);
  stops.splice(index === -1 ? stops.length : index, 0, { day, entry });
}

/** Every year of the period, also an empty one, and years outside it in which a milestone lies. */
function yearNames({ axis, period }: Timeline, stops: readonly Stop[]): string[] {
  const names = new Set(stops.map(({ day }) => yearName(day, axis)));
  for (let year = Number(period.first.slice(0, 4)) - 1; year <= Number(period.last.slice(0, 4)); year++) {
    const start = axis === 'school-year' ? `${year}-08-01` : `${year}-01-01`;
    const next = axis === 'school-year' ? `${year + 1}-08-01` : `${year + 1}-01-01`;
    if (start <= period.last && next > period.first) names.add(yearName(start, axis));
  }
  return [...names].toSorted();
}

function entriesIn(name: string, stops: readonly Stop[], { axis }: Timeline, edge: string | undefined): PhoneEntry[] {
  const entries = stops.filter(({ day }) => yearName(day, axis) === name).map(({ entry }) => entry);
  if (entries.some(({ kind }) => kind === 'milestone')) return entries;
  const words = `Wij kennen geen mijlpalen in dit ${axis === 'school-year' ? 'schooljaar' : 'jaar'}.`;
  return [{ kind: 'nothing', words, beyond: edge !== undefined && name.slice(0, 4) >= edge.slice(0, 4) }, ...entries];
}
