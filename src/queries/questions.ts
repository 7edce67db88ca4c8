import { QUESTION_KINDS, type Question } from '../domain/kinds/question.ts';
import { makeRelatedFinder } from '../domain/derived/related-questions.ts';
import { isReviewDue } from '../domain/derived/review.ts';
import { bodyOf, type Body } from './body.ts';
import { buildDate } from './build-date.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';
import { getEntries, linksTo, linkTo, type PageLink } from './page-links.ts';

export interface QuestionPage extends Omit<Question, 'regions' | 'programmeLines' | 'related'> {
  readonly id: string;
  readonly href: string;
  readonly kindLabel: string;
  /** Nobody has read this again in time. */
  readonly isReviewDue: boolean;
  readonly body: Body;
  readonly regions: readonly PageLink[];
  readonly programmeLines: readonly PageLink[];
  /** Named by the author, in both directions. */
  readonly related: readonly PageLink[];
}
/** All that the page of each question shows, in alphabetical order. */
export const getQuestionPages = once(readQuestionPages);

async function readQuestionPages(): Promise<readonly QuestionPage[]> {
  const [questions, regionLink, lineLink] = await Promise.all([
    getEntries('questions'),
    linksTo('regions'),
    linksTo('programmeLines'),
  ]);
  const findRelated = makeRelatedFinder(questions);
  return questions
    .map((entry): QuestionPage => {
      const { id, data } = entry;
      return {
        ...data,
        id,
        href: linkTo(entry).href,
        kindLabel: QUESTION_KINDS[data.kind],
        isReviewDue: isReviewDue(data, buildDate()),
        body: bodyOf(entry),
        regions: data.regions.map((region) => regionLink(region.id)),
        programmeLines: data.programmeLines.map((line) => lineLink(line.id)),
        related: findRelated(entry)
          .map(linkTo)
          .toSorted((a, b) => byTitle(a.title, b.title)),
      };
    })
    .toSorted((a, b) => byTitle(a.title, b.title));
}

/** All that somebody may type who has this question in other words. */
export function searchWordsOf({ title, short, missing, searchedAs }: QuestionPage): string {
  return [title, short, missing, ...searchedAs]
    .filter((text) => text !== undefined)
    .join(' ')
    .toLocaleLowerCase('nl');
}
