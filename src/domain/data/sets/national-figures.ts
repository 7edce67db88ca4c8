import { z } from 'zod';
import { PAGES } from '../../addresses.ts';
import { FIGURE_UNITS } from '../../kinds/programme.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import { DATE, known, idField, namedSources, NUMBER, open, pageField, sourcesField, TEXT } from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van het cijfer en het moment, met een schuine streep ertussen.'),
  figure: known(TEXT, 'cijfer_id', 'De korte naam van het cijfer. Meer momenten hebben dezelfde.'),
  title: known(TEXT, 'cijfer', 'Wat er geteld is.'),
  date: known(DATE, 'moment', 'Over welk moment of welke periode het gaat.'),
  value: open(NUMBER, 'waarde', 'Het getal.', 'zie eenheid'),
  unit: known(choice(FIGURE_UNITS), 'eenheid', 'Waarin het getal telt.'),
  text: known(TEXT, 'uitleg', 'Wat het getal zegt, en wat niet.'),
  page: pageField,
  sources: sourcesField,
});

export const nationalFigureSet = defineSet({
  name: 'landelijke-cijfers',
  title: 'Landelijke cijfers',
  description:
    'Cijfers van het hele land die bij techniek op het vmbo horen. Of het programma de oorzaak is, zeggen ze niet.',
  keywords: ['cijfers', 'landelijk', 'leerlingen'],
  version: '1.0.0',
  row,
  rowsOf: ({ programme, address }) =>
    programme.figures.flatMap(({ id, title, unit, measurements, text, source }) =>
      measurements.map(({ date, value }) => ({
        id: `${id}/${date}`,
        figure: id,
        title,
        date,
        value: value ?? null,
        unit,
        text,
        page: address(`${PAGES.timeline}#cijfers`),
        sources: namedSources(programme.sources, [source]),
      })),
    ),
});
