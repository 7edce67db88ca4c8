/** What a person does to reach a state. Selectors are Playwright's, fields are meant by the name in their form. */
export type Step =
  | { readonly click: string }
  | { readonly press: string }
  | { readonly fill: string; readonly with: string }
  /** A radio button, a checkbox, or an option of a select. */
  | { readonly choose: string; readonly value: string }
  /** From the middle of an element, in pixels. */
  | { readonly drag: string; readonly by: readonly [number, number] }
  | { readonly go: string }
  | { readonly wait: string };

export interface State {
  /** States with the same sheet are photographed on one picture. */
  readonly sheet: string;
  readonly name: string;
  readonly route: string;
  readonly steps?: readonly Step[];
  /** What lies over the page because somebody opened it: what is below it may be hidden. */
  readonly over?: string;
  /** Only small screens have it. */
  readonly onPhone?: true;
  readonly withoutScript?: true;
  /** Photographed from top to bottom, as a page that nobody touched is. */
  readonly whole?: true;
  /** The sheets of paper that come out of a printer. */
  readonly paper?: true;
}

export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly isPhone: boolean;
}

export const SIZES: readonly Size[] = [
  { name: '390', width: 390, height: 844, isPhone: true },
  { name: '1280', width: 1280, height: 900, isPhone: false },
  { name: '1366', width: 1366, height: 768, isPhone: false },
];

export const MODES = ['light', 'dark', 'forced'] as const;
export type Mode = (typeof MODES)[number];
