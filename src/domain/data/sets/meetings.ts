import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import {
  formatMeetingDate,
  MEETING_FORMS,
  MEETING_STATUS_WORDS,
  meetingDate,
  type Meeting,
} from '../../kinds/meeting.ts';
import { intervalOf } from '../../schema/calendar-date.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import {
  COUNT,
  DATE,
  DAY,
  known,
  idField,
  LINK,
  list,
  open,
  pageField,
  regionField,
  sourcesField,
  sourcesOf,
  TEXT,
} from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van de bijeenkomst.'),
  title: known(TEXT, 'naam', 'Hoe de bijeenkomst heet.'),
  status: known(choice(MEETING_STATUS_WORDS), 'stand', 'De stand. Onbekend: wij weten niet of het doorging.'),
  dateWords: known(TEXT, 'datum', 'De datum van nu in woorden.'),
  firstDay: open(DAY, 'eerste_dag', 'De eerste dag van die datum. Leeg als er geen nieuwe datum is.'),
  lastDay: open(DAY, 'laatste_dag', 'De laatste dag van die datum.'),
  planned: known(DATE, 'eerste_plan', 'De eerste datum.'),
  heldOn: open(DATE, 'gehouden_op', 'Wanneer de bijeenkomst er was.'),
  moves: known(COUNT, 'aantal_verschuivingen', 'Hoe vaak de datum schoof, voor zover bekend.', 'keer'),
  cancelledBecause: open(TEXT, 'afgelast_omdat', 'Waarom het niet doorging.'),
  form: known(choice(MEETING_FORMS), 'vorm', 'Op locatie, online of allebei.'),
  place: open(TEXT, 'plaats', 'Waar het is.'),
  audience: known(TEXT, 'voor_wie', 'Voor wie het is.'),
  summary: known(TEXT, 'samenvatting', 'Wat het is en wat er bekend is.'),
  region: regionField,
  lines: list(TEXT, 'lijnen', 'De id’s van de lijnen van die regio waar het over gaat.'),
  milestone: open(TEXT, 'mijlpaal', 'De id van de mijlpaal die dezelfde bijeenkomst is.'),
  register: open(LINK, 'aanmelden', 'Waar iemand zich aanmeldt.'),
  page: pageField,
  sources: sourcesField,
});

export const meetingSet = defineSet({
  name: 'bijeenkomsten',
  title: 'Bijeenkomsten',
  description: 'Bijeenkomsten uit de agenda, ook die voorbij, verschoven of afgelast zijn.',
  keywords: ['bijeenkomst', 'agenda'],
  version: '1.0.0',
  row,
  rowsOf: ({ meetings, address }) =>
    meetings.map(({ id, data }) => ({
      id,
      title: data.title,
      status: data.status,
      dateWords: formatMeetingDate(data),
      ...daysOf(data),
      planned: data.date,
      heldOn: data.heldOn ?? null,
      moves: data.shifts.length,
      cancelledBecause: data.cancelledBecause ?? null,
      form: data.form,
      place: data.place ?? null,
      audience: data.audience,
      summary: data.summary,
      region: data.region?.id ?? null,
      lines: data.lines.map((line) => `${data.region?.id ?? ''}/${line}`),
      milestone: data.milestone === undefined ? null : `${data.region?.id ?? ''}/${data.milestone}`,
      register: data.register ?? null,
      page: address(addressOf.meetings(id)),
      sources: sourcesOf(data.sources),
    })),
});

function daysOf(meeting: Meeting): { firstDay: string | null; lastDay: string | null } {
  const date = meetingDate(meeting);
  if (date === undefined) return { firstDay: null, lastDay: null };
  const { first, last } = intervalOf(date);
  return { firstDay: first, lastDay: last };
}
