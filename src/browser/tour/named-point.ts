/** Opens the row of the point that the address names. Without script the style sheet shows its text. */
function openNamedPoint(): void {
  const point = document.getElementById(location.hash.slice(1));
  const fold = point?.querySelector<HTMLDetailsElement>('[data-point-fold]');
  if (fold) fold.open = true;
}
openNamedPoint();
addEventListener('hashchange', openNamedPoint);

/** An open row takes the whole width, and so may come below the one in which it was pressed. */
function keepInView({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.matches('[data-point-fold][open]')) return;
  if (target.contains(document.activeElement)) target.scrollIntoView({ block: 'nearest' });
}
// A toggle does not bubble.
document.addEventListener('toggle', keepInView, true);

export {};
