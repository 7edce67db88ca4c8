import { shapeOf } from '../schema/schema-shape.ts';
import { wordMessage } from '../schema/message.ts';
import { refuseFinding, tellFinding } from '../schema/personal-words.ts';
import { findPersonalData } from '../text/personal-data.ts';
import type { FormProblem } from './judge.ts';
import { BODY_INPUT, ORGANISATION_INPUT, ROLE_INPUT } from './inputs.ts';
import type { ContributionKind } from './kinds.ts';

/** Something in an answer by which a person can be reached or known. */
export interface PersonalAnswer extends FormProblem {
  readonly input: string;
  /** May it stay, when its writer says that it is meant for everybody? */
  readonly mayStay: boolean;
}

/**
 * Personal data in what was typed, told once for each input. Addresses of the web and choices from a list are no free
 * text.
 */
export function findPersonalAnswers(
  kind: ContributionKind,
  typed: Iterable<readonly [name: string, value: string]>,
): PersonalAnswer[] {
  const free = freeInputsOf(kind);
  return [...typed].flatMap(([input, value]): PersonalAnswer[] => {
    const pattern = input.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '*');
    const [found] = free.has(pattern) ? findPersonalData(value) : [];
    if (found === undefined) return [];
    const mayStay = kind.forPupils !== true && !/^pupilsNotice(?:\.|$)/.test(pattern);
    const { message, fix } = mayStay ? tellFinding(found) : refuseFinding(found);
    return [{ input, mayStay, message: wordMessage(message, FOR_FORM), fix: wordMessage(fix, FOR_FORM) }];
  });
}

const FOR_FORM = { reader: 'form', fields: String, values: String, answer: String } as const;

function freeInputsOf(kind: ContributionKind): ReadonlySet<string> {
  const shape = shapeOf(kind.schema);
  const inputs = new Set([BODY_INPUT, ROLE_INPUT, ORGANISATION_INPUT]);
  const add = (own: typeof shape): void => {
    const isFree = own.type.kind === 'text' && own.meta.pointsTo === undefined && own.meta.kind === undefined;
    if (isFree) inputs.add(own.pattern);
    for (const child of own.keys.values()) add(child);
    if (own.item !== undefined) add(own.item);
  };
  add(shape);
  return inputs;
}
