import { FORMS, formAddress } from '../../domain/addresses.ts';
import type { SearchAnswer } from '../../domain/search/answer.ts';
import { foundWords, cutQuery, unknownNameWords } from '../../domain/search/answer-words.ts';
import type { SearchRequest } from '../../domain/search/search-request.ts';
import { groupHits, type HitGroup } from '../../domain/search/hit-groups.ts';
import { inSite } from '../in-site.ts';
import { showChoices } from './choices.ts';
import { make, makeButton } from './elements.ts';
import { makeHit } from './hit-item.ts';
import { makeNotes, type NoteActions } from './notes.ts';

export interface AnswerActions extends NoteActions {
  readonly choose: (kind: string) => void;
}

/** Characters of a question that the form for questions begins with. */
const LONGEST_TITLE = 200;

/** Puts an answer in the places that the page has for it. Gives in few words what it is, for who can not see it. */
export function showAnswer(
  host: HTMLElement,
  answer: SearchAnswer,
  asked: SearchRequest,
  actions: AnswerActions,
): string {
  const { best, total, facets, unknownName, match } = answer;
  const { soort } = asked.chosen;
  // Pages that share a common word with the name of an unknown school are no answer.
  const isAnswered = unknownName === undefined || match === 'all' || match === 'most';
  const hits = isAnswered ? answer.hits : [];
  const choices = isAnswered ? facets : [];
  const isEmpty = hits.length === 0;
  const words = foundWords({ ...answer, total: isEmpty ? 0 : total });
  const { first, groups } = groupHits({ hits, facets }, soort !== undefined);
  const part = (name: string) => host.querySelector<HTMLElement>(`[data-${name}]`);
  const fill = (name: string, items: readonly Node[]) => part(name)?.replaceChildren(...items);
  const hide = (name: string, isHidden: boolean) => part(name)?.toggleAttribute('hidden', isHidden);
  const say = (name: string, text: string) => fill(name, [document.createTextNode(text)]);

  say('count', words);
  hide('count', isEmpty);
  fill('notes', makeNotes(answer, { isEmpty, isChosen: Object.keys(asked.chosen).length > 0 }, actions));
  fill(
    'results',
    first.map((hit) => makeHit(hit, 'h3', hit.url === best?.url && soort === undefined)),
  );
  fill(
    'groups',
    groups.map((group) => makeGroup(group, actions)),
  );
  hide('more', groups.length > 0 || isEmpty || hits.length >= total);
  const fold = host.querySelector<HTMLDetailsElement>('details[data-choices]');
  if (fold !== null) showChoices(fold, choices, asked);

  hide('none', !isEmpty);
  say('none-title', unknownName === undefined ? words : unknownNameWords(unknownName));
  hide('none-words', unknownName !== undefined);
  hide('none-name', unknownName === undefined);
  hide('lists', !isEmpty);
  const question = formAddress(FORMS.question, { title: cutQuery(asked.query, LONGEST_TITLE) });
  host.querySelector('[data-ask]')?.setAttribute('href', inSite(question));
  return isEmpty && unknownName !== undefined ? unknownNameWords(unknownName) : words;
}

function makeGroup({ kind, count, hits }: HitGroup, { choose }: AnswerActions): HTMLElement {
  return make(
    'section',
    'search-group',
    make('h3', '', `${kind} (${count})`),
    make('ul', 'rows results', ...hits.map((hit) => makeHit(hit, 'h4'))),
    count > hits.length ? makeButton('btn quiet', `Laat alle ${count} zien`, () => choose(kind)) : undefined,
  );
}
