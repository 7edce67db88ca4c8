/** Choices that a list in a page may hold: about 20 kB over the line, and already more than anybody scrolls through. */
export const MOST_CHOICES = 2500;

/**
 * The groups of a list that fit it, whole and in their order. Who can not find a page there, has the choice of another one,
 * and every page leads to the form by itself.
 */
export function groupsThatFit<Group extends { readonly options: readonly unknown[] }>(
  groups: readonly Group[],
): Group[] {
  let left = MOST_CHOICES;
  return groups.filter(({ options }) => {
    const fits = options.length <= left;
    if (fits) left -= options.length;
    return fits;
  });
}
