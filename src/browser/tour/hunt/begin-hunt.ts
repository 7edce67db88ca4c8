import { getFinds, startHunt } from './hunt-store.ts';
import { HUNT_WORDS, sayFound } from './hunt-words.ts';

/**
 * On the page for a class: one press begins the hunt on this device and goes to the first room. Who has begun goes on in
 * the first room where nothing was found yet. HuntLayout.astro is its markup.
 */
class BeginHunt extends HTMLElement {
  connectedCallback(): void {
    const tour = this.dataset['tour'] ?? '';
    const begin = this.querySelector<HTMLAnchorElement>('[data-hunt-begin]');
    begin?.addEventListener('click', () => startHunt(tour));
    for (const place of document.querySelectorAll('[data-hunt-address]')) {
      if (place.textContent.startsWith('/')) place.textContent = location.host + place.textContent;
    }
    const finds = getFinds(tour);
    if (begin === null || finds === undefined) return;
    const places = [...document.querySelectorAll<HTMLElement>('[data-hunt-place]')];
    const left = places.filter(({ dataset }) => !finds.includes(dataset['huntPlace'] ?? ''));
    const next = left[0]?.querySelector('a');
    begin.textContent = HUNT_WORDS.goOn;
    if (next !== null && next !== undefined) begin.href = next.href;
    const status = this.querySelector('[data-hunt-status]');
    if (status !== null) status.textContent = sayFound(places.length - left.length, places.length);
    if (left.length === 0) begin.hidden = true;
    const certificate = this.querySelector<HTMLElement>('[data-hunt-certificate]');
    if (certificate !== null) certificate.hidden = left.length > 0;
  }
}

customElements.define('begin-hunt', BeginHunt);
