import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { TERM_THEMES } from '../../kinds/term.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import { known, idField, list, open, pageField, sourcesField, sourcesOf, TEXT } from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van het begrip.'),
  term: known(TEXT, 'begrip', 'Het woord zoals het in een zin staat.'),
  full: open(TEXT, 'voluit', 'Voluit, bij een afkorting.'),
  meaning: known(TEXT, 'betekenis', 'Wat het betekent, in één zin.'),
  theme: known(choice(TERM_THEMES), 'thema', 'Waar het woord bij hoort.'),
  alsoCalled: list(TEXT, 'ook_te_vinden_als', 'Andere woorden waarmee mensen dit zoeken.'),
  seeAlso: list(TEXT, 'zie_ook', 'De id’s van verwante begrippen.'),
  page: pageField,
  sources: sourcesField,
});

export const termSet = defineSet({
  name: 'begrippen',
  title: 'Begrippen',
  description: 'Woorden uit het programma en het vmbo, elk uitgelegd in één zin. Zonder bron is het algemene kennis.',
  keywords: ['begrip', 'woordenlijst', 'vmbo'],
  version: '1.0.0',
  row,
  rowsOf: ({ terms, address }) =>
    terms.map(({ id, data }) => ({
      id,
      term: data.term,
      full: data.full ?? null,
      meaning: data.meaning,
      theme: data.theme,
      alsoCalled: data.alsoCalled,
      seeAlso: data.seeAlso,
      page: address(addressOf.terms(id)),
      sources: sourcesOf(data.source === undefined ? [] : [data.source]),
    })),
});
