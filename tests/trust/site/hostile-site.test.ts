import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles, selectPages } from '../../../scripts/lib/site/site-files.ts';
import { COLLECTION_NAMES } from '../../../src/domain/collections.ts';
import { shapeOfCollection } from '../../../src/domain/schema/schema-problems.ts';
import type { FieldShape } from '../../../src/domain/schema/schema-shape.ts';
import { makeHostileContent, type HostileField } from '../hostile-content.ts';
import { FOREIGN_ELEMENT, TRACE } from '../hostile-values.ts';
import { NOT_SHOWN } from './not-shown.ts';
import { HOSTILE_SITE } from './places.ts';
import { isData, readCsv, readForms, type Element, type ReadFile } from './read-forms.ts';

const { fields } = makeHostileContent();
let files: readonly string[] = [];
let forms: readonly ReadFile[] = [];

beforeAll(async () => {
  files = await listFiles(HOSTILE_SITE);
  forms = await readForms(files);
});

/** A page that others show has its links open beside theirs; the page that gives the code for it shows it. */
function isOurs({ name, attributes }: Element): boolean {
  const told = Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value]));
  return name === 'base'
    ? JSON.stringify(told) === '{"target":"_blank"}'
    : /^\/insluiten\/[\w/-]+$/.test(told['src'] ?? '');
}

/** The files with an element of which this is true, each told once. */
function filesWith(isWrong: (element: Element) => boolean): string[] {
  return forms.flatMap(({ file, elements }) => {
    const found = elements.filter(isWrong).map(({ name, attributes }) => `<${name} ${JSON.stringify(attributes)}>`);
    return found.length === 0 ? [] : [`${file}: ${found.join(' ')}`];
  });
}

