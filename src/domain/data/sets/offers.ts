import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { audience } from '../../kinds/audience.ts';
import { OFFER_STATES } from '../../kinds/offer.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import { DATE, known, idField, idsOf, LINK, list, open, pageField, sourcesField, sourcesOf, TEXT } from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van het aanbod.'),
  title: known(TEXT, 'naam', 'Hoe het aanbod heet.'),
  summary: known(TEXT, 'samenvatting', 'Wat iemand krijgt of doet.'),
  audiences: list(audience, 'doelgroepen', 'Voor wie het is.'),
  forWhom: open(TEXT, 'voor_wie_precies', 'Bijvoorbeeld groep 7 en 8.'),
  offeredBy: open(TEXT, 'aanbieder', 'De school of organisatie.'),
  regions: list(TEXT, 'regios', 'De id’s van de regio’s.'),
  regionNote: open(TEXT, 'regio_opmerking', 'Bijvoorbeeld dat de band met STO niet in de bron staat.'),
  place: open(TEXT, 'plaats', 'Waar het is.'),
  when: open(DATE, 'wanneer', 'Wanneer het er is of was.'),
  whenNote: open(TEXT, 'wanneer_opmerking', 'Bijvoorbeeld dat het jaar is afgeleid.'),
  duration: open(TEXT, 'duur', 'Hoelang het duurt, in woorden.'),
  capacity: open(TEXT, 'hoeveel_plek', 'Hoeveel plek er is, in woorden.'),
  state: known(choice(OFFER_STATES), 'aanmelding', 'Of iemand zich kan aanmelden.'),
  register: open(TEXT, 'aanmelden', 'Hoe iemand zich aanmeldt.'),
  registerUrl: open(LINK, 'aanmelden_adres', 'Waar iemand zich aanmeldt.'),
  contactRole: open(TEXT, 'contact_rol', 'Wie u erover kunt spreken, als rol.'),
  contactOrganisation: open(TEXT, 'contact_organisatie', 'Bij welke school of organisatie.'),
  contactUrl: open(LINK, 'contact_adres', 'De site daarvan.'),
  answers: list(TEXT, 'behoeften', 'De id’s van behoeften die het beantwoordt.'),
  labs: list(TEXT, 'lokalen', 'De id’s van lokalen waar het gebeurt.'),
  practices: list(TEXT, 'goede_voorbeelden', 'De id’s van goede voorbeelden die erover vertellen.'),
  reviewBy: known(DATE, 'nalezen_voor', 'Wanneer iemand dit opnieuw moet lezen.'),
  page: pageField,
  sources: sourcesField,
});

export const offerSet = defineSet({
  name: 'aanbod',
  title: 'Aanbod',
  description: 'Wat regio’s aanbieden aan basisscholen, docenten, ouders en leerlingen. Ook aanbod dat voorbij is.',
  keywords: ['aanbod', 'basisschool', 'scholing'],
  version: '1.0.0',
  row,
  rowsOf: ({ offers, address }) =>
    offers.map(({ id, data }) => ({
      id,
      title: data.title,
      summary: data.summary,
      audiences: data.audiences,
      forWhom: data.forWhom ?? null,
      offeredBy: data.offeredBy ?? null,
      regions: idsOf(data.regions),
      regionNote: data.regionNote ?? null,
      place: data.place ?? null,
      when: data.when ?? null,
      whenNote: data.whenNote ?? null,
      duration: data.duration ?? null,
      capacity: data.capacity ?? null,
      state: data.state,
      register: data.register ?? null,
      registerUrl: data.registerUrl ?? null,
      contactRole: data.contact?.role ?? null,
      contactOrganisation: data.contact?.organisation ?? null,
      contactUrl: data.contact?.url ?? null,
      answers: idsOf(data.answers),
      labs: idsOf(data.labs),
      practices: idsOf(data.practices),
      reviewBy: data.reviewBy,
      page: address(addressOf.offers(id)),
      sources: sourcesOf(data.sources),
    })),
});
