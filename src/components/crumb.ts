export interface Crumb {
  readonly label: string;
  /** Absent for the page itself. */
  readonly href?: string;
}
