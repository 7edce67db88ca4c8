/** Days since 1 March of the year 0, for `YYYY-MM-DD`: differences of days without JavaScript’s Date and its time zones. */
export function dayNumber(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  // Years begin in March here, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    Math.floor((153 * marchMonth + 2) / 5) +
    Number(day.slice(8, 10)) -
    1
  );
}

/** The day after, as `YYYY-MM-DD`. */
export function nextDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const later = [
    [year, month, date + 1],
    [year, month + 1, 1],
    [year + 1, 1, 1],
  ].map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  const today = dayNumber(day);
  // 31 April does not exist: it has the number of 1 May, which is the day after as well, but not its name.
  const [sameMonth = day, nextMonth = day, nextYear = day] = later;
  if (dayNumber(nextMonth) > today + 1) return sameMonth;
  return month < 12 ? nextMonth : nextYear;
}
