import { z } from 'zod';
import { defineSet } from '../../../src/domain/data/data-set.ts';
import {
  COUNT,
  DATE,
  known,
  idField,
  list,
  listOf,
  NUMBER,
  open,
  TEXT,
  YES_NO,
} from '../../../src/domain/data/fields.ts';
import { choice } from '../../../src/domain/schema/fields.ts';

/** A set with each sort of field. */
export const SAMPLE = defineSet({
  name: 'dingen',
  title: 'Dingen',
  description: 'Allerlei dingen.',
  keywords: ['ding'],
  version: '2.1.0',
  row: z.strictObject({
    id: idField('De korte naam.'),
    title: known(TEXT, 'naam', 'Hoe het heet.'),
    date: open(DATE, 'datum', 'Wanneer.'),
    latitude: open(NUMBER, 'breedte', 'Waar.', 'graden'),
    count: open(COUNT, 'aantal', 'Hoeveel.', 'stuks'),
    isNew: open(YES_NO, 'nieuw', 'Is het nieuw?'),
    state: open(choice({ planned: 'gepland', held: 'gehouden' }), 'stand', 'De stand.'),
    tags: list(TEXT, 'woorden', 'Woorden erbij.'),
    parts: listOf('Onderdelen.', {
      name: known(TEXT, 'onderdelen', 'Hoe het onderdeel heet.'),
      price: open(COUNT, 'onderdelen_prijs', 'Wat het kost.', 'euro'),
    }),
  }),
  rowsOf: () => [],
});

export const FULL = {
  id: 'bank',
  title: 'Een bank',
  date: '2021-Q2',
  latitude: -68.5,
  count: 0,
  isNew: false,
  state: 'held',
  tags: ['hout', 'groot'],
  parts: [
    { name: 'poot', price: 4 },
    { name: 'blad', price: null },
  ],
};

/** Of which nobody knows more than what it is. */
export const UNKNOWN = {
  ...{ id: 'kast', title: 'Een kast', date: null, latitude: null, count: null, isNew: null, state: null },
  tags: [],
  parts: [],
};
