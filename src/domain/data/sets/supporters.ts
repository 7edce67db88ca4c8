import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { defineSet } from '../data-set.ts';
import { known, idField, idsOf, list, listOf, pageField, sourcesField, sourcesOf, TEXT } from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van de ondersteuner.'),
  title: known(TEXT, 'naam', 'De naam, zoals die in het interview staat.'),
  roles: list(TEXT, 'rollen', 'Wat deze ondersteuner is of was.'),
  summary: known(TEXT, 'samenvatting', 'Wat over deze ondersteuner bekend is.'),
  regions: list(TEXT, 'regios', 'De id’s van de regio’s die wij kennen.'),
  callFor: list(TEXT, 'waarvoor', 'Waarvoor u bij deze ondersteuner terechtkunt.'),
  expertise: list(TEXT, 'weet_veel_van', 'Waar deze ondersteuner volgens een bron veel van weet.'),
  worksIn: listOf('Regio’s met een eigen rol.', {
    region: known(TEXT, 'eigen_rol_in', 'De id’s van regio’s waar deze ondersteuner zelf werkt of werkte.'),
    role: known(TEXT, 'eigen_rol', 'Welke rol dat is.'),
  }),
  page: pageField,
  sources: sourcesField,
});

export const supporterSet = defineSet({
  name: 'ondersteuners',
  title: 'Ondersteuners',
  description: 'De landelijke ondersteuners die met hun naam in een interview op deze site staan.',
  keywords: ['ondersteuner', 'landelijk'],
  version: '1.0.0',
  row,
  rowsOf: ({ supporters, address }) =>
    supporters.map(({ id, data }) => ({
      id,
      title: data.title,
      roles: data.roles,
      summary: data.summary,
      regions: idsOf(data.regions),
      callFor: data.callFor.map(({ text }) => text),
      expertise: data.expertise.map(({ text }) => text),
      worksIn: data.worksIn.map(({ region, role }) => ({ region: region.id, role })),
      page: address(addressOf.supporters(id)),
      sources: sourcesOf(data.sources),
    })),
});
