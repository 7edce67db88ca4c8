import { idsIn, pointersTo, problemAt, type Content, type Entry } from '../../entry.ts';
import { id as idField } from '../../schema/fields.ts';
import { THEMES } from '../../kinds/interview.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { attributesOf } from './attributes.ts';
import { takenOnPage } from '../links/page-parts.ts';
import { findRepeats } from '../repeats.ts';

/** Others point at a passage for years: its anchor is good for an address, and the only one of its name. */
export function checkPassages(content: Content): Problem[] {
  const terms = idsIn(content, 'terms');
  return content.entries.flatMap((entry) => [
    ...checkAnchors(entry),
    ...checkTaken(entry, terms),
    ...checkThemes(entry),
    ...checkClaims(entry),
  ]);
}

/** A page has places of its own: a heading or passage with such a name would be there twice, and a link finds the first. */
function checkTaken(entry: Entry, terms: readonly string[]): Problem[] {
  const { file, body } = entry;
  const headings = (body?.headings ?? []).map(({ slug, line }) => ({
    name: slug,
    line,
    what: 'deze kop andere woorden',
  }));
  const passages = attributesOf(entry, 'Passage', 'anchor').map(({ value, line }) => ({
    name: value,
    line,
    what: 'deze passage een ander anker',
  }));
  const taken = headings.length + passages.length === 0 ? undefined : takenOnPage(entry, terms);
  return [...headings, ...passages]
    .filter(({ name }) => taken?.has(name) === true)
    .map(({ name, line, what }) => ({
      file,
      line,
      message: `De plek ${quote(name)} is er al op deze pagina: de site maakt die zelf.`,
      fix: `Geef ${what}.`,
    }));
}

function checkAnchors(entry: Entry): Problem[] {
  const { file, body } = entry;
  const passages = attributesOf(entry, 'Passage', 'anchor');
  const headings = (body?.headings ?? []).map(({ slug, line }) => ({ value: slug, line }));
  const malformed = passages.filter(({ value }) => !idField.safeParse(value).success);
  const repeats = findRepeats([...headings, ...passages], ({ value }) => value);
  return [
    ...malformed.map(({ value, line }) => ({
      file,
      line,
      message: `${quote(value)} is geen goed anker.`,
      fix: 'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld wat-de-stuurgroep-doet.',
    })),
    ...repeats.map(({ value, line }) => ({
      file,
      line,
      message: `Het anker ${quote(value)} is er al op deze pagina, van een kop of een andere passage.`,
      fix: 'Geef deze passage een ander anker.',
    })),
  ];
}

function checkThemes(entry: Entry): Problem[] {
  return attributesOf(entry, 'Passage', 'themes').flatMap(({ value, line }) => {
    const names = value.split(',').map((name) => name.trim());
    return [...names.flatMap(checkTheme), ...findRepeats(names, (name) => name).map(repeatedTheme)].map((words) => ({
      file: entry.file,
      line,
      ...words,
    }));
  });
}

const KNOWN_THEMES = Object.keys(THEMES);

function checkTheme(name: string): Words[] {
  if (KNOWN_THEMES.includes(name)) return [];
  const message = name === '' ? 'Hier ontbreekt een thema.' : `${quote(name)} is geen bekend thema.`;
  return [{ message, fix: suggest(name, KNOWN_THEMES) }];
}

function repeatedTheme(name: string): Words {
  return { message: `Het thema ${quote(name)} staat twee keer bij deze passage.`, fix: 'Haal er een van weg.' };
}

/** What came of an announcement is shown with the passage in which it was made. */
function checkClaims(entry: Entry): Problem[] {
  if (entry.body === undefined) return [];
  const anchors = attributesOf(entry, 'Passage', 'anchor').map(({ value }) => value);
  return pointersTo(entry, 'passage')
    .filter(({ name }) => !anchors.includes(name))
    .map(({ path, name }) =>
      problemAt(entry, path, {
        message: `In de tekst staat geen passage met het anker ${quote(name)}.`,
        fix: suggest(name, anchors),
      }),
    );
}
