import type { Locator, Page } from '@playwright/test';
import { listPages } from './built-pages.ts';
import { WITH_WEBGL } from './tour/webgl.ts';
import { expect, readStorage, test } from './visitor.ts';

const TOUR = '/rondleiding/voorbeeld-pie/';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const quizzes = (await listPages()).filter((url) => url.endsWith('/quiz/'));

test.use({ launchOptions: WITH_WEBGL, actionTimeout: 20_000 });

test.describe('on a phone', () => {
  test.use(PHONE);

  test('a pupil keeps a point by touch, sees it counted, and prints it on the sheet', async ({ page }) => {
    await openScene(page, 'draaibanken');
    expect(await readStorage(page)).toEqual({});
    await page.locator('lab-tour .point').filter({ visible: true }).first().tap();
    const card = page.locator('.point-card');
    const title = await card.getByRole('heading').textContent();
    const keep = card.getByRole('button', { name: /^Bewaa/ });
    await expect(keep).toHaveAttribute('aria-pressed', 'false');
    expect((await keep.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await keep.tap();
    await expect(keep).toHaveAttribute('aria-pressed', 'true');
    await expect(keep).toHaveText(/^Bewaard/);
    expect(Object.keys(await readStorage(page))).toEqual(['sto-bewaard']);
    await expect(page.locator('[data-act="kept"]')).toContainText('(1)');

    await card.getByRole('button', { name: 'Sluit' }).tap();
    const list = await openKept(page);
    await expect(list.getByRole('link', { name: title ?? '' })).toBeVisible();
    await list.getByRole('link', { name: 'Maak je lob-blad' }).tap();
    await expect(page).toHaveURL(`${TOUR}lob/`);
    await expect(page.locator('[data-career-card]').filter({ visible: true })).toHaveText(new RegExp(title ?? ''));
  });

  test('what is kept in one scene is still pressed after a walk, and the list leads back to it', async ({ page }) => {
    await keepBeforehand(page, ['lascabines/gordijn']);
    await openScene(page, 'draaibanken');
    const list = await openKept(page);
    await list.getByRole('link', { name: 'Het oranje gordijn' }).tap();
    await expect(page).toHaveURL(/\/lascabines\//);
    const card = page.locator('.point-card');
    await expect(card.getByRole('heading', { name: 'Het oranje gordijn' })).toBeVisible();
    await expect(card.getByRole('button', { name: /^Bewaard/ })).toHaveAttribute('aria-pressed', 'true');
  });
});

test('with the keyboard alone: keep a point and a profession, and let go of them', async ({ page }) => {
  await openScene(page, 'lascabines');
  await page.locator('lab-tour a[data-point="gordijn"]').press('Enter');
  await page.locator('.point-card [data-keep]').press('Enter');
  await expect(page.locator('[data-act="kept"]')).toContainText('(1)');
  await page.keyboard.press('Escape');

  await page.locator('[data-act="kept"]').press('Enter');
  const list = page.getByRole('dialog', { name: 'Dit heb je bewaard' });
  const lasser = list.getByRole('button', { name: 'Bewaar Lasser' });
  await lasser.press('Space');
  await expect(list.getByRole('button', { name: 'Bewaard Lasser' })).toBeFocused();
  expect(await readStorage(page)).toEqual({ 'sto-bewaard': '{"voorbeeld-pie":["lascabines/gordijn","lasser"]}' });

  await list.getByRole('button', { name: 'Bewaard Het oranje gordijn' }).press('Space');
  await expect(list.getByRole('link', { name: 'Het oranje gordijn' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(page.locator('[data-act="kept"]')).toBeFocused();
  expect(await readStorage(page)).toEqual({ 'sto-bewaard': '{"voorbeeld-pie":["lasser"]}' });
});

test('the list is fetched at the press, says where it is kept, and one button wipes it all', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await keepBeforehand(page, ['draaibanken/draaibank', 'draaibanken/verdwenen', 'verspaner']);
  await openScene(page, 'draaibanken');
  expect(asked.filter((path) => /kept-list|blad\.json/.test(path))).toEqual([]);
  const list = await openKept(page);
  // Its script, its style sheet, and what can be kept.
  expect(asked.filter((path) => /kept-list|blad\.json/.test(path))).toHaveLength(3);
  await expect(list.getByText('Alleen jouw apparaat onthoudt dit. Er wordt niets verstuurd.')).toBeVisible();
  // A point that the tour no longer has is not shown.
  await expect(list.getByRole('listitem').filter({ has: page.getByRole('link') })).toHaveCount(1);

  await list.getByRole('button', { name: 'Wis alles' }).click();
  await expect(list.getByText('Alles is gewist.')).toBeVisible();
  await expect(list.getByText('Nog niets.')).toBeVisible();
  await expect(list.getByRole('button', { name: 'Sluit' })).toBeFocused();
  expect(await readStorage(page)).toEqual({});
  await expect(page.getByRole('button', { name: 'Bewaard', exact: true })).toBeVisible();
});

test('a browser that keeps nothing says so, and keeps as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await openScene(page, 'draaibanken');
  await page.locator('lab-tour a[data-point="draaibank"]').press('Enter');
  await page.locator('.point-card [data-keep]').click();
  await expect(page.locator('[data-act="kept"]')).toContainText('(1)');
  const list = await openKept(page);
  await expect(list.getByText('Je browser bewaart niets.', { exact: false })).toBeVisible();
  await expect(list.getByRole('link', { name: 'De draaibank' })).toBeVisible();
});

test('the sheet shows the first eight of what was kept and the work that fits, and wipes it with one button', async ({
  page,
}) => {
  await page.goto(`${TOUR}lob/`);
  const cards = page.locator('[data-career-card]');
  const all = await cards.evaluateAll((items) => items.map((item) => item.getAttribute('data-career-card') ?? ''));
  const kept = all.filter((key) => /kap|gordijn|lascabine|draaibank|robotarm|meetkast|boor/.test(key)).slice(0, 10);
  expect(kept).toHaveLength(10);
  await page.evaluate(
    (keys) => localStorage.setItem('sto-bewaard', JSON.stringify({ 'voorbeeld-pie': keys })),
    [...kept, 'technisch-tekenaar'],
  );
  await page.reload();
  const shown = cards.filter({ visible: true });
  await expect(shown).toHaveCount(8);
  await expect(page.getByText('En nog 2 dingen uit de rondleiding.')).toBeVisible();
  await expect(page.locator('[data-career-all]')).toBeHidden();
  const work = page.locator('[data-career-profession]').filter({ visible: true });
  await expect(work).toHaveCount(4);
  await expect(work.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: /Technisch tekenaar/ })).toBeChecked();
  for (const image of await shown.locator('img').all()) {
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  }

  // Typed for the printer, and for nobody else.
  await page.getByRole('textbox', { name: 'Met wie wil ik hierover praten?' }).fill('Mijn oom');
  expect(Object.keys(await readStorage(page))).toEqual(['sto-bewaard']);
  await page.getByRole('button', { name: 'Wis wat ik bewaarde' }).click();
  await expect(page.locator('[data-career-all]')).toBeVisible();
  await expect(shown).toHaveCount(0);
  await expect(page.getByText('Alles is gewist.')).toBeVisible();
  expect(await readStorage(page)).toEqual({});
});

test('the quiz answers at once, lets one try again, keeps nothing and ends with a next step', async ({ page }) => {
  expect(quizzes.length).toBeGreaterThan(2);
  for (const url of quizzes) {
    await page.goto(url);
    for (const question of await page.locator('[data-quiz-question]').all()) {
      const again = question.locator('[data-quiz-again] a');
      await expect(again).toBeHidden();
      await question.locator('[data-quiz-choice="wrong"] button').first().press('Enter');
      await expect(question.getByRole('status')).toContainText('Probeer het nog eens');
      await expect(again).toBeVisible();
      await question.locator('[data-quiz-choice="right"] button').click();
      await expect(question.getByRole('status')).toHaveText('Klopt, goed gezien.');
    }
    await expect(page.getByText('Dat waren alle vragen.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Maak je lob-blad' })).toBeVisible();
    expect(await readStorage(page)).toEqual({});
  }
});

test('“Kijk er nog eens naar” looks at the point itself', async ({ page }) => {
  await page.goto(`${TOUR}quiz/`);
  const question = page.locator('[data-quiz-question]').first();
  await question.locator('[data-quiz-choice="right"] button').click();
  const link = question.locator('[data-quiz-again] a');
  const point = ((await link.getAttribute('href')) ?? '').split('#punt-')[1] ?? '';
  await link.click();
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
  await expect(page.locator(`lab-tour a[data-point="${point}"]`)).not.toHaveAttribute('data-away');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the sheet lists everything to tick, and nothing asks to be pressed that cannot work', async ({ page }) => {
    await page.goto(`${TOUR}lob/`);
    await page.getByRole('checkbox', { name: 'De draaibank', exact: true }).check();
    await page.getByRole('checkbox', { name: /^Lasser/ }).check();
    await page.getByRole('textbox', { name: /Mijn volgende stap/ }).fill('Een dag meelopen');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.goto(`${TOUR}draaibanken/`);
    await expect(page.locator('[data-keep]').filter({ visible: true })).toHaveCount(0);
  });

  test('the quiz tells its answers in folds', async ({ page }) => {
    await page.goto(`${TOUR}quiz/`);
    const question = page.locator('[data-quiz-question]').first();
    await expect(question.getByRole('link')).toBeHidden();
    await question.getByText('Laat het antwoord zien').click();
    await expect(question.getByRole('link', { name: 'Kijk er nog eens naar' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

async function openScene(page: Page, scene: string): Promise<void> {
  await page.goto(`${TOUR}${scene}/`);
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
}

async function openKept(page: Page): Promise<Locator> {
  await page.locator('[data-act="kept"]').click();
  const list = page.getByRole('dialog', { name: 'Dit heb je bewaard' });
  await expect(list).toBeVisible();
  return list;
}

async function keepBeforehand(page: Page, keys: readonly string[]): Promise<void> {
  await page.goto('/over/privacy/');
  await page.evaluate(
    (kept) => localStorage.setItem('sto-bewaard', JSON.stringify({ 'voorbeeld-pie': kept })),
    [...keys],
  );
}
