import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { defineSet } from '../data-set.ts';
import {
  COUNT,
  known,
  idField,
  list,
  noticeFields,
  noticesOf,
  pageField,
  sourcesField,
  sourcesOf,
  TEXT,
} from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van de programmalijn.'),
  title: known(TEXT, 'naam', 'Hoe de lijn heet.'),
  order: known(COUNT, 'volgorde', 'De plaats in de lijst. Dat is geen rangorde.'),
  goal: known(TEXT, 'doel', 'Wat deze lijn wil bereiken.'),
  why: known(TEXT, 'waarom', 'Waarom dat ertoe doet.'),
  teachersShouldNotice: known(TEXT, 'docenten_zouden_merken', 'Wat docenten ervan zouden moeten merken.'),
  pupilsShouldNotice: known(TEXT, 'leerlingen_zouden_merken', 'Wat leerlingen ervan zouden moeten merken.'),
  typicalMilestones: list(TEXT, 'typische_mijlpalen', 'Voorbeelden van mijlpalen die bij deze lijn passen.'),
  ...noticeFields,
  page: pageField,
  sources: sourcesField,
});

export const programmeLineSet = defineSet({
  name: 'programmalijnen',
  title: 'Programmalijnen',
  description:
    'De acht landelijke lijnen waaronder wij de lijnen van regio’s verdelen. Die verdeling is van deze site.',
  keywords: ['programmalijn', 'doelen'],
  version: '1.0.0',
  row,
  rowsOf: ({ programmeLines, address }) =>
    programmeLines.map(({ id, data }) => ({
      id,
      title: data.title,
      order: data.order,
      goal: data.goal,
      why: data.why,
      teachersShouldNotice: data.teachersShouldNotice,
      pupilsShouldNotice: data.pupilsShouldNotice,
      typicalMilestones: data.typicalMilestones,
      ...noticesOf(data),
      page: address(addressOf.programmeLines(id)),
      sources: sourcesOf(data.sources),
    })),
});
