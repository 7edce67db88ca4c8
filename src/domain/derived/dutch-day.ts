/** The day in the Netherlands at a moment, as YYYY-MM-DD. */
export function dutchDay(moment: Date): string {
  // Swedish writes a date as YYYY-MM-DD.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment);
}
