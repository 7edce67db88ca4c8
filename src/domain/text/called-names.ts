import { findSpans, type Span } from './folded.ts';

/** Words that may stand between the call and the name: “bel gerust eens met”. */
const BETWEEN =
  'u|je|gerust|even|eens|dan|eerst|ook|altijd|direct|maar|eventueel|vooraf|meteen|anders|gewoon|vooral|liefst|daarvoor';
const ROLE =
  'collega|docente?|leraar|lerares|leerkracht|juf|meester|mentor|decaan|conciërge|concierge|directeur|directrice|rector|' +
  'teamleider|afdelingsleider|projectleider|programmaleider|programmamanager|manager|ondersteuner|coördinator|coordinator|' +
  'instructeur|onderwijsassistent|toa|secretaresse|receptioniste|roostermaker|leerling|klasgenoot|vader|moeder|opa|oma|' +
  'broer|zus|vriend|vriendin|buurman|buurvrouw|oom|tante';
const HONORIFIC = String.raw`mevrouw|mevr\.?|mw\.?|meneer|de heer|dhr\.?|heer|drs?\.?|ir\.?|ing\.?|mr\.?|prof\.?`;

/** Not the noun: “de app Somtoday”, “per mail”. */
const NO_NOUN = String.raw`(?<!\p{L}|(?<!\p{L})(?:de|het|een|deze|die|dit|onze|uw|je|per|via|geen)\s)`;
const AFTER_VERB = String.raw`(?:\s(?:${BETWEEN})){0,3}`;
const CALLS = [
  String.raw`${NO_NOUN}(?:bel|belt|bellen|mail|mailt|mailen|app|appt|appen|whatsapp|sms)${AFTER_VERB}(?:\s(?:met|naar|aan))?`,
  String.raw`(?<!\p{L})(?:e-?mail|mailtje|bericht(?:je)?|appje|brief|telefoontje)\s(?:naar|aan)`,
  String.raw`(?<!\p{L})(?:vraag|vraagt|vragen)${AFTER_VERB}\snaar`,
  String.raw`(?<!\p{L})contact(?:\s(?:op|opnemen|opneemt|zoeken))?\smet`,
  String.raw`(?<!\p{L})(?:contactpersoon|aanspreekpunt)(?:\sis)?`,
  String.raw`(?<!\p{L})(?:stuur|stuurt|sturen)\s[^.!?\n]{0,80}?(?<=\s)aan`,
];
const CALL = new RegExp(
  String.raw`(?:${CALLS.join('|')})(?:(?:\s(?:de|het|onze|uw|je|jouw|mijn))?\s(?:${ROLE}))?:?\s`,
  'giu',
);

/** Nearly every text is passed over after one quick look. */
const MAY_CALL = /bel|mail|app|sms|vraag|vrage|contact|aanspreekpunt|stuur|sture|bericht|brief|telefoontje/i;

/** A capital and small letters; an abbreviation is of an organisation or a subject. `Jan-Willem`, `O’Brien`, `J.P.` too. */
const CAPITAL = String.raw`(?:(?:\p{Lu}\.){1,4}|(?:\p{Lu}['’])?\p{Lu}\p{M}?\p{Ll}[\p{L}\p{M}]{0,30}(?:[-'’]\p{L}{1,30}){0,3})`;
const PARTICLES = String.raw`(?:(?:[Vv]an|[Dd]en?|[Dd]er|het|[Tt]e[nr]?|['’][tns]|von|[Ee]l|[Aa]l|bin|ben|[Ll][ae]|du|d[ao]|dos|op|in)\s){0,3}`;
const FULL = String.raw`${CAPITAL}(?:\s${PARTICLES}${CAPITAL}){0,3}`;
const NAME = String.raw`(?:(?:${HONORIFIC})\s${PARTICLES}${FULL}|${FULL})`;
const NAMES = new RegExp(String.raw`${NAME}(?:(?:,|\s(?:en|of))\s${NAME}){0,4}(?![\p{L}\p{N}@])`, 'uy');

/** Capitals that begin no name of a person. */
const NO_NAME =
  /^(?:De|Het|Een|Uw|U|Je|Jij|Jullie|Jouw|Wij|We|Ons|Onze|Hij|Zij|Ze|Dit|Die|Deze|Dat|Wie|Wat|Waar|Hoe|Wanneer|Waarom|Als|Alle|Voor|Bij|Met|In|Op|Om|Aan|Van|Ook|Dan|En|Of|Niet|Nu|Vandaag|Morgen|Iedereen|Sterk|Rijk|Nederland|Nederlands|Europa|Google|Teams|Word|Excel|Internet|Engels|Duits|Frans|Wiskunde|Natuurkunde|Scheikunde|Groen|Zorg|Economie|Media|Mobiliteit|Dienstverlening|Produceren|Bouwen|Horeca)$/;
const ORGANISATION =
  /(?:school|scholen|college|lyceum|mavo|gymnasium|groep|centrum|campus|bureau|loket|punt|desk|plein|raad|pact|staat|fabriek|bedrijf|bedrijven|techniek|metaal|installatie|onderwijs|lab|netwerk|platform|academie|academy|instituut|stichting|vereniging|fonds|overheid|dienst|winkel|museum|bibliotheek|theater|hotspot|praktijk|foundation|partners|gemeente|provincie|regio|ministerie|team|redactie|directie|bestuur|secretariaat|administratie|receptie|leiding|beheer|kamer|unie|bond|koepel|talent|technologie|werf|coalitie|haven|solutions|systems|group|services|nederland|docent|docenten|leraar|leraren|leerlingen|ouders|ondersteuner|ondersteuners|manager|leider|coördinator|decaan|mentor|directeur|conciërge|penvoerder|projectleider)$/iu;
const FOLLOWED_BY_COMPANY = /^\s(?:&\s|(?:[A-Z]{2,}|B\.?V\.?|N\.?V\.?)(?!\p{L}))/u;

/** Names of people whom a text asks to call, mail or ask for. `notPeople`: whole names of something else. */
export function findCalledNames(folded: string, notPeople: readonly string[]): Span[] {
  if (!MAY_CALL.test(folded)) return [];
  return findSpans(folded, CALL, ({ index, 0: call }) => {
    const start = index + call.length;
    NAMES.lastIndex = start;
    const name = NAMES.exec(folded)?.[0];
    if (name === undefined) return undefined;
    const end = start + name.length;
    const isOther =
      !isPerson(name) ||
      FOLLOWED_BY_COMPANY.test(folded.slice(end, end + 6)) ||
      notPeople.some((other) => isNamedAt(folded, start, other));
    return isOther ? undefined : { start, end };
  });
}

function isPerson(name: string): boolean {
  if (new RegExp(`^(?:${HONORIFIC})\\s`, 'u').test(name)) return true;
  const capitals = name.split(/[\s,]+/).filter((word) => /^\p{Lu}/u.test(word));
  return !NO_NAME.test(capitals[0] ?? '') && !capitals.some((word) => ORGANISATION.test(word));
}

/** Whether a longer name stands there: of “Gorinchem-Altena”, or of the town in a sentence. */
function isNamedAt(text: string, start: number, name: string): boolean {
  return name !== '' && text.startsWith(name, start) && !/^\p{L}/u.test(text.charAt(start + name.length));
}
