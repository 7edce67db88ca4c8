import { SUBJECT_INPUT } from '../domain/contribution/inputs.ts';

/** Hands on which page a visitor came from, `?waarover=…`, to the forms that can be chosen here. */
class KeepSubject extends HTMLElement {
  connectedCallback(): void {
    const subject = new URLSearchParams(location.search).get(SUBJECT_INPUT);
    if (subject === null) return;
    for (const link of this.querySelectorAll('a')) {
      const address = new URL(link.href);
      address.searchParams.set(SUBJECT_INPUT, subject);
      link.href = address.href;
    }
  }
}

customElements.define('keep-subject', KeepSubject);
