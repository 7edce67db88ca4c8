/** A page that somebody tells others of. */
export interface SharedPage {
  readonly title: string;
  /** Its complete address. */
  readonly url: string;
}

/** A mail about it, to whom the reader chooses. */
export function mailHref({ title, url }: SharedPage): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n\r\n${url}`)}`;
}
