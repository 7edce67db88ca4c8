import { expect, test } from 'vitest';
import { findNamesIn, makeVariation } from '../../../../scripts/bench/nation/vary-text.ts';
import { makeRegion } from '../../../builders.ts';

const NAMES = findNamesIn([
  makeRegion('gouda', { title: 'Gouda', summary: 'De scholen in Gouda.' }, 'Scholen van Reeuwijk.'),
]);
const COPIES = Array.from({ length: 200 }, (_, index) => makeVariation(index + 1, NAMES));

test('a name is a word that is nowhere written without a capital, also not in an address', () => {
  expect([...NAMES]).toEqual(expect.arrayContaining(['Gouda', 'Reeuwijk']));
  expect(NAMES).not.toContain('Scholen');
});

test('every copy has a title of its own, with a name in it and without one', () => {
  for (const title of ['Techniek in Gouda', 'Wat mag een bedrijf bijdragen?']) {
    expect(new Set([title, ...COPIES.map((vary) => vary.title(title))]).size).toBe(COPIES.length + 1);
  }
  expect(COPIES[0]?.title('Hoe lang loopt het?')).toMatch(/ in Bij\p{Ll}+\?$/u);
});

test('no two copies share a paragraph, and headings, tags, links and their sources stay', () => {
  const body = '## Wat er is\n\nDeze lessen volgt u. <Source id="krant" />\n\nKijk bij [de lessen](/labs/de-loods/).';
  const bodies = [body, ...COPIES.map((vary) => vary.body(body))].map((text) => text.split('\n\n'));
  expect(new Set(bodies.map(([, first]) => first)).size).toBe(bodies.length);
  expect(new Set(bodies.map(([, , second]) => second)).size).toBe(bodies.length);
  for (const [heading, first, second] of bodies) {
    expect(heading).toBe('## Wat er is');
    expect(first).toMatch(/ <Source id="krant" \/>$/);
    expect(second).toMatch(/\]\(\/labs\/de-loods\/\)\.$/);
  }
});

test('the same text and number give the same words', () => {
  const text = 'De leerling ziet het lokaal, en een bedrijf in Gouda maakt de machine.';
  expect(makeVariation(7, NAMES).text(text)).toBe(makeVariation(7, NAMES).text(text));
});

test('what is no text for readers stays as it is', () => {
  const [vary] = COPIES;
  for (const text of ['basis-op-orde', '2021-06-18', './loop-mee.vtt']) expect(vary?.text(text)).toBe(text);
});
