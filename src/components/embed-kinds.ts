import type { EmbedKind } from '../domain/addresses.ts';

interface EmbedKindWords {
  readonly title: string;
  /** Of the page where one is chosen. */
  readonly heading: string;
  readonly about: string;
  readonly choose: string;
  /** What somebody who looks for one can type. */
  readonly searchLabel: string;
}

/** What can be shown on another site, in the words of the pages where it is chosen. */
export const EMBED_KINDS: Readonly<Record<EmbedKind, EmbedKindWords>> = {
  region: {
    title: 'Voortgang van een regio',
    heading: 'Zet de voortgang van een regio op uw site',
    about: 'De stand in één zin, hoeveel mijlpalen zijn gehaald, en wat de volgende is.',
    choose: 'Kies een regio',
    searchLabel: 'Naam van de regio',
  },
  timeline: {
    title: 'Tijdlijn van een regio',
    heading: 'Zet de tijdlijn van een regio op uw site',
    about: 'Alle mijlpalen op een rij, als tekening en als tekst.',
    choose: 'Kies een regio',
    searchLabel: 'Naam van de regio',
  },
  tour: {
    title: 'Rondleiding door een lokaal',
    heading: 'Zet een rondleiding op uw site',
    about: 'Een foto van het lokaal, die naar de rondleiding leidt.',
    choose: 'Kies een lokaal',
    searchLabel: 'Naam van het lokaal',
  },
  practice: {
    title: 'Goed voorbeeld',
    heading: 'Zet een goed voorbeeld op uw site',
    about: 'Het idee in één zin, met hoeveel werk het is en wat het kost.',
    choose: 'Kies een goed voorbeeld',
    searchLabel: 'Woord uit de titel',
  },
};