describe('in every page, drawing, feed and list', () => {
  test('no element and no attribute comes from an author', () => {
    expect(filesWith(({ name }) => name === FOREIGN_ELEMENT)).toEqual([]);
    expect(filesWith(({ attributes }) => attributes.some(({ name }) => !/^[a-z][a-z0-9:-]*$/i.test(name)))).toEqual([]);
    expect(filesWith(({ attributes }) => attributes.some(({ name }) => /^on/i.test(name)))).toEqual([]);
    const hasStyle = ({ attributes }: Element) => attributes.some(({ name }) => name === 'style');
    expect(filesWith(hasStyle)).toEqual([]);
    expect(
      filesWith((element) => /^(?:iframe|frame|object|embed|base|applet)$/i.test(element.name) && !isOurs(element)),
    ).toEqual([]);
  });

  test('no script and no style holds a word of an author', () => {
    const isProgram = (element: Element) => /^(?:script|style)$/i.test(element.name) && !isData(element);
    const tokens = new RegExp(`${TRACE}|${fields.map(({ token }) => token).join('|')}`);
    expect(filesWith((element) => isProgram(element) && tokens.test(element.text))).toEqual([]);
  });

  test('no address is anything but a page, a file or a site', () => {
    const isAddress = (name: string) => /^(?:href|xlink:href|src|action|formaction|poster|data|cite|ping)$/.test(name);
    const isSafe = (value: string) =>
      /^(?:https?:\/\/|mailto:[\w.+-]+@[\w.-]+$|mailto:\?subject=[^?&\s]*&body=[^?&\s]*$|[/#?.]|index\.md$|$)/.test(
        value,
      ) && !/^[/\\]{2}/.test(value);
    expect(
      filesWith(({ attributes }) => attributes.some(({ name, value }) => isAddress(name) && !isSafe(value))),
    ).toEqual([]);
  });

  test('what an author wrote is there as it was written', () => {
    const wrong = forms.flatMap(({ file, texts }) =>
      texts.flatMap((text) => findDamaged(text).map((field) => `${file}: ${field}`)),
    );
    expect(wrong).toEqual([]);
  });
});

const byToken = new Map(fields.map((field) => [field.token, field]));

/** The fields of which a text holds the beginning, but not the rest. */
function findDamaged(text: string): string[] {
  const plain = withoutBreaks(text);
  return [...plain.matchAll(/merk\d+x/gi)].flatMap(({ 0: token, index }) => {
    const field = byToken.get(token.toLowerCase());
    if (field === undefined) return [`${token} is unknown`];
    const found = plain.slice(index);
    return restsOf(field).some((rest) => found.startsWith(rest)) ? [] : [`${nameOf(field)} ${found.slice(0, 80)}`];
  });
}

/** A field from its token on. Of a web address a page may show the name of the site alone. */
function restsOf({ token, text }: HostileField): string[] {
  const rest = withoutBreaks(text.slice(text.indexOf(token)));
  return text.startsWith('https:') ? [rest, `${token}.example`] : [rest];
}

/** Lines may break anywhere, also between the parts of a drawing, which then adds a hyphen. */
function withoutBreaks(text: string): string {
  return text.replace(/[\s\u00ad-]+/g, '');
}

function nameOf({ collection, pattern }: HostileField): string {
  return `${collection}.${pattern}`;
}

test('no published picture tells who made it, or where', async () => {
  const pictures = files.filter((file) => /\.(?:jpe?g|png|webp|avif|gif)$/.test(file));
  expect(pictures.length).toBeGreaterThan(20);
  const facts = await Promise.all(pictures.map((file) => sharp(path.join(HOSTILE_SITE, file)).metadata()));
  expect(
    pictures.filter((_, index) => [facts[index]?.exif, facts[index]?.xmp, facts[index]?.iptc].some(Boolean)),
  ).toEqual([]);
});

test('no picture is published wider than a page can show, and one in a text comes in three widths', async () => {
  const pictures = files.filter((file) => /\.(?:jpe?g|png|webp|avif)$/.test(file));
  const widths = await Promise.all(
    pictures.map(async (file) => (await sharp(path.join(HOSTILE_SITE, file)).metadata()).width),
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(1600);
  const page = await readFile(path.join(HOSTILE_SITE, 'labs/zonder-rondleiding/index.html'), 'utf8');
  const [img = ''] = /<img [^>]*breed[^>]*>/.exec(page) ?? [];
  expect([...img.matchAll(/ (\d+)w/g)].map(([, width]) => width)).toEqual(['480', '960', '1440']);
  expect(img).toMatch(/ sizes="[^"]+".* width="1440" height="720"/);
});

describe('the hostile content', () => {
  test('has text of an author in every kind of page', () => {
    const written = COLLECTION_NAMES.filter((name) => hasOwnText(shapeOfCollection(name)));
    expect(written.filter((name) => !fields.some(({ collection }) => collection === name))).toEqual([]);
    // Of these an author only chooses names of other pages.
    expect(COLLECTION_NAMES.filter((name) => !written.includes(name))).toEqual(['home']);
  });

  test('is shown, field by field, but for what the site keeps to itself', () => {
    const shown = new Set(
      forms.flatMap(({ texts }) => texts.flatMap((text) => text.toLowerCase().match(/merk\d+x/g) ?? [])),
    );
    const patterns = new Set(fields.map(nameOf));
    const seen = new Set(fields.filter(({ token }) => shown.has(token)).map(nameOf));
    expect([...patterns].filter((name) => !seen.has(name)).toSorted()).toEqual(Object.keys(NOT_SHOWN).toSorted());
  });

  test('leaves out the files that the content check passes over', () => {
    expect(files.filter((file) => file.includes('kwaad'))).toEqual([]);
  });
});

test('every page has a policy that lets no other script run', () => {
  const policies = forms
    .filter(({ file }) => selectPages([file]).length > 0)
    .map(({ elements }) =>
      elements.flatMap(({ attributes }) =>
        attributes.some(({ value }) => value === 'content-security-policy')
          ? attributes.filter(({ name }) => name === 'content').map(({ value }) => value)
          : [],
      ),
    );
  expect(policies.every((found) => found.length === 1 && !found.join('').includes('unsafe-inline'))).toBe(true);
});

test('no cell of a table is a formula to a spreadsheet', async () => {
  const tables = await Promise.all(files.filter((file) => file.endsWith('.csv')).map(readCsv));
  const cells = tables.flatMap(({ texts }) => texts);
  expect(cells.filter((cell) => /^[\s]*[=+\-@|%\t\r]/.test(cell))).toEqual([]);
  expect(cells.some((cell) => cell.startsWith("'=merk"))).toBe(true);
});

function hasOwnText({ type, meta, keys, item }: FieldShape): boolean {
  if (type.kind === 'text') return meta.pointsTo === undefined && meta.kind === undefined;
  return [...keys.values(), ...(item === undefined ? [] : [item])].some(hasOwnText);
}
