import { expect, test } from 'vitest';
import { explanationNodes, toHtml } from '../../../src/domain/derived/explain-html.ts';
import { makeTermFinder } from '../../../src/domain/derived/explain.ts';
import { termSchema, type Term } from '../../../src/domain/kinds/term.ts';

function makeTerm(term: string, more: Partial<Record<keyof Term, unknown>> = {}): Term {
  return termSchema.parse({ id: term.toLowerCase(), term, meaning: 'Wat het betekent.', theme: 'plan', ...more });
}

test('the first occurrence of a term is marked, in whatever form and case', () => {
  const finder = makeTermFinder([makeTerm('mijlpaal', { forms: ['mijlpalen'] })]);
  expect(finder.split('Mijlpalen, en nog een mijlpaal.', new Set())).toEqual([
    { kind: 'term', text: 'Mijlpalen', term: 'mijlpaal' },
    { kind: 'text', text: ', en nog een mijlpaal.' },
  ]);
});

test('a term is not found inside a longer or a hyphenated word', () => {
  const finder = makeTermFinder([makeTerm('lob')]);
  expect(finder.split('De lobby van de lob-coach.', new Set())).toEqual([
    { kind: 'text', text: 'De lobby van de lob-coach.' },
  ]);
});

test('the longest form wins where two terms begin at the same word', () => {
  const finder = makeTermFinder([makeTerm('leerlijn'), makeTerm('doorlopende leerlijn', { id: 'doorlopend' })]);
  expect(finder.split('een doorlopende leerlijn', new Set())).toEqual([
    { kind: 'text', text: 'een ' },
    { kind: 'term', text: 'doorlopende leerlijn', term: 'doorlopend' },
  ]);
});

test('what one text has explained, the next text on the page leaves alone', () => {
  const finder = makeTermFinder([makeTerm('vmbo')]);
  const seen = new Set<string>();
  finder.split('het vmbo', seen);
  expect(finder.split('nog eens het vmbo', seen)).toEqual([{ kind: 'text', text: 'nog eens het vmbo' }]);
});

test('a term that is an ordinary word is never marked', () => {
  const finder = makeTermFinder([makeTerm('profiel', { explain: false })]);
  expect(finder.split('een profiel', new Set())).toEqual([{ kind: 'text', text: 'een profiel' }]);
});

test('signs that mean something in a pattern or in HTML stay text', () => {
  const term = makeTerm('M&T', { id: 'm-en-t', meaning: 'Voertuigen <en> "vervoer".' });
  const finder = makeTermFinder([term, makeTerm('(C++)', { id: 'c' })]);
  expect(finder.split('M&T en (C++)', new Set()).filter(({ kind }) => kind === 'term')).toHaveLength(2);
  expect(explanationNodes('M&T', term, 'x').map(toHtml).join('')).toBe(
    '<button type="button" class="term" popovertarget="x">M&amp;T</button>' +
      '<span id="x" popover="auto" class="meaning" data-pagefind-ignore="all"><strong>M&amp;T:</strong> ' +
      'Voertuigen &lt;en&gt; &quot;vervoer&quot;. <a href="/begrippen/#m-en-t">Alle begrippen</a></span>',
  );
});

test('no terms means no work', () => {
  expect(makeTermFinder([]).split('het vmbo', new Set())).toEqual([{ kind: 'text', text: 'het vmbo' }]);
});
