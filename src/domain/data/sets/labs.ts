import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { LAB_KINDS } from '../../kinds/lab.ts';
import { choice, profile } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import {
  DATE,
  known,
  idField,
  list,
  listOf,
  noticeFields,
  noticesOf,
  open,
  PAGE,
  pageField,
  regionField,
  sourcesField,
  sourcesOf,
  TEXT,
} from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van het lokaal.'),
  title: known(TEXT, 'naam', 'Hoe het lokaal heet.'),
  kind: known(choice(LAB_KINDS), 'soort', 'Wat voor plek het is.'),
  town: known(TEXT, 'plaats', 'Waar het is.'),
  region: regionField,
  regionNote: open(TEXT, 'regio_opmerking', 'Bijvoorbeeld dat de band met STO niet in de bron staat.'),
  summary: known(TEXT, 'samenvatting', 'Wat leerlingen hier kunnen.'),
  profiles: list(profile, 'profielen', 'De vmbo-profielen die er les krijgen.'),
  since: open(DATE, 'sinds', 'Wanneer het openging of vernieuwd werd.'),
  sinceNote: open(TEXT, 'sinds_opmerking', 'Bijvoorbeeld dat het jaar is afgeleid.'),
  equipment: listOf('Wat er staat.', {
    name: known(TEXT, 'apparatuur', 'Wat er staat.'),
    use: open(TEXT, 'apparatuur_gebruik', 'Wat leerlingen ermee doen.'),
  }),
  helpedBy: list(TEXT, 'geholpen_door', 'Wie hielp om het te maken.'),
  pupilsMake: list(TEXT, 'leerlingen_maken', 'Wat leerlingen er maken of doen.'),
  smell: open(TEXT, 'ruiken', 'Waar het naar ruikt.'),
  sound: open(TEXT, 'horen', 'Wat je er hoort.'),
  feel: open(TEXT, 'voelen', 'Hoe het voelt.'),
  visit: open(TEXT, 'langskomen', 'Hoe u langs kunt komen.'),
  visitDate: open(DATE, 'langskomen_datum', 'Wanneer dat kan.'),
  tour: open(PAGE, 'rondleiding', 'De rondleiding op deze site.'),
  ...noticeFields,
  page: pageField,
  sources: sourcesField,
});

export const labSet = defineSet({
  name: 'lokalen',
  title: 'Lokalen',
  description:
    'Technieklokalen, ontdeklabs en plekken bij bedrijven die wij in bronnen vonden. De gerenderde voorbeelden staan er niet in.',
  keywords: ['lokaal', 'techniek', 'vmbo', 'apparatuur'],
  version: '1.0.0',
  row,
  rowsOf: ({ labs, toured, address }) =>
    labs.map(({ id, data }) => ({
      id,
      title: data.title,
      kind: data.kind,
      town: data.town,
      region: data.region?.id ?? null,
      regionNote: data.regionNote ?? null,
      summary: data.summary,
      profiles: data.profiles,
      since: data.since ?? null,
      sinceNote: data.sinceNote ?? null,
      equipment: data.equipment.map(({ name, use }) => ({ name, use: use ?? null })),
      helpedBy: data.helpedBy,
      pupilsMake: data.pupilsMake,
      smell: data.sensory?.smell ?? null,
      sound: data.sensory?.sound ?? null,
      feel: data.sensory?.feel ?? null,
      visit: data.visit?.text ?? null,
      visitDate: data.visit?.date ?? null,
      tour: toured.has(id) ? address(addressOf.tours(id)) : null,
      ...noticesOf(data),
      page: address(addressOf.labs(id)),
      sources: sourcesOf(data.sources),
    })),
});
