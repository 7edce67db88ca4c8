import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Place } from '../../../src/domain/entry.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { locateYaml, type YamlPlaces } from '../../../src/domain/schema/yaml-places.ts';
import { findTooDeep } from './yaml-depth.ts';
import { findRepeatedFields, findYamlMistakes, TOO_DEEP, UNREADABLE, type YamlProblem } from './yaml-problems.ts';

export interface YamlReading extends Place, Pick<YamlPlaces, 'isQuoted'> {
  /** The values, or undefined when they can not be read. */
  readonly values: { readonly data: unknown } | undefined;
  readonly problems: readonly Problem[];
}

/** Text that may hold an anchor, alias, tag, directive or merge, of which js-yaml makes something without a word. */
const SUSPECT = /(?:^|[\s:,[{-])(?:[&*]\S|!)|^%|<</m;

/**
 * Reads YAML with js-yaml, because Astro does so too: what is right here is right there. Only its reading of days is
 * left out, so that 2020-13-41 stays what its author wrote.
 */
export function readYaml(text: string, { file, firstLine }: { file: string; firstLine: number }): YamlReading {
  const deep = findTooDeep(text);
  if (deep !== undefined) return refuseAt(file, { line: firstLine + deep - 1, ...TOO_DEEP });
  let places: YamlPlaces | undefined;
  const locate = () => (places ??= locateYaml(text, firstLine));
  const { values, error } = loadYaml(text);
  const mistakes = values === undefined || SUSPECT.test(text) ? findYamlMistakes(locate(), text) : [];
  const problems = [...mistakes];
  if (error !== undefined && values !== undefined) problems.push(...findRepeatedFields(locate()));
  if (error !== undefined && problems.length === 0) problems.push(unexplained(error, firstLine));
  return {
    file,
    values: mistakes.length === 0 ? values : undefined,
    problems: problems.map((problem) => ({ file, ...problem })),
    lineOf: (path, part) => locate().lineOf(path, part),
    isQuoted: (path) => locate().isQuoted(path),
  };
}

/** A text of which nothing is looked at. */
function refuseAt(file: string, problem: YamlProblem): YamlReading {
  return {
    file,
    values: undefined,
    problems: [{ file, ...problem }],
    lineOf: () => undefined,
    isQuoted: () => false,
  };
}

interface Loaded {
  readonly values?: { readonly data: unknown };
  readonly error?: YAMLException;
}

/** A field that stands twice is a mistake, but no reason to be silent about the other fields. */
function loadYaml(text: string, forgiveRepeats = false): Loaded {
  try {
    return { values: { data: load(text, { schema: CORE_SCHEMA, json: forgiveRepeats }) } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (forgiveRepeats || error.reason !== 'duplicated mapping key') return { error };
    return { ...loadYaml(text, true), error };
  }
}

/** The two readers of YAML do not agree that something is wrong: then the one of the build has the last word. */
function unexplained({ mark }: YAMLException, firstLine: number): YamlProblem {
  return { line: firstLine + ((mark as { line?: number } | undefined)?.line ?? 0), ...UNREADABLE };
}
