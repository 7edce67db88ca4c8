/**
 * Once all that can be shown on another site stood on one page. Whoever kept an address of then (`/insluiten/#regio-zeeland`)
 * comes to the page of that kind, at the same place: each link there says how the anchors on its page begin.
 */
function sendOn(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-anchors]')) {
    const { anchors } = link.dataset;
    if (anchors !== undefined && location.hash.startsWith(`#${anchors}`)) location.replace(link.href + location.hash);
  }
}

sendOn();
addEventListener('hashchange', sendOn);

export {};
