import { getCollection } from 'astro:content';
import { QUESTION_KINDS, type Question } from '../domain/kinds/question.ts';
import { isReviewDue } from '../domain/derived/review.ts';
import { bodyOf, type Body } from './body.ts';
import { buildDate } from './build-date.ts';
import { byTitle } from './order.ts';
import type { PageLink } from './regions.ts';

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
export async function getQuestionPages(): Promise<QuestionPage[]> {
  const [questions, regions, lines] = await Promise.all([
    getCollection('questions'),
    getCollection('regions'),
    getCollection('programmeLines'),
  ]);
  const regionTitle = new Map(regions.map(({ id, data }) => [id, data.title]));
  const lineTitle = new Map(lines.map(({ id, data }) => [id, data.title]));
  return questions
    .map((entry): QuestionPage => {
      const { id, data } = entry;
      const named = new Set(data.related.map((question) => question.id));
      return {
        ...data,
        id,
        href: `/vraagbaak/${id}/`,
        kindLabel: QUESTION_KINDS[data.kind],
        isReviewDue: isReviewDue(data, buildDate()),
        body: bodyOf(entry),
        regions: data.regions.map((region) => ({
          title: regionTitle.get(region.id) ?? region.id,
          href: `/regios/${region.id}/`,
        })),
        programmeLines: data.programmeLines.map((line) => ({
          title: lineTitle.get(line.id) ?? line.id,
          href: `/programmalijnen/${line.id}/`,
        })),
        related: questions
          .filter((other) => other.id !== id)
          .filter((other) => named.has(other.id) || other.data.related.some((question) => question.id === id))
          .map((other) => ({ title: other.data.title, href: `/vraagbaak/${other.id}/` }))
          .toSorted((a, b) => byTitle(a.title, b.title)),
      };
    })
    .toSorted((a, b) => byTitle(a.title, b.title));
}

/** All that somebody may type who has this question in other words. */
export function searchWordsOf({ title, short, missing, words }: QuestionPage): string {
  return [title, short, missing, ...words]
    .filter((text) => text !== undefined)
    .join(' ')
    .toLocaleLowerCase('nl');
}
