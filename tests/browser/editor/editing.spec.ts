import { expect, test, type Locator, type Page } from '@playwright/test';
import { readEntries } from '../../../scripts/lib/content/entries.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../../src/domain/collections.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { shapeOfCollection } from '../../../src/domain/schema/schema-problems.ts';
import type { FieldShape } from '../../../src/domain/schema/schema-shape.ts';
import { templateFile } from '../../content/template-files.ts';
import { giveProject, readProjectFile, serveEditor } from './editor-site.ts';

let editor: Awaited<ReturnType<typeof serveEditor>>;
test.beforeAll(async () => {
  editor = await serveEditor();
});
test.afterAll(() => editor.stop());

/** Fields below the fold are only made when they come into view. */
const LONG = { width: 1280, height: 6000 };

const TEMPLATES = COLLECTION_NAMES.map(templateFile);
const ADDED = ' Erbij.';

test('the editor speaks Dutch, asks for a folder only, and sends nothing to anybody', async ({ page }) => {
  const elsewhere: string[] = [];
  const refused = watchErrors(page);
  const own = new URL(editor.url).origin;
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(own)) elsewhere.push(url);
  });
  await giveTemplates(page);
  await expect(page.getByRole('button')).toHaveText(['Werken met een lokale repository']);
  await signIn(page);
  await openEntry(page, 'labs');
  await expect(page.getByText('Plaats', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('24px "Material Symbols Outlined"'))).toBe(true);
  expect({ elsewhere, refused }).toEqual({ elsewhere: [], refused: [] });
});

test.describe('in a browser of another language', () => {
  test.use({ locale: 'en-US' });

  test('the editor speaks Dutch all the same', async ({ page }) => {
    await giveTemplates(page);
    await expect(page.getByRole('button')).toHaveText(['Werken met een lokale repository']);
  });
});

test('what it saves, of any kind, is what stood there with the change', async ({ page }) => {
  test.setTimeout(120_000);
  await giveTemplates(page);
  await signIn(page);
  const typed = TEMPLATES.filter(({ collection }) => firstFreeText(shapeOfCollection(collection)) !== undefined);
  // Of what home shows an author only chooses names.
  expect(TEMPLATES.filter((each) => !typed.includes(each)).map(({ collection }) => collection)).toEqual(['home']);
  for (const { collection, id, file, text } of typed) {
    await openEntry(page, collection);
    const box = await findFreeText(page, collection);
    await box.fill((await box.inputValue()) + ADDED);
    const saved = await save(page, file, text);
    const { entries, problems } = readEntries({ collection, id, file }, saved);
    expect.soft(problems.map(formatProblem)).toEqual([]);
    const after = JSON.stringify(entries.map(({ data }) => data));
    expect.soft(after).toContain(ADDED);
    const before = readEntries({ collection, id, file }, text).entries.map(({ data }) => data);
    expect.soft(JSON.parse(after.replace(ADDED, ''))).toEqual(JSON.parse(JSON.stringify(before)));
    expect.soft(bodyOf(saved)).toBe(bodyOf(text));
  }
});

test('a new page holds what was filled in and nothing else', async ({ page }) => {
  await page.setViewportSize(LONG);
  await giveTemplates(page);
  await signIn(page);
  await page.goto(`${editor.url}#/collections/questions/new`);
  await fieldAt(page, 'title').getByRole('textbox').fill('Wie leest het verslag?');
  await fieldAt(page, 'kind').getByRole('radio').first().click();
  await fieldAt(page, 'asked.by').getByRole('textbox').fill('docent');
  await fieldAt(page, 'asked.date').getByRole('textbox').fill('eergisteren');
  await fieldAt(page, 'missing').getByRole('textbox').fill('Dat weten wij niet.');
  await fieldAt(page, 'reviewBy').getByRole('textbox').fill('2027');
  await fieldAt(page, 'sources').getByRole('button', { name: 'toevoegen' }).click();
  await fieldAt(page, 'sources.0.id').getByRole('textbox').fill('krant');
  await fieldAt(page, 'sources.0.title').getByRole('textbox').fill('Een stuk in de krant');
  await fieldAt(page, 'sources.0.read').getByRole('textbox').fill('2026-11');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(fieldAt(page, 'asked.date')).toContainText('Schrijf een dag (2021-06-18), maand (2021-06)');

  await fieldAt(page, 'asked.date').getByRole('textbox').fill('2026-11');
  const saved = await save(page, 'content/questions/wie-leest-het-verslag.mdx', undefined);
  expect(saved.trim()).toBe(`---
title: Wie leest het verslag?
kind: process
asked:
  by: docent
  date: 2026-11
missing: Dat weten wij niet.
reviewBy: '2027'
sources:
  - id: krant
    title: Een stuk in de krant
    read: 2026-11
---`);
});

