import {
  countTextures,
  expect,
  folderOf,
  isOfThePicture,
  getView,
  openMore,
  openScene,
  photograph,
  previewOf,
  readManifest,
  readStorage,
  test,
  untilSettled,
  WITH_WEBGL,
} from './tour-test.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const SCENE = '/rondleiding/pie/draaibanken/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('poster, points and ways onward are there and lead on', async ({ page }) => {
    await page.goto(SCENE);
    await expect(page.locator('lab-tour').getByRole('img', { name: 'Een geschilderde kamer' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kijk naar links' })).toBeHidden();
    const poster = await page.locator('lab-tour').getByRole('img', { name: 'Een geschilderde kamer' }).boundingBox();
    const sign = await page.getByRole('link', { name: '1 De gele kap' }).boundingBox();
    expect(sign?.y).toBeGreaterThanOrEqual((poster?.y ?? 0) + (poster?.height ?? 0));
    await page.getByRole('link', { name: '1 De gele kap' }).click();
    await expect(page).toHaveURL(/#punt-kap$/);
    await page.locator('.signs').getByRole('link', { name: 'De robot' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('De robot');
  });

  test('the sound of a point is there with its words', async ({ page }) => {
    await page.goto(SCENE);
    const point = page.locator('#punt-lamp');
    await point.locator('summary').click();
    await expect(point.locator('audio')).toBeVisible();
    await expect(point.getByText('Wat je hoort: De lamp zoemt zacht')).toBeVisible();
  });
});

test.describe('where data is saved', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
  });

  test('nothing of the 360° picture loads until the visitor asks, and then the preview only', async ({
    page,
    watch,
  }) => {
    await page.goto(SCENE);
    await expect(page.getByText('Je apparaat spaart data.')).toBeVisible();
    expect(watch.requests.filter(isOfThePicture)).toEqual([]);

    await page.getByRole('button', { name: 'Kijk rond in 360°' }).click();
    await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
    await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
    await untilSettled(page);
    const pictures = () => watch.requests.filter(isOfThePicture);
    const { panorama } = await readManifest(page, 'draaibanken');
    expect(pictures()).toEqual([previewOf(panorama)]);

    await openMore(page);
    const less = page.getByRole('button', { name: 'Minder data' });
    await expect(less).toHaveAttribute('aria-pressed', 'true');
    await less.click();
    await expect(less).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => pictures().length).toBeGreaterThan(3);
  });
});

test('the switch for less data stops the tiles', async ({ page, watch }) => {
  await page.route('**/1024/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue().catch(() => undefined);
  });
  await openScene(page);
  await openMore(page);
  await page.getByRole('button', { name: 'Minder data' }).click();
  await expect(page.locator('[data-live]')).toHaveText(/Minder data staat aan/);
  const { panorama } = await readManifest(page, 'draaibanken');
  const before = watch.requests.length;
  await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
  await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
  await page.waitForTimeout(600);
  expect(watch.requests.slice(before).filter((path) => path.startsWith(folderOf(panorama)))).toEqual([]);
});

test('blocked storage stops nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await openScene(page);
  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  await expect(page.getByText('Je browser bewaart niets.')).toBeVisible();
  await page.getByLabel('bij welk punt zit hij?').selectOption('De gele kap');
  await page.getByRole('button', { name: 'Kijk of het klopt' }).click();
  await expect(page.getByText('Je hebt 1 van de 3 eenden gevonden.')).toBeVisible();
  await page.locator('.signs').getByRole('link', { name: 'De robot' }).press('Enter');
  await expect(page.getByText('Tekst over robot.')).toBeVisible();
  await expect(page.getByText('Je hebt 1 van de 3 eenden gevonden.')).toBeVisible();
  await expect(page.locator('[data-hunt-count]')).toHaveText('1 van 3 eenden');
});

test('a lost context shows the poster and comes back with the same view', async ({ page }) => {
  const tour = await openScene(page, 'draaibanken', '#47,12,75');
  await untilSettled(page);
  await page.evaluate(() => {
    const lose = document.querySelector('canvas')?.getContext('webgl')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { lose });
    lose?.loseContext();
  });
  await expect(tour).toHaveAttribute('data-state', 'lost');
  await expect(page.getByText('Het 360°-beeld is even weg.')).toBeVisible();
  await expect(page.locator('lab-tour').getByRole('img', { name: 'Een geschilderde kamer' })).toBeVisible();
  await expect(page.locator('canvas')).toBeHidden();
  expect(await countTextures(tour)).toBe(0);

  await page.evaluate(() => (window as unknown as { lose: WEBGL_lose_context }).lose.restoreContext());
  await expect(tour).toHaveAttribute('data-state', 'live');
  await expect(page.getByText('Het 360°-beeld is even weg.')).toBeHidden();
  await untilSettled(page);
  expect(await getView(tour)).toEqual({ yaw: 47, pitch: 12, vfov: 75 });
  const picture = await photograph(page);
  expect(picture.findRed(picture.width / 2, picture.height / 2, 20)).toBeDefined();
});

test('a picture that does not load leaves the page as it was, says so, and can be tried again', async ({
  page,
  watch,
}) => {
  await page.route('**/plek.json', (route) => route.abort(), { times: 1 });
  await page.goto(SCENE);
  await expect(page.getByText('Het 360°-beeld laadt nu niet.')).toBeVisible();
  await expect(page.locator('lab-tour').getByRole('img', { name: 'Een geschilderde kamer' })).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('button', { name: 'Kijk rond in 360°' }).click();
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
  await expect(page.getByText('Het 360°-beeld laadt nu niet.')).toBeHidden();
  watch.complaints.length = 0;
});

test('a viewer that does not load leaves the page as it is without a script, and says so', async ({ page, watch }) => {
  await page.route('**/_astro/lab-tour.*.js', (route) => route.abort());
  await page.goto(SCENE);
  await expect(page.getByText('Het 360°-beeld laadt nu niet.')).toBeVisible();
  await expect(page.getByRole('link', { name: '1 De gele kap' })).toBeVisible();
  await page.locator('.signs').getByRole('link', { name: 'De robot' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De robot');
  watch.complaints.length = 0;
});

for (const [part, hash, file] of [
  ['a hunt that is under way', '', 'hunt'],
  ['a guided walk that the address asks for', '#loop-mee', 'guided-walk'],
] as const) {
  test(`${part} and does not load is told, and stays told when the picture comes`, async ({ page, watch }) => {
    await page.addInitScript(() => localStorage.setItem('sto-speurtocht', '{"pie":[]}'));
    await page.route(`**/_astro/${file}.*.js`, (route) => route.abort());
    await openScene(page, 'draaibanken', hash);
    await untilSettled(page);
    await expect(page.locator('[data-message]')).toHaveText(/^Dit deel laadt nu niet\. Controleer je verbinding/);
    watch.complaints.length = 0;
  });
}

test('the whole visit leaves the storage empty', async ({ page }) => {
  await openScene(page);
  await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
  await page.getByRole('button', { name: 'Voor en na' }).click();
  await page.locator('.signs').getByRole('link', { name: 'De robot' }).press('Enter');
  await expect(page.getByText('Tekst over robot.')).toBeVisible();
  expect(await readStorage(page)).toEqual({});
});

test.describe('a small device', () => {
  test('keeps at most 24 tiles', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 2 }));
    const tour = await openScene(page);
    for (let step = 0; step < 20; step += 1) {
      await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
      await untilSettled(page);
    }
    expect(await countTextures(tour)).toBeLessThanOrEqual(28);
  });
});
