import { z } from 'zod';
import { REPORT_STATES } from '../../kinds/report.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import { DATE, known, idField, listOf, open, pageField, sourcesField, sourcesOf, TEXT } from '../fields.ts';

const state = choice(REPORT_STATES);

const row = z.strictObject({
  id: idField('De korte naam van de verantwoording.'),
  region: known(TEXT, 'regio', 'De id van de regio.'),
  periodFrom: known(DATE, 'periode_van', 'Het begin van de periode.'),
  periodUntil: known(DATE, 'periode_tot_en_met', 'Het einde van de periode.'),
  content: known(state, 'inhoud', 'Hoe het staat met het plan.'),
  contentText: open(TEXT, 'inhoud_uitleg', 'Uitleg daarbij.'),
  finance: known(state, 'financien', 'Hoe het staat met het geld.'),
  financeText: open(TEXT, 'financien_uitleg', 'Uitleg daarbij.'),
  administration: known(state, 'administratie', 'Hoe het staat met de administratie.'),
  administrationText: open(TEXT, 'administratie_uitleg', 'Uitleg daarbij.'),
  decisions: listOf('Besluiten in deze periode.', {
    what: known(TEXT, 'besluiten', 'Besluiten in deze periode.'),
    why: known(TEXT, 'besluiten_waarom', 'Waarom dat is besloten.'),
    date: open(DATE, 'besluiten_datum', 'Wanneer dat is besloten.'),
    effect: open(TEXT, 'besluiten_gevolg', 'Wat er daardoor verandert.'),
  }),
  page: pageField,
  sources: sourcesField,
});

export const reportSet = defineSet({
  name: 'verantwoordingen',
  title: 'Verantwoordingen',
  description: 'Wat regio’s aan hun stuurgroep verantwoordden, voor zover dat openbaar is.',
  keywords: ['verantwoording', 'stuurgroep', 'regio'],
  version: '1.0.0',
  row,
  rowsOf: ({ reports, address }) =>
    reports.map(({ id, data, href }) => ({
      id,
      region: data.region.id,
      periodFrom: data.period.from,
      periodUntil: data.period.until,
      content: data.content.state,
      contentText: data.content.text ?? null,
      finance: data.finance.state,
      financeText: data.finance.text ?? null,
      administration: data.administration.state,
      administrationText: data.administration.text ?? null,
      decisions: data.decisions.map(({ what, why, date, effect }) => ({
        what,
        why,
        date: date ?? null,
        effect: effect ?? null,
      })),
      page: address(href),
      sources: sourcesOf(data.sources),
    })),
});
