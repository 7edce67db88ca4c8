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
  Empty: {
    purpose: 'Een plek die nog leeg is, met een uitnodiging: <Empty title="Wat merkt u?">…</Empty>.',
    attributes: { title: 'required' },
  },
} as const satisfies Record<string, { purpose: string; attributes: Readonly<Record<string, 'required' | 'optional'>> }>;
export type AuthorComponent = keyof typeof AUTHOR_COMPONENTS;

/** The kinds of box that a text may have: `:::tip[Kop]`, the text, and `:::`. Each has its own colour and sign. */
export const AUTHOR_ASIDES = ['note', 'tip', 'caution', 'danger'] as const;
