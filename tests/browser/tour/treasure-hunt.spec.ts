import type { Page } from '@playwright/test';
import { expect, openScene, readStorage, test, WITH_WEBGL } from './tour-test.ts';
import { expectCode } from './expect-code.ts';
import { TREASURE } from './tour-content.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const AT_THE_DUCK = `#${TREASURE.yaw},${TREASURE.pitch},75`;
const DUCK = '.treasure';
const CARD = '.hunt-card';
const COUNT = '[data-hunt-count]';
const WARMTH = '.hunt-warmth';

const begin = (page: Page) => page.locator('.chrome').getByRole('button', { name: 'Speurtocht' }).click();
const closeCard = (page: Page) => page.locator(CARD).getByRole('button', { name: 'Sluit' }).click();
const turnTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);

test('the bar begins the hunt: only then something is fetched and kept, and the riddle stands over the picture', async ({
  page,
  watch,
}) => {
  await openScene(page);
  const isHunt = (path: string): boolean => /\/hunt(?:-page|-store)?\.[^/]+\.js$/.test(path);
  await expect(page.locator(COUNT)).toBeHidden();
  expect(watch.requests.filter(isHunt)).toEqual([]);
  expect(await readStorage(page)).toEqual({});

  await begin(page);
  await expect(page.locator(CARD)).toContainText('Ik zwem op het droge en ik ben geel.');
  await expect(page.locator(CARD).getByRole('heading', { name: 'Vind de eend' })).toBeFocused();
  await expect(page.locator(COUNT)).toHaveText('0 van 3 eenden');
  expect(watch.requests.filter(isHunt)).not.toEqual([]);
  expect(await readStorage(page)).toEqual({ 'sto-speurtocht': '{"pie":[]}' });

  await page.keyboard.press('Escape');
  await expect(page.locator(CARD)).toBeHidden();
  await expect(page.locator('.chrome').getByRole('button', { name: 'Speurtocht' })).toBeFocused();
  await begin(page);
  await expect(page.locator(CARD)).toBeVisible();
});

