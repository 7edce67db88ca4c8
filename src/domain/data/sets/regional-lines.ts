import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { STAFFED } from '../../kinds/region.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import { DATE, known, idField, namedSources, open, pageField, sourcesField, TEXT } from '../fields.ts';

const row = z.strictObject({
  id: idField('De id van de regio en die van de lijn, met een schuine streep ertussen.'),
  region: known(TEXT, 'regio', 'De id van de regio.'),
  regionTitle: known(TEXT, 'regio_naam', 'Hoe de regio heet.'),
  line: known(TEXT, 'lijn', 'De korte naam van de lijn binnen de regio.'),
  title: known(TEXT, 'naam', 'Hoe de regio de lijn noemt.'),
  programmeLine: known(TEXT, 'programmalijn', 'De id van de landelijke programmalijn waar wij deze lijn bij indelen.'),
  goal: open(TEXT, 'doel', 'Wat de regio ermee wil bereiken.'),
  targetFigure: open(TEXT, 'streefgetal', 'Het getal in het plan, zoals het er staat: 75% of 5.'),
  targetUnit: open(TEXT, 'streefgetal_waarvan', 'Wat dat getal telt.'),
  targetBy: open(DATE, 'streefgetal_uiterlijk', 'Uiterlijk wanneer.'),
  workingGroupStarted: open(DATE, 'werkgroep_sinds', 'Wanneer de werkgroep begon.'),
  workingGroupStaffed: open(choice(STAFFED), 'werkgroep_bemenst', 'Zijn er mensen voor de werkgroep?'),
  workingGroupLead: open(TEXT, 'werkgroep_trekker', 'De rol die de werkgroep trekt.'),
  workingGroupNews: open(TEXT, 'werkgroep_nieuws', 'Het laatste dat bekend is.'),
  page: pageField,
  sources: sourcesField,
});

export const regionalLineSet = defineSet({
  name: 'regiolijnen',
  title: 'Lijnen van regio’s',
  description: 'De lijnen waaruit het plan van een regio bestaat, met het doel en de werkgroep als die bekend zijn.',
  keywords: ['lijn', 'werkgroep', 'doelen', 'regio'],
  version: '1.0.0',
  row,
  rowsOf: ({ regions, address }) =>
    regions.flatMap(({ id: region, data }) =>
      data.lines.map(({ id, title, programmeLine, goal, target, workingGroup, source }) => ({
        id: `${region}/${id}`,
        region,
        regionTitle: data.title,
        line: id,
        title,
        programmeLine: programmeLine.id,
        goal: goal ?? null,
        targetFigure: target?.figure ?? null,
        targetUnit: target?.unit ?? null,
        targetBy: target?.by ?? null,
        workingGroupStarted: workingGroup?.started ?? null,
        workingGroupStaffed: workingGroup?.staffed ?? null,
        workingGroupLead: workingGroup?.lead ?? null,
        workingGroupNews: workingGroup?.news ?? null,
        page: address(`${addressOf.regions(region)}#lijn-${id}`),
        sources: namedSources(data.sources, [source]),
      })),
    ),
});
