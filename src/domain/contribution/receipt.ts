import { formatDate } from '../schema/calendar-date.ts';
import { countOf } from '../text/in-words.ts';
import { upperFirst } from '../text/words.ts';
import { parcelFileName, parcelNumber, type Parcel } from './parcel.ts';
import { nameParcel, type Recipient, type SendWay } from './send-ways.ts';
import type { Voice } from './voice.ts';

/** What somebody keeps of a contribution, in words. */
export interface Receipt {
  readonly title: string;
  /** What its writer still has to do; of a way of which the site sees the end, that it is done. */
  readonly now: string;
  readonly number: string;
  readonly what: string;
  readonly day: string;
  readonly way: string;
  /** What the editors do, and when something is heard of it. */
  readonly later: string;
}

export interface Sent {
  readonly parcel: Parcel;
  /** What the form is called. */
  readonly form: string;
  readonly way: SendWay;
  /** Of a mail: the parcel stands in it, and does not go along as a file. */
  readonly inMail: boolean;
  readonly to: Recipient;
  readonly voice: Voice;
}

const WAY_WORDS: Readonly<Record<SendWay, string>> = {
  post: 'verstuurd op deze site',
  share: 'gedeeld met een app',
  mail: 'per mail',
  save: 'bewaard als bestand',
  copy: 'gekopieerd als tekst',
};

export function receiptOf(sent: Sent): Receipt {
  const { parcel, form, way, to, voice } = sent;
  return {
    title: way === 'post' ? 'Het is verstuurd' : 'Nog één stap',
    now: tellNow(sent),
    number: parcelNumber(parcel),
    what: nameParcel(parcel, form),
    day: formatDate(parcel.day),
    way: WAY_WORDS[way],
    later: `De redactie leest het en kijkt het na. Klopt het, dan komt het op de site. ${tellWhen(to, voice, way)}`,
  };
}

const UNSEEN = 'De site kan niet zien of dat is gelukt.';

function tellNow({ parcel, way, inMail, to, voice }: Sent): string {
  const file = parcelFileName(parcel);
  const target = to?.mail ?? voice.helper;
  switch (way) {
    case 'post': {
      return 'De formulierdienst van deze site heeft het aangenomen. De redactie krijgt het daar vandaan.';
    }
    case 'share': {
      return `Kies in de app een ontvanger, ${target}, en verstuur het bericht. ${UNSEEN}`;
    }
    case 'mail': {
      const address = to?.mail === undefined ? `Vul het adres in van ${voice.helper}. ` : '';
      const attach = inMail ? '' : `Voeg het bestand ${file} toe als bijlage: het staat bij de downloads. `;
      return `Er gaat een mail open. ${address}${attach}Verstuur hem daar. ${UNSEEN} Ging er niets open? Kies dan een andere manier.`;
    }
    case 'save': {
      const hand = to?.mail === undefined ? `Geef het aan ${target}` : `Stuur het als bijlage naar ${target}`;
      return `Het bestand ${file} staat bij de downloads. ${hand}: de site verstuurt het niet.`;
    }
    case 'copy': {
      return `Plak de tekst in een mail of bericht aan ${target} en verstuur dat. ${UNSEEN}`;
    }
  }
}

/** When something is heard of a contribution. A form service does not know who sent it, so nobody can write back. */
export function tellWhen(to: Recipient, { you }: Voice, way?: SendWay): string {
  const hasAddress = to?.mail !== undefined || to?.endpoint !== undefined;
  if (!hasAddress || to.answerWithin === undefined) return 'Wanneer er antwoord komt, is nog niet afgesproken.';
  const days = countOf(to.answerWithin, 'werkdag', 'werkdagen');
  return way === 'post'
    ? `Dat gebeurt binnen ${days}. De redactie weet niet van wie het komt: wie wil weten hoe het afloopt, noemt dit nummer.`
    : `${upperFirst(you)} krijgt binnen ${days} antwoord.`;
}
