import type { Words } from '../schema/problem.ts';
import { findNearest } from '../text/nearest.ts';
import { quote } from '../text/words.ts';

/**
 * The components that an author may use in a text, and the attributes of each. Everything else in angle brackets is
 * refused, so that a text from many hands can never carry code.
 */
export const AUTHOR_COMPONENTS = {
  Passage: {
    purpose: 'Een stuk van een interview met een vast anker en thema’s.',
    attributes: { anchor: 'required', themes: 'required' },
  },
  Source: {
    purpose: 'Verwijst naar een bron van deze pagina: <Source id="sto-goal" />.',
    attributes: { id: 'required' },
  },
  Quote: {
    purpose: 'Een paar letterlijke woorden uit een interview: <Quote source="interview">Je moet het doen</Quote>.',
    attributes: { source: 'required' },
  },
  Empty: {
    purpose: 'Een plek die nog leeg is, met een uitnodiging: <Empty title="Wat merkt u?">…</Empty>.',
    attributes: { title: 'required' },
  },
} as const satisfies Record<string, { purpose: string; attributes: Readonly<Record<string, 'required' | 'optional'>> }>;
export type AuthorComponent = keyof typeof AUTHOR_COMPONENTS;
const NAMES = Object.keys(AUTHOR_COMPONENTS);

/** The kinds of box that a text may have: `:::tip[Kop]`, the text, and `:::`. Each has its own colour and sign. */
export const AUTHOR_ASIDES = ['note', 'tip', 'caution', 'danger'] as const;

export function isAuthorComponent(name: string): name is AuthorComponent {
  return NAMES.includes(name);
}

/** A source number belongs to the word before it, never at the start of a line. */
export function tieSources(text: string): string {
  return text.replaceAll(' <Source ', '\u00A0<Source ');
}

/** Also for what stops the parser itself, such as `<br>`. */
export function unknownElement(name: string): Words {
  const nearest = findNearest(name, NAMES);
  return {
    message: `${quote(`<${name}>`)} kan in een tekst niet.`,
    fix:
      nearest === undefined
        ? `Schrijf gewone tekst, of gebruik ${NAMES.map((each) => `<${each}>`).join(', ')}. Het teken < zelf schrijft u als \\<.`
        : `Bedoelde u “<${nearest}>”?`,
  };
}
