/** A button of the bar under the picture of a tour. */
export interface BarButton {
  readonly act: string;
  readonly label: string;
  /** Above or before the word: an icon, or a sign that everybody knows. */
  readonly icon?: string;
  readonly sign?: string;
  /** It stays pressed. */
  readonly isSwitch?: true;
  /** False: this tour has nothing that it could show. */
  readonly exists?: boolean;
  /** What else its part of the viewer needs to find on it. */
  readonly attributes?: Readonly<Record<string, string | true | undefined>>;
}
