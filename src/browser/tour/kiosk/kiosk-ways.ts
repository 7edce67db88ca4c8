import { inKiosk, isScene, startOf } from '../../../domain/tour/kiosk-address.ts';

/** Around the page, and what leads past the tour. The style sheet of the kiosk hides `data-out`. */
const AROUND = 'header.top, footer, .skip, .crumbs';

/** A walk that takes somebody along writes addresses that do not say it. */
const start = startOf(new URL(location.href));

/** Leaves no way but those to the scenes of this tour, and has these keep to the kiosk. */
export function keepInside(): void {
  const here = new URL(location.href);
  for (const part of document.querySelectorAll<HTMLElement>(AROUND)) {
    part.hidden = true;
    part.inert = true;
  }
  for (const link of document.querySelectorAll<HTMLElement | SVGElement>('main a[href], dialog a[href]')) {
    const written = link.getAttribute('href') ?? '';
    if (written.startsWith('#')) continue;
    const address = new URL(written, here);
    if (isScene(address, here) && link.closest('[data-elsewhere]') === null) {
      link.setAttribute('href', inKiosk(address, start).href);
    } else {
      // Its words stay: they may be a part of a sentence.
      link.removeAttribute('href');
      link.setAttribute('data-out', '');
    }
  }
  for (const list of document.querySelectorAll('main [data-elsewhere]')) {
    list.setAttribute('data-out', '');
    if (list.previousElementSibling?.matches('h2') === true) list.previousElementSibling.setAttribute('data-out', '');
  }
  if (here.searchParams.get('kiosk') !== start) history.replaceState(history.state, '', inKiosk(here, start).href);
}

/** What comes later leads nowhere else either: a list that opens, a form, a key of the search. */
export function stayInside(): void {
  const refuse = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const written = link?.getAttribute('href') ?? '#';
      if (!written.startsWith('#') && !isScene(new URL(written, location.href), new URL(location.href))) refuse(event);
    },
    { capture: true },
  );
  addEventListener('submit', refuse, { capture: true });
  addEventListener(
    'keydown',
    (event) => {
      const isTyped = event.target instanceof Element && event.target.matches('input, select, textarea');
      if ((event.key === '/' && !isTyped) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) refuse(event);
    },
    { capture: true },
  );
}
