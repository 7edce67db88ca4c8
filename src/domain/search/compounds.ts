/** What is known of words in small letters. A dictionary may be behind it, or only what a site writes. */
export interface CompoundKnowledge {
  /** Whether it is a word that may be a part of a compound. */
  readonly isWord: (word: string) => boolean;
  /** How often the site has it as a word by itself. */
  readonly frequency: (word: string) => number;
  /** Whether it is the name of somebody, something or some place: these are left whole. */
  readonly isName?: (word: string) => boolean;
}

export type Splitter = (word: string) => string[];

/**
 * Makes a function that gives the parts of a Dutch compound by which somebody may look for it:
 * `veiligheidsbril` has `veiligheid` and `bril`. The fewest parts, in the order of the word and in small letters; none for
 * a word that is no compound. A part may be a compound in its turn: `basisschoolkinderen` has `basisschool`.
 */
export function makeSplitter(knowledge: CompoundKnowledge): Splitter {
  const isName = knowledge.isName ?? (() => false);
  return (word) => {
    const whole = word.normalize('NFC').toLowerCase();
    if (whole.length > LONGEST || isName(whole)) return [];
    if (!whole.includes('-')) return splitWhole(whole, knowledge);
    const pieces = whole.split('-');
    return pieces.every((piece) => isPiece(piece, knowledge)) ? pieces : [];
  };
}

/** The longest word to look at: longer is no word that somebody wrote, and looking takes the square of its length. */
const LONGEST = 60;
const SHORTEST_PART = 3;
const MOST_PARTS = 4;
/** So many times a word of three letters must be on the site: nearly every row of letters has such words in it. */
const OFTEN = 5;
const VERY_OFTEN = 20;
/** Parts that the site has nowhere by themselves must be this long. One of them may be shorter. */
const LONG_PART = 6;

/** What Dutch puts between two parts, the most usual first. */
const LINKS = ['', 's', 'en', 'e'] as const;

/**
 * Words of grammar, of which Dutch has a closed number: prefixes, prepositions, adverbs that go before a verb, pronouns
 * and helping verbs. What begins or ends with one is a derived word (`vertellen`, `uitleg`, `daarvan`), no compound.
 */
const GRAMMAR = new Set(
  (
    'be ge her er ont ver wan on oer mis aarts ' +
    'aan achter af aldus als al bij binnen boven buiten daar dan dank door dus eens er even ' +
    'heen hier hoe in ineen is langs los mede mee met na naar naast neer niet nog nu of om omhoog omlaag onder op open opeen over ' +
    'overeen per rond rondom samen sinds te tegen tegemoet terug thuis toe tot tussen uit uiteen van vanaf vast veel vol volop voor voorbij ' +
    'vooraf vooruit voort vrij waar wat weer weg wel wie zo zonder zich bijeen ' +
    'dat de deze die dit een eigen elk elke ene enig geen haar hem hen het hun iedere iets ik je jij jou jullie me men mij niemand niets ons onze ' +
    'u wij ze zelf zij zijn zulk meer minder meest alle allen ander andere beide zeer heel erg ' +
    'ben bent was waren wordt worden werd werden heb hebt heeft hebben had hadden kan kun kunt kunnen kon konden mag mogen mocht moet moeten ' +
    'moest wil wilt willen wou zal zult zullen zou zouden doet doen deed gaat gaan ging komt komen kwam laat laten liet ' +
    'en maar want toen terwijl omdat ook net goed ' +
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd duizend half anderhalf'
  ).split(' '),
);

/** Endings that look like words (`kosten-loos`, `waarde-ring`, `stop-pen`); a compound does not end in one. */
const ENDINGS =
  /^(?:heid|heden|lijke?s?|loo[sz]e?|schap(?:pen)?|baar|bare|zaam|zame|achtige?|matige?|waarts?|aards?e?|dom|tal(?:len)?|voudige?|jarige?|.?ing(?:en)?|[bdfgklmnprst]en|st?ers?|[dnl]ers?|tjes?|age|isten?|end|ende|aal|ale)$/;

function splitWhole(word: string, knowledge: CompoundKnowledge): string[] {
  if (!/^\p{Ll}+$/u.test(word)) return [];
  for (let count = 2; count <= MOST_PARTS; count++) {
    const splits = splitsInto(count, word, knowledge).filter((parts) =>
      isLikely(parts, knowledge.isWord(word), knowledge),
    );
    const [first, ...others] = splits;
    if (first !== undefined) {
      return others.reduce((best, parts) => (worth(parts, knowledge) > worth(best, knowledge) ? parts : best), first);
    }
  }
  return [];
}

/** Every way to make a word of so many parts, each of them a word. */
function splitsInto(count: number, word: string, knowledge: CompoundKnowledge): string[][] {
  if (count === 1) return isPart(word, knowledge) && !ENDINGS.test(word) ? [[word]] : [];
  const splits: string[][] = [];
  for (let seam = SHORTEST_PART; seam <= word.length - SHORTEST_PART * (count - 1); seam++) {
    const parts = modifiers(word.slice(0, seam), knowledge);
    if (parts.length === 0) continue;
    for (const rest of splitsInto(count - 1, word.slice(seam), knowledge)) {
      for (const part of parts) splits.push([part, ...rest]);
    }
  }
  return splits;
}

/** The words that what stands before a seam can be, with what links it taken off. */
function modifiers(text: string, knowledge: CompoundKnowledge): string[] {
  const linked = LINKS.filter((link) => text.endsWith(link)).map((link) => text.slice(0, text.length - link.length));
  return linked.filter((part) => isPart(part, knowledge)).slice(0, 1);
}

function isPart(part: string, { isWord, frequency }: CompoundKnowledge): boolean {
  if (part.length < SHORTEST_PART || GRAMMAR.has(part) || !isWord(part)) return false;
  return part.length > SHORTEST_PART || frequency(part) >= OFTEN;
}

/** Between hyphens the author says where the parts end, so these may be short. */
function isPiece(piece: string, knowledge: CompoundKnowledge): boolean {
  return piece.length > 1 && !GRAMMAR.has(piece) && (knowledge.frequency(piece) > 0 || isPart(piece, knowledge));
}

/**
 * Whether these parts are what is meant. A word of grammar books made of parts that the site has nowhere by themselves is
 * often a chance: `cult-uur`, `lab-oratorium`.
 */
function isLikely(parts: readonly string[], isKnown: boolean, { frequency }: CompoundKnowledge): boolean {
  const strange = parts.filter((part) => frequency(part) === 0);
  if (strange.length === 0) return true;
  if (parts.some((part) => part.length === SHORTEST_PART)) return false;
  if (strange.length > 1) return !isKnown && strange.every((part) => part.length >= LONG_PART);
  const known = Math.max(...parts.map(frequency));
  return !isKnown || (known >= OFTEN && strange.every((part) => part.length > 4 || known >= VERY_OFTEN));
}

/** Which of two splits is meant: the one with the words that the site has most, by their logarithm. */
function worth(parts: readonly string[], { frequency }: CompoundKnowledge): number {
  return parts.reduce((sum, part) => sum + Math.log2(1 + frequency(part)), 0) / parts.length;
}
