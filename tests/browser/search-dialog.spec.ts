import type { Page } from '@playwright/test';
import { findAccessibilityProblems } from '../../scripts/lib/testing/accessibility.ts';
import { expect, measureOverflow, readStorage, test } from './visitor.ts';

const REGION = '/regios/gorinchem-altena/';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Zoeken' });
const field = (page: Page) => dialog(page).getByLabel('Zoekwoord');
const link = (page: Page) => page.getByRole('link', { name: 'Zoeken', exact: true });

/** A page whose scripts run. */
async function open(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await page.waitForLoadState('networkidle');
}

for (const [how, ask] of [
  ['the link', (page: Page) => link(page).click()],
  ['the link with the keyboard', (page: Page) => link(page).press('Enter')],
  ['a slash', (page: Page) => page.keyboard.press('/')],
  ['Control K', (page: Page) => page.keyboard.press('Control+k')],
  ['Command K', (page: Page) => page.keyboard.press('Meta+k')],
] as const) {
  test(`${how} opens the search over the page, with the focus in its field`, async ({ page }) => {
    await open(page, REGION);
    await ask(page);
    await expect(field(page)).toBeFocused();
    await expect(page).toHaveURL(REGION);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  });
}

for (const [how, close] of [
  ['Escape, also with something typed', (page: Page) => page.keyboard.press('Escape')],
  ['its button', (page: Page) => dialog(page).getByRole('button', { name: 'Sluiten' }).click()],
  ['a click beside it', (page: Page) => page.mouse.click(5, 400)],
] as const) {
  test(`${how} closes it, and the focus returns`, async ({ page }) => {
    await open(page, '/kennisbank/');
    await link(page).press('Enter');
    await field(page).fill('lassen');
    await close(page);
    await expect(dialog(page)).toHaveCount(0);
    await expect(link(page)).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(field(page)).toHaveValue('lassen');
  });
}

test('it answers as the page of the search does, and leads there with what was asked', async ({ page }) => {
  await open(page, REGION);
  await page.keyboard.press('/');
  await field(page).fill('lassen');
  const results = dialog(page).locator('[data-results] > li');
  await expect(results.first()).toBeVisible();
  await expect(page).toHaveURL(REGION);
  const first = await results.first().getByRole('link').first().innerText();
  const words = await dialog(page).locator('[data-count]').innerText();
  await dialog(page).getByRole('link', { name: 'Alle antwoorden op een pagina' }).click();
  await expect(page).toHaveURL('/zoeken/#q=lassen');
  await expect(page.locator('[data-count]')).toHaveText(words);
  await expect(page.locator('[data-results] > li').first().getByRole('link').first()).toHaveText(first);
});

test('an answer on the page below it is gone to, and the search makes way', async ({ page }) => {
  await open(page, REGION);
  await page.keyboard.press('/');
  await field(page).fill('gorinchem');
  const own = dialog(page).locator(`a[href^="${REGION}"]`).first();
  await own.click();
  await expect(dialog(page)).toHaveCount(0);
});

test('a slash that somebody types stays a slash', async ({ page }) => {
  await open(page, '/vraagbaak/');
  const own = page.getByLabel('Waar gaat uw vraag over?');
  await own.press('/');
  await expect(own).toHaveValue('/');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await field(page).press('/');
  await expect(field(page)).toHaveValue('/');
});

test('on the page of the search itself the same keys lead to its field', async ({ page }) => {
  await open(page, '/zoeken/?q=lassen');
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Zoekwoord')).toBeFocused();
  await expect(page.getByLabel('Zoekwoord')).toHaveValue('lassen');
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('nothing is fetched for it before somebody reaches for it, and no question leaves the device', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, REGION);
  expect(asked.filter((url) => /zoeken|zoekindex|search/i.test(url))).toEqual([]);
  await page.keyboard.press('/');
  await field(page).fill('geheimschrift lassen');
  await expect(dialog(page).locator('[data-results] > li, [data-none]:not([hidden])').first()).toBeVisible();
  expect(asked.filter((url) => /geheim|lassen/.test(url))).toEqual([]);
  expect(await readStorage(page)).toEqual({});
});

test('what is asked in a field of another page, or in an address from before, is not sent either', async ({ page }) => {
  const asked: string[] = [];
  await open(page, '/');
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('Zoek op school, plaats of onderwerp').fill('geheimschrift');
  await page.getByLabel('Zoek op school, plaats of onderwerp').press('Enter');
  await expect(page).toHaveURL('/zoeken/#q=geheimschrift');
  await expect(page.getByLabel('Zoekwoord')).toHaveValue('geheimschrift');
  expect(asked.filter((url) => url.includes('geheim'))).toEqual([]);
  await page.goto('/zoeken/?q=drone&soort=Begrip');
  await expect(page).toHaveURL('/zoeken/#q=drone&soort=Begrip');
  await expect(page.getByRole('link', { name: 'drone', exact: true }).first()).toBeVisible();
});

test('without a connection the link goes where it always went', async ({ page }) => {
  // The browser itself logs what could not be fetched.
  page.removeAllListeners('console');
  await open(page, REGION);
  await page.route('**/_astro/*', (route) => route.abort());
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.isNavigationRequest() && each.url().endsWith('/zoeken/')),
    link(page).click(),
  ]);
  expect(request.method()).toBe('GET');
});

test('a click that asks for a new tab gets one', async ({ page, context }) => {
  await open(page, REGION);
  const [other] = await Promise.all([context.waitForEvent('page'), link(page).click({ modifiers: ['ControlOrMeta'] })]);
  await expect(other).toHaveURL(/\/zoeken\/$/);
  await expect(dialog(page)).toHaveCount(0);
});

for (const route of ['/', '/kennisbank/', '/404.html', '/rondleiding/voorbeeld-pie/draaibanken/']) {
  test(`the page below it and the search are in order together: ${route}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, route);
    await page.keyboard.press('/');
    await field(page).fill('gorinchem');
    await expect(dialog(page).locator('[data-results] > li').first()).toBeVisible();
    expect(await measureOverflow(page)).toBe(0);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
}
