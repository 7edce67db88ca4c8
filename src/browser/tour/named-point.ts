/** Opens the row of the point that the address names. Without script the style sheet shows its text. */
function openNamedPoint(): void {
  const point = document.getElementById(location.hash.slice(1));
  const fold = point?.querySelector<HTMLDetailsElement>('[data-point-fold]');
  if (fold) fold.open = true;
}
openNamedPoint();
addEventListener('hashchange', openNamedPoint);

export {};
