import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { CAUSES, dateAfterShifts, type Shift } from '../../kinds/shift.ts';
import { choice } from '../../schema/fields.ts';
import type { Source } from '../../schema/fields.ts';
import { currentDate, driftOf } from '../../timeline/milestone.ts';
import { defineSet } from '../data-set.ts';
import {
  COUNT,
  DATE,
  known,
  idField,
  namedSources,
  open,
  pageField,
  regionField,
  sourcesField,
  TEXT,
  YES_NO,
} from '../fields.ts';

const SUBJECTS = { milestone: 'mijlpaal', meeting: 'bijeenkomst' } as const;

const row = z.strictObject({
  id: idField('Waarvan de datum schoof, en de hoeveelste keer het was.'),
  subjectKind: known(choice(SUBJECTS), 'waarvan', 'Waarvan de datum schoof.'),
  subject: known(TEXT, 'waarvan_id', 'De id daarvan, in de set met mijlpalen of bijeenkomsten.'),
  title: known(TEXT, 'naam', 'Hoe dat heet.'),
  region: regionField,
  number: known(COUNT, 'hoeveelste', 'De hoeveelste keer dat deze datum schoof.'),
  from: open(DATE, 'van', 'De datum die er stond.'),
  to: open(DATE, 'naar', 'De datum die ervoor kwam. Leeg als er nog geen nieuwe datum is.'),
  recorded: known(YES_NO, 'vastgelegd', 'Nee: niemand schreef op dat de datum schoof. Wij zien het aan de uitkomst.'),
  cause: open(choice(CAUSES), 'oorzaak', 'De soort reden.'),
  reason: open(TEXT, 'reden', 'Waarom de datum schoof.'),
  decidedOn: open(DATE, 'besloten_op', 'Wanneer dat werd besloten of bekend was.'),
  learned: open(TEXT, 'geleerd', 'Wat de regio ervan leerde.'),
  page: pageField,
  sources: sourcesField,
});

type ShiftRow = z.output<typeof row>;
type Subject = Pick<ShiftRow, 'subjectKind' | 'subject' | 'title' | 'region' | 'page'>;

export const shiftSet = defineSet({
  name: 'verschuivingen',
  title: 'Verschuivingen',
  description:
    'Elke keer dat de datum van een mijlpaal of een bijeenkomst schoof, met de reden als die bekend is. Is een bijeenkomst ook een mijlpaal, dan telt alleen de mijlpaal.',
  keywords: ['verschuiving', 'vertraging', 'planning'],
  version: '1.0.0',
  row,
  rowsOf: ({ plans, meetings, address }) => [
    ...plans.flatMap(({ id: region, plan, lines }) =>
      lines
        .flatMap(({ milestones }) => milestones)
        .flatMap(({ milestone, row: { title, href } }) => {
          const subject = `${region}/${milestone.id}`;
          const about: Subject = { subjectKind: 'milestone', subject, title, region, page: address(href) };
          const rows = milestone.shifts.map((shift, index) => toRow(about, shift, index + 1, plan.sources));
          if (driftOf(milestone) === undefined) return rows;
          const from = dateAfterShifts(milestone.planned, milestone.shifts) ?? null;
          const seen = { from, to: currentDate(milestone) ?? null, number: rows.length + 1 };
          return [...rows, { ...about, ...UNRECORDED, ...seen, ...named(about, rows.length + 1) }];
        }),
    ),
    ...meetings.flatMap(({ id, data }) => {
      // That tells of the same moves.
      if (data.milestone !== undefined) return [];
      const about: Subject = {
        subjectKind: 'meeting',
        subject: id,
        title: data.title,
        region: data.region?.id ?? null,
        page: address(addressOf.meetings(id)),
      };
      return data.shifts.map((shift, index) => toRow(about, shift, index + 1, data.sources));
    }),
  ],
});

const UNRECORDED = { recorded: false, cause: null, reason: null, decidedOn: null, learned: null, sources: [] };

function toRow(about: Subject, shift: Shift, number: number, sources: readonly Source[]): ShiftRow {
  return {
    ...about,
    ...named(about, number),
    number,
    from: shift.from,
    to: shift.to ?? null,
    recorded: true,
    cause: shift.cause,
    reason: shift.reason,
    decidedOn: shift.decidedOn ?? null,
    learned: shift.learned ?? null,
    sources: namedSources(sources, [shift.source]),
  };
}

/** A new move comes at the end, so that the number of one never changes. */
function named({ subjectKind, subject }: Subject, number: number): Pick<ShiftRow, 'id'> {
  return { id: `${SUBJECTS[subjectKind]}/${subject}/${number}` };
}
