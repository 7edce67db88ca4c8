import type { Page } from '@playwright/test';
import { findAccessibilityProblems } from '../../scripts/lib/testing/accessibility.ts';
import { expect, measureOverflow, readStorage, test } from './visitor.ts';

const field = (page: Page) => page.getByLabel('Zoekwoord');
const hits = (page: Page) => page.locator('[data-results] > li');
const titles = (page: Page) => page.locator('.results :is(h3, h4) > a');

test('a question from an address is answered: the best guess first, then as they rank, then by kind', async ({
  page,
}) => {
  await page.goto('/zoeken/#q=gorinchem');
  await expect(field(page)).toHaveValue('gorinchem');
  await expect(hits(page)).toHaveCount(3);
  const best = hits(page).first();
  await expect(best).toHaveClass(/best/);
  await expect(best.getByRole('link').first()).toHaveText('Gorinchem/Altena');
  await expect(best.locator('p').first()).toHaveText('Regio');

  const group = page.locator('[data-groups] section').first();
  await expect(group.getByRole('heading', { level: 3 })).toHaveText(/^\p{Lu}.+ \(\d+\)$/u);
  expect(await group.getByRole('listitem').count()).toBeLessThanOrEqual(3);
});

test('all hits of a kind are one step away, and back again', async ({ page }) => {
  await page.goto('/zoeken/#q=techniek');
  const all = page.getByRole('button', { name: /^Laat alle \d+ zien$/ }).first();
  const count = Number(/\d+/.exec(await all.innerText())?.[0]);
  const heading = page.locator('[data-groups] section h3', { hasText: `(${count})` }).first();
  const kind = (await heading.innerText()).replace(/ \(\d+\)$/, '');
  await all.click();

  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('soort')).toBe(kind);
  await expect(page.getByRole('status')).toHaveText(`${count} pagina’s over “techniek”`);
  await expect(page.getByRole('button', { name: `${kind} (${count})` })).toHaveAttribute('aria-pressed', 'true');
  await expect(titles(page).first()).toBeFocused();
  await expect(page.locator('[data-groups] section')).toHaveCount(0);
  const kinds = await hits(page).locator('p:nth-of-type(1)').allTextContents();
  expect(new Set(kinds)).toEqual(new Set([kind]));

  await page.goBack();
  await expect(page.locator('[data-groups] section').first()).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#q=techniek');
  await page.goForward();
  await expect(page.getByRole('button', { name: `${kind} (${count})` })).toHaveAttribute('aria-pressed', 'true');
});

test('a choice keeps the focus, stands in the address and can be handed on', async ({ page, context }) => {
  await page.goto('/zoeken/#q=techniek');
  const year = page.getByLabel('Jaar', { exact: true });
  await expect(year).toBeVisible();
  const options = await year.locator('option').allTextContents();
  expect(options.length).toBeGreaterThan(2);
  for (const option of options.slice(1)) expect(option).toMatch(/^\d{4} \(\d+\)$/);
  const [chosen = ''] = options[1]?.split(' ') ?? [];
  const before = await page.locator('[data-count]').innerText();
  await year.focus();
  await year.selectOption(chosen);
  await expect(page.locator('[data-count]')).not.toHaveText(before);
  await expect(year).toBeFocused();
  await expect(year).toHaveValue(chosen);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('[data-count]')).toHaveText(await page.locator('[data-count]').innerText());
  await expect(other.getByLabel('Jaar', { exact: true })).toHaveValue(chosen);
});

test('a choice that leaves nothing says so, with the way back', async ({ page }) => {
  await page.goto('/zoeken/#q=lassen&soort=Onzin');
  await expect(page.getByRole('heading', { name: 'Niets gevonden over “lassen”' })).toBeVisible();
  await page.getByRole('button', { name: 'zonder uw keuzes' }).click();
  await expect(hits(page).first()).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#q=lassen');
});

test('a slip is mended at once, with the way back to what was typed', async ({ page }) => {
  await page.goto('/zoeken/');
  await field(page).fill('gorichem');
  await expect(page.locator('[data-notes]')).toContainText('Wij zochten op “gorinchem”.');
  await expect(hits(page).first().getByRole('link').first()).toHaveText('Gorinchem/Altena');
  await page.getByRole('button', { name: 'Zoek toch naar “gorichem”' }).click();
  await expect(page.locator('[data-notes]')).not.toContainText('Wij zochten op');
  expect(new URL(page.url()).hash).toBe('#q=gorichem&letterlijk=ja');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Zoek toch naar “gorichem”' })).toBeVisible();
});

test('a school that the site does not know is named, instead of pages that share a word with it', async ({ page }) => {
  await page.goto(`/zoeken/#q=${encodeURIComponent('Lodewijk College')}`);
  const name = 'Deze school of plaats kennen wij niet: Lodewijk College';
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(name);
  await expect(page.locator('[data-notes]')).not.toContainText('Lodewijk College');
  await expect(titles(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'lijst van plaatsen' }).click();
  await expect(page).toHaveURL(/\/regios\/plaatsen\/$/);
});

