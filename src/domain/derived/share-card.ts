/** What stands on the picture that others see of a page when somebody shares its address. */
export interface ShareCard {
  /** What kind of page it is, in Dutch. */
  readonly kind: string;
  readonly title: string;
  /** Where or when, in a few words. */
  readonly detail?: string | undefined;
  /** What the page tells of is made up. */
  readonly isExample?: boolean | undefined;
  readonly picture?: CardPicture | undefined;
}

/** A picture of the site itself, with what is seen in it. */
export interface CardPicture {
  readonly href: string;
  readonly alt: string;
  /** Made with a computer: then it says so. */
  readonly isRendered: boolean;
}

export const CARD_SIZE = { width: 1200, height: 630 };

/** A mark in the head of a page, where the build puts the addresses of its picture. `site`: the address of the site. */
export interface CardMark {
  readonly site: string;
  readonly card: ShareCard;
}

export const CARD_MARK = 'sto-card';

/** What the mark says: no sign of it means anything in HTML. */
export function writeCardMark(mark: CardMark): string {
  return encodeURIComponent(JSON.stringify(mark));
}

export function readCardMark(text: string): CardMark {
  return JSON.parse(decodeURIComponent(text)) as CardMark;
}

export const EXAMPLE_LABEL = 'Voorbeeld';

export function renderedLabel({ isExample = false }: ShareCard): string {
  return isExample ? 'Getekend voorbeeld' : 'Getekend met een computer';
}

/** The words of the picture, for who does not see it. */
export function describeCard(card: ShareCard): string {
  const { kind, title, detail, isExample = false, picture } = card;
  const words = [isExample ? `${EXAMPLE_LABEL}. ${kind}` : kind, title, detail].filter((part) => part !== undefined);
  const seen =
    picture === undefined ? [] : [picture.isRendered ? `${renderedLabel(card)}: ${picture.alt}` : picture.alt];
  return [...words, ...seen].map(asSentence).join(' ');
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
