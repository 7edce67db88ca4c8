/**
 * Sveltia speaks the first language of the browser, but what it shows here is Dutch: its own words belong with that. It
 * has no setting for this, so its page answers for the browser.
 */
Object.defineProperties(navigator, {
  language: { value: 'nl-NL', configurable: true },
  languages: { value: ['nl-NL', 'nl'], configurable: true },
});
