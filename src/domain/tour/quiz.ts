import type { Tour } from '../kinds/tour.ts';
import { sceneAddress } from '../addresses.ts';
import { plainLetters } from '../text/word-match.ts';
import { hash } from './tour-addresses.ts';

export interface QuizQuestion {
  /** What is told of the thing, without its name. */
  readonly text: string;
  /** Four names, in an order that says nothing. */
  readonly choices: readonly string[];
  readonly answer: string;
  /** The point in its scene, and what that scene is called. */
  readonly href: string;
  readonly sceneTitle: string;
}

interface Thing {
  readonly title: string;
  readonly text: string;
  readonly id: string;
  readonly scene: string;
  readonly sceneTitle: string;
  /** Decides about order: the same in every build, and unlike the order of the tour. */
  readonly draw: number;
}

const MOST_QUESTIONS = 5;
const CHOICES = 4;
/** Shorter texts say too little to guess from. */
const SHORTEST_TEXT = 50;
/** A shorter word is no name. */
const NAME_LENGTH = 4;
/** Words that begin with as many of the same letters mean much the same: gereedschapswand, gereedschapswagen. */
const SHARED_START = 5;
/** With so many long words in common, a text may be true of both things. */
const SHARED_WORDS = 2;
const LONG_WORD = 6;

/**
 * At most five questions about what stands in a tour: a text, and four names to choose from. It asks only where one name is
 * right: the text does not tell the name, and nothing else that is offered is the same thing, is named in the text, or is
 * told of in the same words.
 */
export function makeQuiz(lab: string, { scenes }: Pick<Tour, 'scenes'>): QuizQuestion[] {
  const things = scenes.flatMap(({ id: scene, title: sceneTitle, points }) =>
    points.map(({ id, title, text }): Thing => ({
      id,
      title,
      text,
      scene,
      sceneTitle,
      draw: hash(`${lab}/${scene}/${id}`),
    })),
  );
  const asked: Thing[] = [];
  const questions: QuizQuestion[] = [];
  for (const thing of inTurns(rankByOwnWords(things).filter(isFit))) {
    if (questions.length === MOST_QUESTIONS) break;
    if (asked.some((other) => isAlike(thing, other))) continue;
    const wrong = drawWrong(thing, things);
    if (wrong.length < CHOICES - 1) continue;
    asked.push(thing);
    questions.push(askAbout(lab, thing, wrong));
  }
  return questions;
}

function askAbout(lab: string, { id, title, text, scene, sceneTitle }: Thing, wrong: readonly Thing[]): QuizQuestion {
  const names = [title, ...wrong.map((other) => other.title)];
  return {
    text,
    choices: names.toSorted((a, b) => hash(`${lab}/${id}/${a}`) - hash(`${lab}/${id}/${b}`)),
    answer: title,
    href: `${sceneAddress(lab, scene)}#punt-${id}`,
    sceneTitle,
  };
}

function isFit({ title, text }: Thing): boolean {
  return text.length >= SHORTEST_TEXT && !isNamedIn(title, text);
}

/** First what is told in the most words that the tour uses for nothing else: that can be recognised. */
function rankByOwnWords(things: readonly Thing[]): Thing[] {
  const uses = Map.groupBy(
    things.flatMap(({ text }) => longWordsIn(text)),
    (word) => word,
  );
  const ownWords = ({ text }: Thing): number => longWordsIn(text).filter((word) => uses.get(word)?.length === 1).length;
  return things.toSorted((a, b) => ownWords(b) - ownWords(a) || a.draw - b.draw);
}

/** One of each scene, then one more of each: a quiz about the whole tour. */
function inTurns(things: readonly Thing[]): Thing[] {
  const turns = new Map<string, number>();
  return things
    .map((thing) => {
      const turn = turns.get(thing.scene) ?? 0;
      turns.set(thing.scene, turn + 1);
      return { thing, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ thing }) => thing);
}

function drawWrong(thing: Thing, things: readonly Thing[]): Thing[] {
  const candidates = things
    .filter(
      (other) => !isAlike(thing, other) && !isNamedIn(other.title, thing.text) && !isToldAlike(thing, other, things),
    )
    .toSorted((a, b) => hash(`${thing.draw} ${a.draw}`) - hash(`${thing.draw} ${b.draw}`));
  const drawn: Thing[] = [];
  for (const candidate of candidates) {
    if (drawn.length === CHOICES - 1) break;
    if (!drawn.some((other) => isAlike(candidate, other))) drawn.push(candidate);
  }
  return drawn;
}

/** The same thing, seen from another scene or called by nearly the same name. */
function isAlike(one: Thing, other: Thing): boolean {
  if (one.id === other.id) return true;
  const names = namesIn(other.title);
  return namesIn(one.title).some((name) => names.some((second) => isKin(name, second)));
}

/** What is told of a thing anywhere in the tour is true of it here too. */
function isToldAlike({ text }: Thing, other: Thing, things: readonly Thing[]): boolean {
  const words = longWordsIn(text);
  return things
    .filter((thing) => isAlike(thing, other))
    .some((thing) => longWordsIn(thing.text).filter((word) => words.includes(word)).length >= SHARED_WORDS);
}

function isNamedIn(title: string, text: string): boolean {
  const words = wordsIn(text).map((word) => word.replace(ENDING, ''));
  return namesIn(title).some((name) => words.some((word) => tells(word, name)));
}

/** “Boort” tells of a kolomboormachine, and “arm” of a robotarm. */
function tells(word: string, name: string): boolean {
  return word.length >= NAME_LENGTH ? isKin(name, word) : word.length === NAME_LENGTH - 1 && name.endsWith(word);
}

function isKin(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || one.slice(0, SHARED_START) === other.slice(0, SHARED_START);
}

function namesIn(title: string): string[] {
  return wordsIn(title).filter((word) => word.length >= NAME_LENGTH && !JOINING.has(word));
}

function longWordsIn(text: string): string[] {
  return [...new Set(wordsIn(text).filter((word) => word.length >= LONG_WORD))];
}

function wordsIn(text: string): string[] {
  return plainLetters(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Of a plural, or of a verb. */
const ENDING = /(?<=[a-z]{4})(?:en|s|t)$/;
/** Words in a name that name nothing. */
const JOINING = new Set(['voor', 'naar', 'achter', 'onder', 'boven', 'naast', 'tussen', 'grote', 'kleine']);
