import { sentencesOf, withoutQuotations } from './sentences.ts';

/** A `zij` or `haar` that stands for a thing. */
export interface ThingPronoun {
  readonly pronoun: string;
  /** The thing that it seems to stand for, as it was written: `de regio`. */
  readonly thing: string;
  readonly start: number;
}

/** Things that writers call `zij`, alone or at the end of a longer word: `techniekschool`, `startbijeenkomst`. */
const THINGS =
  'regio|school|werkgroep|stuurgroep|site|pagina|foto|vraag|lijst|lijn|code|kaart|stip|controle|bijdrage|bijeenkomst|' +
  'gemeente|provincie|stad|redactie|campus|subsidie|commissie|afspraak|mijlpaal|les|stage|machine|techniek|hotspot|bron|' +
  'datum|tekst|tabel|map';
/** Words such as `regeling`, `organisatie` and `mogelijkheid`. */
const THING_ENDINGS = String.raw`[\p{L}-]{2,}(?:ing|heid|atie|teit)`;
const DETERMINERS = 'de|deze|die|een|elke|iedere|geen|één|welke|uw|onze|hun';
/** One thing, which up to two words may describe: not `regio’s`. */
const THING = new RegExp(
  String.raw`(?<!\p{L})(?:${DETERMINERS})\s(?:[\p{L}-]+e\s){0,2}(?:[\p{L}&-]*(?:${THINGS})|${THING_ENDINGS})(?![\p{L}’'-])`,
  'giu',
);

/** Whom one may well call `zij`: a role, or a name with `van` or `de` in it or with a word for speaking behind it. */
const PEOPLE = [
  /(?:leider|manager|directeur|docente?|leraar|lerares|leerkracht|(?:leer|vluchte|nieuwe|twee)ling|ondersteuner|adviseur|wethouder|minister|moeder|ouder|vrouw|meisje|dochter|juf|mevrouw|collega|studente?|stagiaire|bestuurder|voorzitter|coördinator|decaan|mentor|burgemeester|ondernemer|monteur|maker|bedenker|iemand)(?!\p{L})/iu,
  /(?<!\p{L})\p{Lu}\p{Ll}+\s(?:(?:van|de|der|den|ten|ter)\s){1,2}\p{Lu}\p{Ll}+/u,
  /(?<!\p{L})\p{Lu}\p{Ll}+\s(?:vertelt|vertelde|zegt|zei|vindt|vond|merkt|merkte)(?!\p{L})/u,
];

const PRONOUN = /(?<![\p{L}’'-])(?:zij|haar)(?![\p{L}’'-])/giu;
/** `je haar`, `het haar` and `lang haar` grow on a head. */
const BEFORE_HAIR = /(?<!\p{L})(?:je|jouw|jullie|uw|mijn|zijn|hun|het|een|los|lang|kort|nat)\s$/iu;

/** Verbs that belong to one. What is in neither list counts as more: then `zij` may be people. */
const OF_ONE =
  /^(?:is|was|heeft|had|wil|kan|kon|mag|zal|zou|zag|gaf|liet|kreeg|koos|kwam|deed|stond|schoof|begon|bleef|ging|gaat|doet|staat|ziet|laat|weet|moet|\p{L}{2,}[bdfgklmnprsvwz]t|\p{L}{2,}[dt]e)$/iu;
const OF_MORE = /^(?:zijn|gaan|staan|doen|zien|slaan|\p{L}+en)$/iu;
/** What stands beside another verb, so that one of them is enough to tell. */
const AUXILIARY_OF_ONE = /^(?:is|was|heeft|had|wil|wilde|kan|kon|moet|moest|zal|zou|gaat|ging|mag|mocht|wordt|werd)$/iu;
/** Behind these the verb comes at the end. */
const OPENS_CLAUSE =
  /(?<!\p{L})(?:dat|of|wat|waar|waarom|waarin|waarmee|waaruit|waarvan|als|omdat|voordat|nadat|zodat|totdat|toen|wanneer|terwijl|die|dan|(?:hoe|hoeveel|welke)(?:\s\p{L}+)?)\s$/iu;

/** Of a page, its region or a picture, Dutch readers say `die`; `zij` and `haar` they keep for a woman. */
export function findThingPronouns(text: string): ThingPronoun[] {
  if (!/zij|haar/i.test(text)) return [];
  const sentences = sentencesOf(withoutQuotations(text));
  return sentences.flatMap((sentence, index) =>
    [...sentence.text.matchAll(PRONOUN)].flatMap(({ index: at, 0: pronoun }): ThingPronoun[] => {
      const before = sentence.text.slice(0, at);
      const after = sentence.text.slice(at + pronoun.length);
      const isThing = pronoun.toLowerCase() === 'zij' ? isOne(before, after) : !BEFORE_HAIR.test(before);
      const thing = isThing ? findThing(before, sentences[index - 1]?.text ?? '') : undefined;
      return thing === undefined ? [] : [{ pronoun, thing, start: sentence.start + at }];
    }),
  );
}

/** What a pronoun stands for: the last thing before it, in its own sentence or the one before. */
function findThing(before: string, previous: string): string | undefined {
  if (namesPerson(before)) return undefined;
  const own = lastThing(before);
  return own === undefined && !namesPerson(previous) ? lastThing(previous) : own;
}

function lastThing(text: string): string | undefined {
  return text.match(THING)?.at(-1);
}

function namesPerson(text: string): boolean {
  return PEOPLE.some((people) => people.test(text));
}

/** Whether the verb that belongs to `zij` is that of one. */
function isOne(before: string, after: string): boolean {
  if (OPENS_CLAUSE.test(before)) return isClauseOfOne(after);
  const beside = [/(\p{L}+)\s$/u.exec(before)?.[1], /^\s(\p{L}+)/u.exec(after)?.[1]];
  return beside.some((word) => word !== undefined && !OF_MORE.test(word) && OF_ONE.test(word));
}

/** `wat zij wil` and `dat zij een plan gaat indienen`, not `wat zij willen`. */
function isClauseOfOne(after: string): boolean {
  const words = /^[^.,;:?!()]*/u.exec(after)?.[0].match(/\p{L}+/gu) ?? [];
  if (words.some((word) => AUXILIARY_OF_ONE.test(word))) return true;
  return !words.some((word) => OF_MORE.test(word)) && OF_ONE.test(words.at(-1) ?? '');
}