test('a caught duck says where it was and what is left, leads on, and the device remembers', async ({ page }) => {
  await openScene(page, 'draaibanken', AT_THE_DUCK);
  await expect(page.locator(DUCK)).toHaveCount(0);
  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  await page.locator(DUCK).click();
  const card = page.locator(CARD);
  await expect(card.getByRole('heading', { name: 'Gevonden!' })).toBeFocused();
  await expect(card).toContainText('De eend zit onder de draaibank.');
  await expect(card).toContainText('Je hebt 1 van de 3 eenden gevonden.');
  await expect(card.getByRole('listitem').filter({ visible: true })).toHaveText(['Bij de lascabines', 'De robot']);
  await expect(card.getByRole('link', { name: 'Bekijk je oorkonde' })).toBeHidden();
  await expect(page.locator(COUNT)).toHaveText('1 van 3 eenden');
  await expect(page.locator(DUCK)).toHaveClass(/got/);
  await expect(page.locator('[data-hunt-slot="draaibanken"]')).toHaveText(/gevonden/);
  expect(await readStorage(page)).toEqual({ 'sto-speurtocht': '{"pie":["draaibanken"]}' });

  await card.getByRole('link', { name: 'Naar de volgende plek' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  await expect(card.getByRole('heading', { name: 'Vind de eend' })).toBeVisible();
  await page.reload();
  await expect(page.locator(COUNT)).toHaveText('1 van 3 eenden');
  await expect(page.locator('.treasure-hunt, treasure-hunt').getByText('Je hebt 1 van de 3 eenden')).toBeVisible();
});

test('after the last room the way leads to the first one that is left', async ({ page }) => {
  await openScene(page, 'robot', AT_THE_DUCK);
  await begin(page);
  await closeCard(page);
  await page.locator(DUCK).click();
  await page.locator(CARD).getByRole('link', { name: 'Naar de volgende plek' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
});

test('the button does not give the duck away: it is there only while the duck is in view', async ({ page }) => {
  await openScene(page);
  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  await expect(page.locator(COUNT)).toBeVisible();
  await expect(page.locator(DUCK)).toBeHidden();
  await turnTo(page, AT_THE_DUCK);
  await expect(page.getByRole('button', { name: 'De eend! Tik om hem te vangen' })).toBeVisible();
});

test('by keyboard alone the duck is found and the way on is taken', async ({ page }) => {
  await openScene(page);
  await page.locator('.chrome').getByRole('button', { name: 'Speurtocht' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(CARD)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.stage').focus();
  const duck = page.locator(DUCK);
  for (const key of ['ArrowRight', 'ArrowDown']) {
    for (let press = 0; press < 10 && !(await duck.isVisible()); press += 1) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
    }
  }
  for (let tab = 0; tab < 30 && !(await duck.evaluate((one) => one === document.activeElement)); tab += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(duck).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(CARD).getByRole('heading', { name: 'Gevonden!' })).toBeFocused();
  const onward = page.locator(CARD).getByRole('link', { name: 'Naar de volgende plek' });
  for (let tab = 0; tab < 6 && !(await onward.evaluate((one) => one === document.activeElement)); tab += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger catches the duck', async ({ page }) => {
    await openScene(page, 'draaibanken', AT_THE_DUCK);
    await page.locator('.chrome').getByRole('button', { name: 'Speurtocht' }).tap();
    await page.locator(CARD).getByRole('button', { name: 'Sluit' }).tap();
    await page.locator(DUCK).tap();
    await expect(page.locator(CARD).getByRole('heading', { name: 'Gevonden!' })).toBeVisible();
    await page.locator(CARD).getByRole('link', { name: 'Naar de volgende plek' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  });
});

test('a duck of before is there only right of the line, and one of now only left of it', async ({ page }) => {
  const duck = page.locator(DUCK);
  const compare = page.getByRole('button', { name: 'Voor en na' });
  const line = page.getByRole('slider');
  // In the right half of the view, far from the knob of the line.
  const hash = `#${TREASURE.yaw - 20},${TREASURE.pitch + 15},75`;
  for (const { scene, alone, right } of [
    { scene: 'lascabines', alone: false, right: true },
    { scene: 'draaibanken', alone: true, right: false },
  ]) {
    await openScene(page, scene, hash);
    if (scene === 'lascabines') await begin(page);
    else await expect(page.locator(COUNT)).toBeVisible();
    if (await page.locator(CARD).isVisible()) await closeCard(page);
    await expect(duck, `${scene} as it opens`).toBeVisible({ visible: alone });
    await compare.click();
    await line.fill('10');
    await expect(duck, `${scene} right of the line`).toBeVisible({ visible: right });
    await line.fill('95');
    await expect(duck, `${scene} left of the line`).toBeVisible({ visible: !right });
    await compare.click();
    await expect(duck, `${scene} without the line`).toBeVisible({ visible: alone });
  }
});

test('warm and cold is for who asks: it follows the view, and points at the other picture', async ({ page }) => {
  await openScene(page);
  await begin(page);
  await expect(page.locator(WARMTH)).toBeHidden();
  const ask = page.locator(CARD).getByRole('button', { name: 'Zeg warm of koud' });
  await ask.click();
  await expect(ask).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator(WARMTH)).toHaveText('Koud');
  await turnTo(page, '#-150,0,75');
  await expect(page.locator(WARMTH)).toHaveText('Ijskoud');
  await turnTo(page, AT_THE_DUCK);
  await expect(page.locator(WARMTH)).toHaveText('Heet');
  await ask.click();
  await expect(page.locator(WARMTH)).toBeHidden();

  await openScene(page, 'lascabines');
  await begin(page);
  await page.locator(CARD).getByRole('button', { name: 'Zeg warm of koud' }).click();
  await expect(page.locator(WARMTH)).toHaveText('Hij zit in het lokaal van vroeger');
  await closeCard(page);
  await page.getByRole('button', { name: 'Voor en na' }).click();
  await expect(page.locator(WARMTH)).toHaveText(/^(?:Ijskoud|Koud|Lauw)$/);
});

test('of a quick turn through warm and cold at most one word a second is read out', async ({ page }) => {
  await openScene(page);
  await begin(page);
  await page.locator(CARD).getByRole('button', { name: 'Zeg warm of koud' }).click();
  await closeCard(page);
  await page.evaluate(() => {
    const told: number[] = [];
    Object.assign(globalThis, { told });
    const live = document.querySelector('[data-live]');
    if (live !== null) new MutationObserver(() => told.push(performance.now())).observe(live, { childList: true });
  });
  for (let turn = 0; turn < 24; turn += 1) {
    await turnTo(page, `#${turn % 2 === 0 ? -120 : 60},-30,75`);
    await page.waitForTimeout(150);
  }
  await page.waitForTimeout(1300);
  const told = await page.evaluate(() => (globalThis as unknown as { readonly told: number[] }).told);
  expect(told.length).toBeGreaterThan(1);
  const gaps = told.slice(1).map((time, index) => time - (told[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(1000);
});

test('the duck waits while the card of a point could lie over it, and only one card is open', async ({ page }) => {
  await openScene(page, 'draaibanken', '#20,-10,75');
  await begin(page);
  const duck = page.locator(DUCK);
  await expect(duck).toBeVisible();
  await page.locator('.signs').getByRole('link', { name: '1 De gele kap' }).press('Enter');
  await expect(page.locator(CARD)).toBeHidden();
  await expect(duck).toBeHidden();
  await begin(page);
  await expect(page.locator('.point-card')).toBeHidden();
  await expect(page.locator(CARD)).toBeVisible();
  await expect(duck).toBeVisible();
});

test('in full screen the riddle, the count and the catch are all there', async ({ page }) => {
  await openScene(page, 'draaibanken', AT_THE_DUCK);
  await page.getByRole('button', { name: 'Volledig scherm' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('lab-tour');
  await begin(page);
  await expect(page.locator(CARD)).toContainText('Ik zwem op het droge');
  await closeCard(page);
  await page.locator(DUCK).click();
  await expect(page.locator(CARD).getByRole('heading', { name: 'Gevonden!' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator(COUNT)).toHaveText('1 van 3 eenden');
  await expect(page.locator(COUNT)).toBeInViewport({ ratio: 1 });
  await expect(page.locator(COUNT)).toHaveAttribute('role', 'status');
});

test('all ducks give the certificate, and the hunt can be wiped', async ({ page }) => {
  await openScene(page);
  await begin(page);
  for (const next of ['Bij de lascabines', 'De robot', undefined]) {
    if (await page.locator(CARD).isVisible()) await closeCard(page);
    await expect(page.locator('treasure-hunt').getByRole('link', { name: 'Bekijk je oorkonde' })).toBeHidden();
    await page.getByLabel('bij welk punt zit hij?').selectOption('De gele kap');
    await page.getByRole('button', { name: 'Kijk of het klopt' }).click();
    if (next === undefined) break;
    await page.locator('.signs').getByRole('link', { name: next }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next);
  }
  await expect(page.getByText('Je hebt alle 3 eenden gevonden.').first()).toBeVisible();
  await expect(page.locator(COUNT)).toHaveText('3 van 3 eenden');
  await begin(page);
  await expect(page.locator(CARD).getByRole('link', { name: 'Bekijk je oorkonde' })).toBeVisible();
  await expect(page.locator(CARD).getByRole('link', { name: 'Naar de volgende plek' })).toBeHidden();
  await closeCard(page);

  await page.getByRole('button', { name: 'Begin opnieuw' }).click();
  await expect(page.getByText('De speurtocht is gewist.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin de speurtocht' })).toBeFocused();
  await expect(page.locator(COUNT)).toBeHidden();
  expect(await readStorage(page)).toEqual({});
});

test('a class begins with one press, from an address that fits on the board', async ({ page }) => {
  await page.goto('/rondleiding/pie/speurtocht/');
  const short = (await page.locator('[data-hunt-address]').textContent()) ?? '';
  expect(short.trim()).toMatch(/^127\.0\.0\.1:\d+\/r\/[0-9a-z]{5}\/$/);
  expect(await readStorage(page)).toEqual({});
  await page.getByRole('link', { name: 'Begin de speurtocht' }).click();
  await expect(page.locator(COUNT)).toHaveText('0 van 3 eenden');
  expect(await readStorage(page)).toEqual({ 'sto-speurtocht': '{"pie":[]}' });

  await page.getByLabel('bij welk punt zit hij?').selectOption('De gele kap');
  await page.getByRole('button', { name: 'Kijk of het klopt' }).click();
  await page.goto('/rondleiding/pie/speurtocht/');
  await expect(page.getByText('Je hebt 1 van de 3 eenden gevonden.')).toBeVisible();
  await page.getByRole('link', { name: 'Ga verder met de speurtocht' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
});

test('a site that does not know its address draws the code for the board when asked to, and says so when it can not', async ({
  page,
  watch,
}) => {
  await page.goto('/rondleiding/pie/speurtocht/');
  const short = ((await page.locator('[data-hunt-address]').textContent()) ?? '').trim();
  const isLibrary = (path: string): boolean => path.includes('/qr-code.');
  expect(watch.requests.filter(isLibrary)).toEqual([]);
  const ask = page.getByRole('button', { name: 'Laat een QR-code zien' });
  await page.route('**/_astro/qr-code.*.js', (route) => route.abort(), { times: 1 });
  await ask.click();
  await expect(page.getByText('De code laadt nu niet. Zet het adres op het bord.')).toBeVisible();
  watch.complaints.length = 0;

  await page.reload();
  await ask.click();
  await expect(page.getByRole('img', { name: `QR-code naar http://${short}` })).toBeFocused();
  await expectCode(page.locator('.hunt-board svg'), `http://${short}`);
  await expect(ask).toHaveCount(0);
  await expect(page.locator('[data-hunt-address]')).toBeVisible();
});

test('the page for a class holds every riddle, and the answers in a fold', async ({ page }) => {
  await page.goto('/rondleiding/pie/speurtocht/');
  await expect(page.getByText('Ik zwem op het droge en ik ben geel.')).toHaveCount(3);
  const answers = page.locator('.hunt-answers');
  await expect(answers.getByText('De eend zit onder de draaibank.').first()).toBeHidden();
  await answers.getByText('Antwoorden, voor de docent').click();
  await expect(answers.getByText('De gele kap. De eend zit onder de draaibank.').first()).toBeVisible();
  await expect(answers.getByText('alleen in het beeld van vroeger')).toHaveCount(1);
});

test('the certificate says what this device knows, and keeps no name', async ({ page, watch }) => {
  const status = page.locator('[data-hunt-status]');
  await page.goto('/rondleiding/pie/oorkonde/');
  await expect(status).toContainText('Op dit apparaat is geen speurtocht begonnen.');
  const put = (scenes: string) => page.evaluate((text) => localStorage.setItem('sto-speurtocht', text), scenes);
  await put('{"pie":["draaibanken"]}');
  await page.reload();
  await expect(status).toContainText('Je hebt er 1 van 3. Print hem als je ze allemaal hebt.');
  await put('{"pie":["draaibanken","lascabines","robot"]}');
  await page.reload();
  await expect(status).toContainText('Je hebt alle 3 eenden gevonden.');
  await expect(page.getByLabel('Datum')).toHaveValue(/^\d+ [a-z]+ \d{4}$/);

  watch.requests.length = 0;
  await page.getByLabel('Deze oorkonde is voor').fill('Sanne');
  await page.getByLabel('Deze oorkonde is voor').blur();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Deze oorkonde is voor')).toBeVisible();
  await expect(status).toBeHidden();
  expect(watch.requests).toEqual([]);
  expect(JSON.stringify(await readStorage(page))).not.toContain('Sanne');
  await page.reload();
  await expect(page.getByLabel('Deze oorkonde is voor')).toHaveValue('');
});
