/** What is known of words in small letters. A dictionary may be behind it, or only what a site writes. */
export interface CompoundKnowledge {
  readonly isWord: (word: string) => boolean;
  /** How often the site has it as a word by itself. */
  readonly frequency: (word: string) => number;
  /** Whether a dictionary has it as a whole. */
  readonly isListed?: (word: string) => boolean;
  /** Whether it may be a part of a compound; when left out, every word may. */
  readonly joins?: (word: string) => boolean;
  /** Whether it is written as a name. Names look like compounds and are none: `Hoogeveen`. */
  readonly isName?: (word: string) => boolean;
}

/** Takes one word and gives its parts, or none. */
export type Splitter = (word: string) => string[];

/**
 * Makes a function that gives the parts of a Dutch compound by which somebody may look for it:
 * `veiligheidsbril` has `veiligheid` and `bril`. The fewest parts, in the order of the word and in small letters; none for
 * a word that is no compound. A part may be a compound in its turn: `basisschoolkinderen` has `basisschool` and `kinderen`.
 */
export function makeSplitter(knowledge: CompoundKnowledge): Splitter {
  const isName = knowledge.isName ?? (() => false);
  return (word) => {
    const whole = word.normalize('NFC').toLowerCase();
    if (whole.length > LONGEST) return [];
    if (whole.includes('-')) return splitAtHyphens(whole);
    const parts = splitGlued(whole, knowledge);
    return !isName(whole) || parts.every((part) => isUsual(part, knowledge)) ? parts : [];
  };
}

/** Nobody writes longer words, and looking for their parts takes long. */
const LONGEST = 60;
const MOST_PARTS = 4;
/** Nearly every row of letters has words of three letters in it, so these are parts only when the site has them by themselves. */
const SHORT = 3;
/** So short a word is still found by chance. */
const FOUR = 4;
/** How many times the site has a word by itself before it says something about a compound. */
const TWICE = 2;
const SOMETIMES = 3;
const OFTEN = 5;
const VERY_OFTEN = 20;
/** Two words of this length do not stand side by side in a word by chance. */
const LONG = 6;
const LONGER = 7;
/** What a linking letter costs: it is only needed where no word begins with it (`afzuig-slang`, not `afzuig-s-lang`). */
const LINK_COSTS = 2;

/** Verbs and nouns are derived with these: a word that is one of them and a word (`ver-slagen`, `mee-tellen`) is no compound. */
const PREFIXES = words(
  'be ge her er ont ver wan on oer mis aarts aan achter af bij binnen boven buiten door heen in los mede mee na neer om onder op ' +
    'open over samen tegen terug toe tussen uit vast voor voort vooruit weg weer',
);

/** Words of grammar, of which there is a closed number, and of counting: no part by which anybody looks for something. */
const GRAMMAR = new Set([
  ...PREFIXES,
  ...words(
    'aldus als al bijeen daar dan dank dus eens eruit even goed hier hoe ineen is langs met naar naast net niet nog nu of omhoog ' +
      'omlaag opeen opnieuw overeen per rond rondom sinds te tegemoet thuis tot uiteen van vanaf veel vol volop voorbij vooraf vrij ' +
      'waar wat wel wie zo zonder zich dat de deze die dit een eigen elk elke ene enig geen haar hem hen het hun iedere iets ik ' +
      'je jij jou jullie me men mij mijn niemand niets ons onze u wij ze zelf zij zijn zulk meer minder meest alle allen ander ' +
      'andere beide zeer heel erg en maar want toen terwijl omdat ook ' +
      'ben bent was waren wordt worden werd werden heb hebt heeft hebben had hadden kan kun kunt kunnen kon konden mag mogen ' +
      'mocht moet moeten moest wil wilt willen wou zal zult zullen zou zouden doet doen deed gaat gaan ging komt komen kwam ' +
      'laat laten liet een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd duizend half anderhalf hele ' +
      'erbij erdoor erin ermee erna ernaar ernaast erom erop erover ervan ervoor',
  ),
]);

