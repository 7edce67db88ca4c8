import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { expect, test } from 'vitest';
import { splitPage } from '../../../scripts/lib/content/frontmatter.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';

test('a page is split in its fields and a text whose lines keep their numbers', () => {
  expect(splitPage('---\ntitle: x\n---\n\nTekst\n')).toEqual({ fields: 'title: x', body: '\n\n\n\nTekst\n' });
});

test.each([
  ['---\ntitle: x\n---\nTekst'],
  ['---\r\ntitle: x\r\n---\r\nTekst'],
  ['--- \ntitle: x\n--- \nTekst'],
  ['---\n---\n'],
])('Astro splits %j at the same places', (text) => {
  const split = splitPage(text);
  const astro = parseFrontmatter(text);
  expect('fields' in split ? split.fields.trim() : undefined).toBe(astro.rawFrontmatter.trim());
  expect(split.body?.trim()).toBe(astro.content.trim());
});

const problemOf = (text: string) => {
  const split = splitPage(text);
  return 'problem' in split
    ? `${split.problem.line}: ${tellEditor(split.problem.message)} → ${tellEditor(split.problem.fix)}`
    : 'no problem';
};

const NO_FIELDS =
  '1: Boven aan dit bestand ontbreken de velden, zoals de titel. → Begin met een regel ---, dan de velden, dan weer een regel ---. Kijk naar een voorbeeld in content/templates.';
const ODD_END =
  'Deze regel begint met --- of +++, en dat sluit de velden af. → Laat de regel na het laatste veld alleen uit --- bestaan. Begin een andere regel nooit met --- of +++.';

test.each([
  ['Gewoon tekst.\n', NO_FIELDS],
  ['\n---\ntitle: x\n---\n', NO_FIELDS],
  ['+++\ntitle = "x"\n+++\n', NO_FIELDS],
  ['--- title: x\n---\n', NO_FIELDS],
  ['---\ntitle: x\n', '1: De velden hebben geen einde. → Zet na het laatste veld een regel met alleen ---.'],
  ['---\ntitle: x\n----\nTekst', `3: ${ODD_END}`],
  ['---\ntitle: x\n+++\nTekst', `3: ${ODD_END}`],
])('%j is no page', (text, expected) => {
  expect(problemOf(text)).toBe(expected);
});

test('a line of hyphens in the text is no end of the fields', () => {
  expect(problemOf('---\ntitle: x\n---\n\nEen\n\n---\n\nTwee\n')).toBe('no problem');
});
