import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { regionFreshness } from '../../derived/freshness.ts';
import { APPROXIMATE_FIELDS, PARTNER_KINDS } from '../../kinds/region.ts';
import { choice, PROVINCES } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import {
  COUNT,
  DATE,
  known,
  idField,
  idsOf,
  LINK,
  list,
  listOf,
  noticeFields,
  noticesOf,
  NUMBER,
  open,
  pageField,
  sourcesField,
  sourcesOf,
  TEXT,
  YES_NO,
} from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van de regio.'),
  title: known(TEXT, 'naam', 'De naam zoals de regio zelf die gebruikt.'),
  alias: open(TEXT, 'tweede_naam', 'Een tweede naam, bijvoorbeeld STO-GOAL.'),
  provinces: list(z.enum(PROVINCES), 'provincies', 'De provincies waarin de regio ligt.'),
  town: open(TEXT, 'plaats', 'De plaats waar de stip op de kaart staat. Een regio heeft geen officiële grens.'),
  latitude: open(NUMBER, 'breedtegraad', 'De breedte van die plaats.', 'graden'),
  longitude: open(NUMBER, 'lengtegraad', 'De lengte van die plaats.', 'graden'),
  municipalities: list(
    TEXT,
    'gemeenten',
    'Gemeenten die een bron bij deze regio noemt, of waar een school van de regio staat.',
  ),
  approximate: list(
    choice(APPROXIMATE_FIELDS),
    'algemene_kennis',
    'Wat wij hier invulden uit algemene kennis, zonder bron.',
  ),
  summary: known(TEXT, 'samenvatting', 'Wat over deze regio bekend is, in één zin.'),
  periodFrom: open(DATE, 'periode_van', 'Het begin van de periode waarover wij gegevens hebben.'),
  periodUntil: open(DATE, 'periode_tot_en_met', 'Het einde van die periode.'),
  leadSchool: open(TEXT, 'penvoerder', 'Wie het geld aanvraagt, verdeelt en verantwoordt.'),
  schools: listOf('De scholen die een bron met naam noemt.', {
    name: known(TEXT, 'scholen', 'Scholen die een bron met naam noemt.'),
    town: open(TEXT, 'scholen_plaats', 'Waar de school staat.'),
    technical: open(YES_NO, 'scholen_technisch', 'Geeft de school zelf PIE, BWI of M&T?'),
  }),
  partners: listOf('Andere partners die een bron met naam noemt.', {
    name: known(TEXT, 'partners', 'Andere partners die een bron met naam noemt.'),
    kind: known(choice(PARTNER_KINDS), 'partners_soort', 'Wat voor partner het is.'),
    town: open(TEXT, 'partners_plaats', 'Waar de partner zit.'),
  }),
  amounts: listOf('Bedragen die een bron noemt.', {
    eur: known(COUNT, 'bedragen', 'Bedragen die een bron noemt.', 'euro'),
    period: known(TEXT, 'bedragen_periode', 'Over welke periode het bedrag gaat.'),
    approximate: known(YES_NO, 'bedragen_ongeveer', 'Is het bedrag afgerond of geschat?'),
    note: open(TEXT, 'bedragen_opmerking', 'Wat u over het bedrag moet weten.'),
  }),
  state: open(TEXT, 'stand', 'De stand in één of twee zinnen.'),
  stateBy: open(TEXT, 'stand_volgens', 'Wie die stand vertelt, als rol.'),
  stateDate: open(DATE, 'stand_datum', 'Wanneer dat werd verteld.'),
  ...noticeFields,
  supporters: list(TEXT, 'ondersteuners', 'De id’s van de landelijke ondersteuners van deze regio.'),
  website: open(LINK, 'website', 'De eigen site van de regio.'),
  knownUntil: open(DATE, 'bronnen_tot_en_met', 'De datum van onze nieuwste bron over deze regio.'),
  page: pageField,
  sources: sourcesField,
});

export const regionSet = defineSet({
  name: 'regios',
  title: 'Regio’s',
  description:
    'De regio’s van Sterk Techniekonderwijs die wij kennen, met hun scholen, partners en bedragen. De lijst is niet volledig.',
  keywords: ['regio', 'vmbo', 'scholen', 'sterk techniekonderwijs'],
  version: '1.0.0',
  row,
  rowsOf: ({ regions, plans, address }) => {
    const planOf = new Map(plans.map(({ id, plan }) => [id, plan]));
    return regions.map(({ id, data }) => ({
      id,
      title: data.title,
      alias: data.alias ?? null,
      provinces: data.provinces,
      town: data.mainTown?.name ?? null,
      latitude: data.mainTown?.lat ?? null,
      longitude: data.mainTown?.lon ?? null,
      municipalities: data.municipalities.map(({ name }) => name),
      approximate: data.approximate,
      summary: data.summary,
      periodFrom: data.period?.from ?? null,
      periodUntil: data.period?.until ?? null,
      leadSchool: data.leadSchool ?? null,
      schools: data.schools.map(({ name, town, technical }) => ({
        name,
        town: town ?? null,
        technical: technical ?? null,
      })),
      partners: data.partners.map(({ name, kind, town }) => ({ name, kind, town: town ?? null })),
      amounts: data.amounts.map(({ eur, period, approximate, note }) => ({
        eur,
        period,
        approximate,
        note: note ?? null,
      })),
      state: data.state?.text ?? null,
      stateBy: data.state?.by ?? null,
      stateDate: data.state?.date ?? null,
      ...noticesOf(data),
      supporters: idsOf(data.supporters),
      website: data.website ?? null,
      knownUntil: regionFreshness(data, planOf.get(id)) ?? null,
      page: address(addressOf.regions(id)),
      sources: sourcesOf(data.sources),
    }));
  },
});
