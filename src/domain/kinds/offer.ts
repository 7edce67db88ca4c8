import { z } from 'zod';
import { audience } from './audience.ts';
import { calendarDate, intervalOf } from '../schema/calendar-date.ts';
import { choice, contact, example, line, reference, searchedAs, sources, title, webAddress } from '../schema/fields.ts';

export const OFFER_STATES = {
  open: 'open voor aanmelding',
  full: 'vol',
  waiting: 'wachtlijst',
  unknown: 'onbekend',
} as const;
type OfferState = keyof typeof OFFER_STATES;

/** Something that a region offers, told from its source. What the source leaves out stays unknown on the page. */
export const offerSchema = z.strictObject({
  title: title.meta({ title: 'Naam', description: 'De naam van het aanbod, zoals een bezoeker die begrijpt.' }),
  summary: line.meta({ title: 'Wat is het?', description: 'Eén zin: wat krijgt of doet iemand?' }),
  searchedAs,
  audiences: z.array(audience).min(1).meta({
    title: 'Voor wie?',
    description: 'primary-school: basisscholen; teachers: docenten; parents-pupils: ouders en leerlingen.',
  }),
  forWhom: line.optional().meta({ title: 'Voor wie precies?', description: 'Bijvoorbeeld groep 7 en 8.' }),
  offeredBy: line.optional().meta({ title: 'Wie biedt het aan?', description: 'De school of organisatie, geen naam.' }),
  regions: z
    .array(reference('regions'))
    .default([])
    .meta({ title: 'Regio’s', description: 'Bestandsnamen van regio’s zonder .mdx.' }),
  regionNote: line.optional().meta({
    title: 'Opmerking bij de regio',
    description: 'Bijvoorbeeld dat de band met STO niet in de bron staat.',
  }),
  place: line.optional().meta({ title: 'Waar?', description: 'De plaats, en het gebouw als dat bekend is.' }),
  when: calendarDate.optional().meta({
    title: 'Wanneer is het er, of was het er?',
    description: 'Een dag, schooljaar of periode. Zonder einde of onbekend? Laat weg.',
  }),
  whenNote: line
    .optional()
    .meta({ title: 'Opmerking bij wanneer', description: 'Bijvoorbeeld: het jaar is afgeleid.' }),
  duration: line.optional().meta({ title: 'Hoelang duurt het?', description: 'Bijvoorbeeld één dagdeel.' }),
  capacity: line.optional().meta({ title: 'Hoeveel plek is er?', description: 'Bijvoorbeeld 30 kinderen per keer.' }),
  state: choice(OFFER_STATES).meta({
    title: 'Kan iemand zich nu aanmelden?',
    description: 'open, full (vol), waiting (wachtlijst) of unknown. Weet u het niet zeker? Kies unknown.',
  }),
  register: line.optional().meta({ title: 'Hoe meldt iemand zich aan?', description: 'Eén of twee zinnen.' }),
  registerUrl: webAddress.optional().meta({ title: 'Adres om aan te melden', description: 'Begint met https://.' }),
  contact: contact.optional().meta({ title: 'Contact', description: 'Een rol en een organisatie, geen naam.' }),
  answers: z
    .array(reference('needs'))
    .default([])
    .meta({ title: 'Welke behoefte beantwoordt het?', description: 'Bestandsnamen van behoeften zonder .yaml.' }),
  labs: z
    .array(reference('labs'))
    .default([])
    .meta({ title: 'Lokalen', description: 'Lokalen op deze site waar het gebeurt.' }),
  practices: z
    .array(reference('practices'))
    .default([])
    .meta({ title: 'Goede voorbeelden', description: 'Goede voorbeelden op deze site die erover vertellen.' }),
  reviewBy: calendarDate.meta({
    title: 'Opnieuw controleren vóór',
    description: 'Wanneer iemand dit opnieuw moet lezen.',
  }),
  example,
  sources,
});
export type Offer = z.output<typeof offerSchema>;

/** How an offer stands on a day: as its author wrote, or past when its time is over. Past is derived, never typed. */
export type OfferStanding = OfferState | 'past';
export const STANDING_WORDS: Readonly<Record<OfferStanding, string>> = { ...OFFER_STATES, past: 'voorbij' };

export function isPast({ when }: Pick<Offer, 'when'>, today: string): boolean {
  return when !== undefined && intervalOf(when).last < today;
}

export function offerStanding(offer: Pick<Offer, 'when' | 'state'>, today: string): OfferStanding {
  return isPast(offer, today) ? 'past' : offer.state;
}

/** Whether somebody who has the need can do something with this now. */
export function isAvailable(standing: OfferStanding): boolean {
  return standing === 'open' || standing === 'waiting';
}
