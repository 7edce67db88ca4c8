import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { INTERVIEW_KINDS } from '../../kinds/interview.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import {
  COUNT,
  DATE,
  known,
  idField,
  idsOf,
  list,
  listOf,
  open,
  pageField,
  sourcesField,
  sourcesOf,
  TEXT,
} from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van het interview.'),
  title: known(TEXT, 'titel', 'Hoe het interview heet.'),
  kind: known(choice(INTERVIEW_KINDS), 'soort', 'Een uitgeschreven gesprek of een verslag.'),
  person: known(TEXT, 'persoon', 'De id van wie er spreekt, in de set met ondersteuners.'),
  roles: list(TEXT, 'rollen', 'Welke rollen die persoon toen had.'),
  regions: list(TEXT, 'regios', 'De id’s van de regio’s waar het over gaat.'),
  date: known(DATE, 'datum', 'Wanneer het gesprek was.'),
  dateNote: open(TEXT, 'datum_opmerking', 'Hoe wij aan die datum komen.'),
  series: open(TEXT, 'reeks', 'De reeks waar het interview bij hoort.'),
  seriesNumber: open(COUNT, 'reeks_nummer', 'De plaats in die reeks.'),
  summary: known(TEXT, 'samenvatting', 'Het interview in het kort.'),
  claims: listOf('Wat er werd aangekondigd, en wat ervan kwam.', {
    said: known(TEXT, 'aankondigingen', 'Wat er werd aangekondigd.'),
    cameOfIt: open(TEXT, 'aankondigingen_uitkomst', 'Wat ervan kwam.'),
    cameOfItDate: open(DATE, 'aankondigingen_datum', 'Wanneer dat bekend was.'),
  }),
  page: pageField,
  sources: sourcesField,
});

export const interviewSet = defineSet({
  name: 'interviews',
  title: 'Interviews',
  description: 'Interviews op deze site: wie sprak, waarover, en wat er kwam van wat werd aangekondigd.',
  keywords: ['interview', 'ondersteuner'],
  version: '1.0.0',
  row,
  rowsOf: ({ interviews, address }) =>
    interviews.map(({ id, data }) => ({
      id,
      title: data.title,
      kind: data.kind,
      person: data.person.id,
      roles: data.roles,
      regions: idsOf(data.regions),
      date: data.date,
      dateNote: data.dateNote ?? null,
      series: data.series?.title ?? null,
      seriesNumber: data.series?.number ?? null,
      summary: data.summary,
      claims: data.claims.map(({ said, cameOfIt }) => ({
        said,
        cameOfIt: cameOfIt?.text ?? null,
        cameOfItDate: cameOfIt?.date ?? null,
      })),
      page: address(addressOf.interviews(id)),
      sources: sourcesOf(data.sources),
    })),
});