test('a picture lands beside the page that shows it', async ({ page }) => {
  const refused = watchErrors(page);
  await page.setViewportSize(LONG);
  await giveTemplates(page);
  await signIn(page);
  await openEntry(page, 'labs');
  const { file, text } = templateFile('labs');
  await fieldAt(page, 'picture.file').getByText('Vervangen').click();
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: 'Mijn Foto (1).png', mimeType: 'image/png', buffer: PIXEL });
  await dialog.getByText('Foto').last().waitFor();
  await expect(dialog.getByText('Unsplash')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Invoegen' }).click();
  expect(await save(page, file, text)).toContain('file: ./mijn-foto-1.png\n');
  expect(await readProjectFile(page, 'content/labs/voorbeeld-pie/mijn-foto-1.png')).toContain('PNG');
  expect(refused).toEqual([]);
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Whatever the content policy refuses is told here too. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

async function giveTemplates(page: Page): Promise<void> {
  await giveProject(page, editor.url, new Map(TEMPLATES.map(({ file, text }) => [file, text])));
  await page.goto(editor.url);
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Werken met een lokale repository' }).click();
  await expect(page.getByText('Collecties', { exact: true })).toBeVisible({ timeout: 20_000 });
}

async function openEntry(page: Page, collection: CollectionName): Promise<void> {
  const { stored } = COLLECTIONS[collection];
  const base = 'folder' in stored ? `content/${stored.folder}/` : 'content/';
  const entry = templateFile(collection)
    .file.slice(base.length)
    .replace(/\.[^.]*$/, '');
  await page.goto(`${editor.url}#/collections/${collection}/entries/${entry}`);
  await expect(page.locator('[data-key-path]').first()).toBeVisible();
}

/** Saves, waits until the editor has closed, and gives what then stands in the file. */
async function save(page: Page, file: string, before: string | undefined): Promise<string> {
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect.poll(() => readProjectFile(page, file), { message: file }).not.toBe(before);
  await expect(page.locator('[data-key-path]')).toHaveCount(0);
  return (await readProjectFile(page, file)) ?? '';
}

function fieldAt(page: Page, path: string): Locator {
  return page.locator(`[data-key-path="${path}"]`);
}

async function findFreeText(page: Page, collection: CollectionName): Promise<Locator> {
  const isList = COLLECTIONS[collection].stored.form === 'list';
  if (isList) await page.getByRole('button', { name: 'Uitvouwen' }).click();
  const path = firstFreeText(shapeOfCollection(collection));
  if (path === undefined) throw new Error(`Nothing to type in ${collection}.`);
  return fieldAt(page, isList ? `records.0.${path}` : path).getByRole('textbox');
}

/** A field in which anything may be written, outside lists, because those may be folded. */
function firstFreeText({ pattern, type, meta, keys }: FieldShape): string | undefined {
  if (type.kind === 'text' && meta.pointsTo === undefined && meta.fix === undefined) return pattern;
  return [...keys.values()].map(firstFreeText).find((found) => found !== undefined);
}

function bodyOf(text: string): string {
  return text.split(/^---$/m).slice(2).join('---').trim();
}
