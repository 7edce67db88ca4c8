import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { audience } from '../../kinds/audience.ts';
import { theme } from '../../kinds/interview.ts';
import { defineSet } from '../data-set.ts';
import { COUNT, DATE, known, idField, idsOf, list, open, pageField, sourcesField, sourcesOf, TEXT } from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van de behoefte.'),
  title: known(TEXT, 'behoefte', 'Wat er nodig is.'),
  audience: known(audience, 'van_wie', 'Van wie de behoefte is.'),
  group: known(TEXT, 'groep', 'Wie het precies zijn.'),
  theme: known(theme, 'thema', 'Waar het over gaat.'),
  count: open(COUNT, 'aantal', 'Hoeveel mensen erom vroegen, als een bron dat zegt.', 'mensen'),
  askedBy: known(TEXT, 'verteld_door', 'Wie het vertelt, als rol.'),
  date: known(DATE, 'datum', 'Wanneer het werd gezegd.'),
  dateNote: open(TEXT, 'datum_opmerking', 'De datum in woorden, als die is afgeleid.'),
  summary: open(TEXT, 'uitleg', 'Wat er ontbreekt.'),
  regions: list(TEXT, 'regios', 'De id’s van de regio’s.'),
  interview: open(TEXT, 'interview', 'De id van het interview waarin het werd gezegd.'),
  page: pageField,
  sources: sourcesField,
});

export const needSet = defineSet({
  name: 'behoeften',
  title: 'Behoeften',
  description: 'Wat basisscholen, docenten, ouders en leerlingen zeggen te missen. Aanbod kan er een antwoord op zijn.',
  keywords: ['behoefte', 'basisschool', 'docent'],
  version: '1.0.0',
  row,
  rowsOf: ({ needs, address }) =>
    needs.map(({ id, data }) => ({
      id,
      title: data.title,
      audience: data.audience,
      group: data.group,
      theme: data.theme,
      count: data.count ?? null,
      askedBy: data.askedBy,
      date: data.date,
      dateNote: data.dateNote ?? null,
      summary: data.summary ?? null,
      regions: idsOf(data.regions),
      interview: data.interview?.id ?? null,
      page: address(addressOf.needs(id)),
      sources: sourcesOf(data.sources),
    })),
});
