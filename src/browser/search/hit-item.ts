import type { Hit, HitPassage } from '../../domain/search/answer.ts';
import { hitDate } from '../../domain/search/answer-words.ts';
import { inSite } from '../in-site.ts';
import { make, makeLink } from './elements.ts';

/** One answer of a list. The best guess says what name led to it, because that is often not its own. */
export function makeHit(hit: Hit, heading: 'h3' | 'h4', isBest = false): HTMLLIElement {
  const { url, title, kind, regions, date, isExample, name, passage, summary } = hit;
  const label = isExample ? make('span', 'tag rendered', 'verzonnen voorbeeld') : undefined;
  const facts = [
    kind,
    ...(regions.length === 0 || regions.join() === title ? [] : [regions.slice(0, REGIONS).join(', ')]),
    ...(date === undefined ? [] : [hitDate(date)]),
  ];
  return make(
    'li',
    isBest ? 'best corners' : '',
    make(heading, '', makeLink(inSite(url), title)),
    ...facts.map((fact) => make('p', 'fact', fact)),
    label && make('p', 'fact label', label),
    name && make('p', 'named', `${name.name}, ${name.what}`),
    summary !== '' && (isBest || passage === undefined || passage.text.length === 0)
      ? make('p', 'small', summary)
      : undefined,
    passage && makePassage(passage),
  );
}

/** A page about all regions names each of them. */
const REGIONS = 3;

function makePassage({ url, heading, text }: HitPassage): HTMLElement {
  const pieces = text.map(({ text: piece, isHit }) => (isHit ? make('mark', '', piece) : piece));
  if (heading === '') return make('p', 'small', ...pieces);
  // The name of a milestone may be all that it says.
  if (pieces.length === 0) return make('p', 'small', makeLink(inSite(url), heading));
  return make('p', 'small', makeLink(inSite(url), heading), ': ', ...pieces);
}
