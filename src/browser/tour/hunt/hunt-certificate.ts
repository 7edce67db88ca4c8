import { getFinds } from './hunt-store.ts';
import { sayCertificate } from './hunt-words.ts';

/** Says what this device knows of the hunt, and writes the day on the certificate. Nothing that is typed is kept. */
class HuntCertificate extends HTMLElement {
  connectedCallback(): void {
    const places = [...this.querySelectorAll<HTMLElement>('[data-hunt-slot]')].map(
      ({ dataset }) => dataset['huntSlot'],
    );
    const finds = getFinds(this.dataset['tour'] ?? '');
    const found = places.filter((place) => place !== undefined && finds?.includes(place) === true).length;
    const status = this.querySelector('[data-hunt-status]');
    if (status !== null) status.textContent = sayCertificate(finds === undefined ? undefined : found, places.length);
    const day = this.querySelector<HTMLInputElement>('[data-day]');
    if (day !== null) day.value = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date());
  }
}

customElements.define('hunt-certificate', HuntCertificate);
