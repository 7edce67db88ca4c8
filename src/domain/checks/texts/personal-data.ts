import { problemAt, textOf, type Content, type Entry } from '../../entry.ts';
import { refuseFinding, tellFinding } from '../../schema/personal-words.ts';
import type { Problem } from '../../schema/problem.ts';
import { isFreeText, type Field } from '../../schema/schema-shape.ts';
import { findPersonalData } from '../../text/personal-data.ts';

/** What pupils tell is theirs, and they are children: nothing there may lead to one of them. */
export function checkPersonalData(content: Content): Problem[] {
  return content.entries.flatMap((entry) =>
    findInFields(entry, isOfPupils, []).map(({ path, finding }) => problemAt(entry, path, refuseFinding(finding))),
  );
}

/** Elsewhere an author may mean it: a school publishes its own number, and a supporter is called by name. */
export function hintPersonalData(content: Content): Problem[] {
  const notPeople = namesOfOthers(content);
  const inEntries = content.entries.flatMap((entry) => [
    ...findInFields(entry, (field) => !isOfPupils(field), notPeople).map(({ path, finding }) =>
      problemAt(entry, path, tellFinding(finding)),
    ),
    ...hintBody(entry, notPeople),
  ]);
  return [...inEntries, ...hintCaptions(content, notPeople)];
}

function isOfPupils({ shape }: Field): boolean {
  return /(?:^|\.)pupilsNotice\./.test(shape.pattern);
}

function findInFields(entry: Entry, isMeant: (field: Field) => boolean, notPeople: readonly string[]) {
  return entry.fields.flatMap((field) => {
    const { path, value, shape } = field;
    if (typeof value !== 'string' || !isFreeText(shape) || !isMeant(field)) return [];
    return findPersonalData(value, notPeople).map((finding) => ({ path, finding }));
  });
}

function hintBody({ file, body }: Entry, notPeople: readonly string[]): Problem[] {
  return (body?.texts ?? []).flatMap(({ text, line }) => hintText(text, { file, line }, notPeople));
}

/** What is told in a tour, and the remarks beside it: captions of a video are published as they are. */
function hintCaptions({ captions }: Content, notPeople: readonly string[]): Problem[] {
  return [...(captions ?? [])].flatMap(([file, reading]) =>
    'text' in reading ? hintText(withoutTimes(reading.text), { file, line: 1 }, notPeople) : [],
  );
}

/** Without `00:06.123 --> 00:12.345`: no number of a telephone, and on as many lines. */
function withoutTimes(captions: string): string {
  return captions.replace(/\r\n?/g, '\n').replace(/^.*-->.*$/gm, '');
}

/** `line`: where the text begins. */
function hintText(
  text: string,
  { file, line }: { file: string; line: number },
  notPeople: readonly string[],
): Problem[] {
  return findPersonalData(text, notPeople).map((finding) => ({
    file,
    line: line + text.slice(0, finding.start).split('\n').length - 1,
    ...tellFinding(finding),
  }));
}

/** Regions, places and organisations, which one may call too. The title of a supporter is the name of a person. */
function namesOfOthers({ entries }: Content): string[] {
  const names = entries.flatMap(({ collection, fields }) =>
    fields.flatMap(({ shape: { pattern }, value }) =>
      (pattern === 'title' && collection === 'regions') || NAMES_OTHERS.test(pattern) ? (textOf(value) ?? []) : [],
    ),
  );
  return [...new Set(names)];
}

const NAMES_OTHERS = /(?:^|\.)(?:organisation|publisher|town|schools\.\*\.name)$/;