test('who finds nothing can ask it, without typing it again', async ({ page }) => {
  await page.goto('/zoeken/');
  await field(page).fill('xylofoonles & “qzxq”?');
  await expect(page.getByRole('heading', { name: 'Niets gevonden over “xylofoonles & “qzxq”?”' })).toBeVisible();
  const none = page.locator('[data-none]');
  for (const door of ['Rondleidingen', 'Goede voorbeelden', 'Vraagbaak']) {
    await expect(none.getByRole('link', { name: door })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Stel deze vraag' }).click();
  await expect(page.getByLabel('Uw vraag')).toHaveValue('xylofoonles & “qzxq”?');
});

test('the keyboard goes from the field along the answers and back', async ({ page }) => {
  await page.goto('/zoeken/#q=gorinchem');
  await expect(hits(page)).toHaveCount(3);
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();

  await field(page).fill('lassen');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-count]')).toContainText('“lassen”');
  await expect(titles(page).first()).toBeFocused();

  await field(page).fill('xylofoonles');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Niets gevonden over “xylofoonles”' })).toBeFocused();
});

test('what is found is told once somebody stops typing', async ({ page }) => {
  await page.goto('/zoeken/');
  const told: string[] = [];
  await page.exposeFunction('tell', (words: string) => told.push(words));
  await page.evaluate(() => {
    const status = document.querySelector('[data-status]');
    if (status === null) throw new Error('No status');
    const tell = (globalThis as unknown as { tell: (words: string) => void }).tell;
    new MutationObserver(() => tell(status.textContent)).observe(status, { childList: true });
  });
  await field(page).pressSequentially('gorinchem', { delay: 60 });
  await expect(page.getByRole('status')).toContainText('“gorinchem”');
  expect(told).toHaveLength(1);
});

test('more of a list comes below what was there, and the focus goes to the first of it', async ({ page }) => {
  await page.goto('/zoeken/#q=techniek');
  const kinds = page.locator('[data-kinds] button');
  await expect(kinds.first()).toBeVisible();
  // The largest kind stands first.
  await kinds.first().click();
  await expect(page.locator('[data-groups] section')).toHaveCount(0);
  const before = await titles(page).allTextContents();
  await page.getByRole('button', { name: 'Laat meer zien' }).click();
  await expect(titles(page).nth(before.length)).toBeFocused();
  expect((await titles(page).allTextContents()).slice(0, before.length)).toEqual(before);
});

const ANY_TEXT: readonly (readonly [what: string, text: string])[] = [
  ['ten thousand characters', 'techniekonderwijs '.repeat(556)],
  ['ten thousand characters without a space', 'x'.repeat(10_000)],
  ['emoji', '🔧👩🏽‍🔧🇳🇱 lassen 🤖'],
  ['quotes', `"'“”‘’«» lassen`],
  ['signs of a regular expression', String.raw`(.*)+[^\]$ {2,} \d | ?`],
  ['another alphabet', 'сварка 溶接 لحام השתלמות'],
  ['a piece of a page', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['signs of an address', '?q=a&soort=b#c %00 %ff ../../ \\'],
  ['white space alone', ' \t  '],
  ['names of JavaScript', '__proto__ constructor toString hasOwnProperty'],
];
for (const [what, text] of ANY_TEXT) {
  test(`${what} gets an answer or a friendly word, and so does its address`, async ({ page }) => {
    const isNothing = text.trim() === '';
    const answered = page.locator('[data-results] > li, [data-none]:not([hidden])').first();
    await page.goto('/zoeken/');
    await field(page).fill(text);
    if (isNothing) await expect(page.getByRole('heading', { name: 'Of kijk in een lijst' })).toBeVisible();
    else await expect(answered).toBeVisible();
    await expect(page.getByText('Zoeken lukt nu niet')).toHaveCount(0);
    expect(await measureOverflow(page)).toBe(0);
    await page.reload();
    if (!isNothing) await expect(answered).toBeVisible();
    await expect(page.getByText('Zoeken lukt nu niet')).toHaveCount(0);
    expect(await readStorage(page)).toEqual({});
  });
}

test('an index that cannot be read is told in plain words, and the next question tries again', async ({ page }) => {
  // The browser itself logs what could not be fetched.
  page.removeAllListeners('console');
  await page.route('**/zoekindex/**', (route) => route.abort());
  await page.goto('/zoeken/#q=lassen');
  await expect(page.getByRole('heading', { name: /^Zoeken lukt nu niet/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Of kijk in een lijst' })).toBeVisible();
  await page.unroute('**/zoekindex/**');
  await field(page).fill('lassen?');
  await expect(hits(page).first()).toBeVisible();
  await expect(page.getByText('Zoeken lukt nu niet')).toHaveCount(0);
});

for (const [width, scheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  test(`everybody can use the answers, ${width} px wide, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const query of ['', 'gorinchem', 'gorichem', 'Lodewijk College', 'xyzzyx']) {
      await page.goto(query === '' ? '/zoeken/' : `/zoeken/?q=${encodeURIComponent(query)}`);
      if (query !== '') await expect(page.getByRole('status')).not.toBeEmpty();
      expect(await measureOverflow(page)).toBe(0);
      expect(await findAccessibilityProblems(page)).toEqual([]);
    }
  });
}