/** What days are called after, nobody looks for. */
const DAYS = new Set(words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'));

/** What Dutch puts behind a part, the most usual first. With an e chance makes more words than Dutch does: `burg-e-meester`. */
const LINKS = ['', 's', 'en'];

/** Endings that look like words (`kosten-loos`, `waarde-ring`, `stop-pen`); a compound does not end in one. */
const ENDINGS =
  /^(?:heid|heden|lijke?s?|loo[sz]e?|schap(?:pen)?|baar|bare|zaam|zame|achtige?|matige?|waarts?|aards?e?|dom|maal|rijke?r?|rijkste|tal(?:len)?|voudige?|jarige?|.?ing(?:en)?|[bdfgklmnprst]en|st?ers?|[dnl]ers?|tjes?|age|isten?|end|ende|aal|ale)$/;

/** The hyphens tell where the parts end: nothing has to be known of these. */
function splitAtHyphens(word: string): string[] {
  const pieces = word.split('-');
  return pieces.every((piece) => /^\p{Ll}{2,}$/u.test(piece) && !GRAMMAR.has(piece)) ? pieces : [];
}

function splitGlued(word: string, knowledge: CompoundKnowledge): string[] {
  if (!/^\p{Ll}+$/u.test(word) || GRAMMAR.has(word) || DAYS.has(word) || isDerived(word, knowledge)) return [];
  const isListed = knowledge.isListed?.(word) ?? false;
  for (let count = 2; count <= MOST_PARTS; count++) {
    const splits = splitsInto(count, word, knowledge);
    const [best] = splits.toSorted((a, b) => worth(b, knowledge) - worth(a, knowledge));
    if (best !== undefined && isLikely(best.parts, isListed, knowledge)) return [...best.parts];
  }
  return [];
}

function isDerived(word: string, { isWord }: CompoundKnowledge): boolean {
  return PREFIXES.some((prefix) => {
    const rest = word.slice(prefix.length);
    return word.startsWith(prefix) && rest.length > SHORT && isWord(rest);
  });
}

interface Split {
  readonly parts: readonly string[];
  /** How many letters or pairs of letters link a part to the next. */
  readonly links: number;
}

/** Every way to make a word of so many parts. */
function splitsInto(count: number, word: string, knowledge: CompoundKnowledge): Split[] {
  if (count === 1) return isPart(word, knowledge) && !ENDINGS.test(word) ? [{ parts: [word], links: 0 }] : [];
  const splits: Split[] = [];
  for (let seam = SHORT; seam <= word.length - SHORT * (count - 1); seam++) {
    const piece = word.slice(0, seam);
    const part = partBefore(piece, knowledge);
    if (part === undefined) continue;
    const linked = part === piece ? 0 : 1;
    for (const { parts, links } of splitsInto(count - 1, word.slice(seam), knowledge)) {
      splits.push({ parts: [part, ...parts], links: links + linked });
    }
  }
  return splits;
}

/** The part that a piece of a word is, without the letters that link it to the next. */
function partBefore(piece: string, knowledge: CompoundKnowledge): string | undefined {
  const found = LINKS.flatMap((link) => {
    const part = piece.slice(0, piece.length - link.length);
    return piece.endsWith(link) && isPart(part, knowledge) ? [part] : [];
  });
  // “beroeps” is a word of the dictionary, but nobody looks for it.
  return found.find((part) => knowledge.frequency(part) > 0) ?? found[0];
}

function isPart(part: string, { isWord, frequency, joins }: CompoundKnowledge): boolean {
  if (part.length < SHORT || GRAMMAR.has(part) || !isWord(part)) return false;
  if (part.length === SHORT && frequency(part) < (joins === undefined ? OFTEN : TWICE)) return false;
  return joins?.(part) ?? true;
}

/**
 * Whether these parts are meant. Where the site never has one of them by itself they may be chance, the more so in a word
 * that a dictionary has as a whole: `cult-uur`, `burg-meester`.
 */
function isLikely(parts: readonly string[], isListed: boolean, { frequency }: CompoundKnowledge): boolean {
  if (parts.every(({ length }) => length >= (isListed ? LONGER : LONG))) return true;
  const most = Math.max(...parts.map(frequency));
  const strange = parts.filter((part) => frequency(part) === 0);
  if (strange.length === 0) return !isListed || most >= TWICE;
  if (strange.length > 1) return false;
  if (parts.some(({ length }) => length === SHORT)) return most >= VERY_OFTEN;
  const isPlain = strange.every(({ length }) => length > FOUR) || parts.some(({ length }) => length >= LONGER);
  return !isListed || most >= (isPlain ? TWICE : VERY_OFTEN);
}

/** A part by which even a name may be found: `Techniekcampus`, but not `Nieuwland`. */
function isUsual(part: string, { frequency }: CompoundKnowledge): boolean {
  return part.length > FOUR && frequency(part) >= SOMETIMES;
}

/** Which of two splits is meant: the one with the words that the site has most, by their logarithm, and without links. */
function worth({ parts, links }: Split, { frequency }: CompoundKnowledge): number {
  return parts.reduce((sum, part) => sum + Math.log2(1 + frequency(part)), 0) / parts.length - LINK_COSTS * links;
}

function words(text: string): string[] {
  return text.split(' ');
}
