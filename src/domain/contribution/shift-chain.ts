/**
 * Every move begins where the one before it ended, the first at the first date: nobody has to type a date twice.
 * `first` is the date on which the chain begins, as far as it is known.
 */
export function chainShifts(shifts: unknown, first: unknown): unknown {
  if (!Array.isArray(shifts)) return shifts;
  let from = first;
  return (shifts as Readonly<Record<string, unknown>>[]).map((shift) => {
    const chained = { from: from ?? '', ...shift };
    from = shift['to'];
    return chained;
  });
}
