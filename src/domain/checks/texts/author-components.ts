import { AUTHOR_COMPONENTS, isAuthorComponent, unknownElement } from '../../mdx/author-components.ts';
import type { Content, Entry } from '../../entry.ts';
import { isSeen } from '../../schema/fields.ts';
import type { Attribute, Element } from '../../mdx/body.ts';
import { findNearest, suggest } from '../../text/nearest.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { findRepeats } from '../repeats.ts';

/** Only the components on the list, with only their attributes: everything else in angle brackets could be code. */
export function checkAuthorComponents(content: Content): Problem[] {
  return content.entries.flatMap((entry: Entry) =>
    (entry.body?.elements ?? []).flatMap((element) =>
      checkElement(element, entry).map((words) => ({ file: entry.file, line: element.line, ...words })),
    ),
  );
}

function checkElement({ name, attributes, isFilled }: Element, { collection }: Entry): Words[] {
  if (!isAuthorComponent(name)) return [unknownElement(name)];
  if (collection !== 'interviews' && (name === 'Passage' || name === 'Quote')) return [ELSEWHERE[name]];
  if (name === 'Source' && isFilled) return [FILLED_SOURCE];
  const allowed: Readonly<Record<string, 'required' | 'optional'>> = AUTHOR_COMPONENTS[name].attributes;
  const names = Object.keys(allowed);
  const required = names.filter((key) => allowed[key] === 'required');
  // A misspelt attribute is told once, not also as a missing one.
  const meant = attributes.map((attribute) =>
    names.includes(attribute.name) ? attribute.name : findNearest(attribute.name, names),
  );
  const example = `Schrijf <${name} ${required.map((each) => `${each}="…"`).join(' ')}>.`;
  return [
    ...attributes.flatMap((attribute) => checkAttribute(name, attribute, names)),
    ...findRepeats(attributes, (attribute) => attribute.name).map((attribute) => ({
      message: `Bij <${name}> staat ${attribute.name} twee keer.`,
      fix: 'Haal een van de twee weg.',
    })),
    ...attributes.filter(isEmptyText).map((attribute) => ({
      message: `Bij <${name}> is ${attribute.name} leeg.`,
      fix: example,
    })),
    ...required
      .filter((key) => !meant.includes(key))
      .map((key) => ({ message: `Bij <${name}> ontbreekt ${key}.`, fix: example })),
  ];
}

/** What stands in interviews alone, where it is found in another text. */
const ELSEWHERE = {
  Passage: {
    message: '<Passage> kan alleen in een interview.',
    fix: 'Haal <Passage> en </Passage> weg. Een kop krijgt vanzelf een eigen adres.',
  },
  Quote: {
    message: '<Quote> kan alleen in een interview.',
    fix: 'Zet de woorden tussen aanhalingstekens, met <Source id="…" /> erachter.',
  },
} as const satisfies Record<string, Words>;

/** The site shows a number there, and would leave out the words without a sign. */
const FILLED_SOURCE: Words = {
  message: 'Tussen <Source> en </Source> staat iets, en dat laat de site niet zien.',
  fix: 'Schrijf de tekst ervoor, en daarachter <Source id="…" />.',
};

function isEmptyText(attribute: Attribute): boolean {
  return attribute.kind === 'text' && !isSeen(attribute.value);
}

function checkAttribute(element: string, { kind, name }: Attribute, allowed: readonly string[]): Words[] {
  if (!allowed.includes(name)) {
    return [{ message: `${quote(name)} kan niet bij <${element}>.`, fix: suggest(name, allowed) }];
  }
  if (kind === 'text') return [];
  return [
    {
      message: `Bij <${element}> staat ${name} niet als tekst.`,
      fix: `Zet de waarde tussen aanhalingstekens: ${name}="…".`,
    },
  ];
}
