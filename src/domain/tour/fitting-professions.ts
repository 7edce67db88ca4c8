interface WithPoints {
  readonly id: string;
  readonly points: readonly string[];
}

/** The professions that belong to what was kept: those with most of it first, and else in the order of the tour. */
export function findFitting<Item extends WithPoints>(professions: readonly Item[], kept: readonly string[]): Item[] {
  const points = new Set(kept.flatMap((key) => key.split('/')[1] ?? []));
  const countOfPoints = ({ points: own }: Item): number => own.filter((id) => points.has(id)).length;
  return professions
    .filter((profession) => kept.includes(profession.id) || countOfPoints(profession) > 0)
    .toSorted((a, b) => countOfPoints(b) - countOfPoints(a));
}
