import type { Page } from '@playwright/test';
import { expect, getView, openScene, test, untilSettled, WITH_WEBGL } from './tour-test.ts';
import { makeSilence } from './silence.ts';
import { WALK } from './tour-content.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const panel = (page: Page) => page.getByRole('region', { name: 'Loop mee' });
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const CHUNK = /\/guided-walk[^/]*\.js$/;

/** A device without voices, or with these; what it is asked to say is written down, and said when the test says so. */
async function giveVoices(page: Page, voices: readonly { lang: string; localService: boolean }[]): Promise<void> {
  await page.addInitScript((found) => {
    const said: { text: string; rate: number; voice: string }[] = [];
    let last: SpeechSynthesisUtterance | undefined;
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => found,
      speak(words: SpeechSynthesisUtterance) {
        said.push({ text: words.text, rate: words.rate, voice: words.voice?.lang ?? '' });
        last = words;
      },
      cancel() {
        said.push({ text: 'cancel', rate: 0, voice: '' });
      },
      finish() {
        last?.onend?.(new Event('end') as SpeechSynthesisEvent);
      },
    });
    class Words {
      text: string;
      rate = 1;
      voice: unknown;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(window, { said });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
  }, voices);
}

const readSaid = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: { text: string; rate: number; voice: string }[] }).said);
const finishWords = (page: Page) =>
  page.evaluate(() => (window.speechSynthesis as unknown as { finish: () => void }).finish());

async function startWalk(page: Page, scene = 'draaibanken') {
  await page.clock.install();
  const tour = await openScene(page, scene);
  await untilSettled(page);
  await page.getByRole('button', { name: 'Loop mee' }).click();
  await expect(panel(page)).toBeVisible();
  return tour;
}

/** Lets so much time pass: timers and frames, as on a device that is in no hurry. */
const pass = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000);

test('a walk turns to each thing, walks on, shows the room of before and ends with what to do next', async ({
  page,
  watch,
}) => {
  await giveVoices(page, []);
  await page.clock.install();
  const tour = await openScene(page, 'robot');
  await untilSettled(page);
  expect(watch.requests.filter((path) => CHUNK.test(path) || path.endsWith('.vtt'))).toEqual([]);

  // It begins at its own first place, wherever the visitor is.
  await page.getByRole('button', { name: 'Loop mee' }).click();
  await pass(page, 1);
  await expect(panel(page)).toContainText(WALK.welcome);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
  expect(watch.requests.some((path) => CHUNK.test(path))).toBe(true);
  expect(await tour.getAttribute('data-comparing')).toBeNull();

  await pass(page, 4);
  await expect(panel(page)).toContainText(WALK.hood);
  await expect.poll(async () => (await getView(tour)).yaw).toBe(-20);
  expect((await getView(tour)).vfov).toBe(60);
  await expect(page.locator('[data-told]')).toHaveAttribute('data-point', 'kap');

  await pass(page, 4);
  await expect(panel(page)).toContainText(WALK.before);
  await expect(tour).toHaveAttribute('data-comparing');
  await expect(page.locator('[data-told]')).toHaveCount(0);

  await pass(page, 4);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  await expect(panel(page)).toContainText(WALK.other);
  await expect(tour).not.toHaveAttribute('data-comparing');
  await expect.poll(async () => (await getView(tour)).yaw).toBe(40);

  await pass(page, 4);
  await expect(panel(page)).toContainText('Dat was de rondleiding. Wat nu?');
  await expect(button(page, 'Nog een keer')).toBeVisible();
  await button(page, 'Nog een keer').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
  await expect(panel(page)).toContainText(WALK.welcome);
});

test('a drag makes the walk wait, and Verder goes back to where it was', async ({ page }) => {
  await giveVoices(page, []);
  const tour = await startWalk(page);
  await pass(page, 5);
  await expect(panel(page)).toContainText(WALK.hood);

  const stage = page.locator('[data-stage]');
  await stage.hover({ position: { x: 300, y: 150 } });
  const box = await stage.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 150];
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 4 });
  await page.mouse.up();
  await expect(button(page, 'Verder')).toBeVisible();
  await expect(page.locator('[data-live]')).toContainText('De rondleiding wacht.');
  const turned = await getView(tour);
  expect(turned.yaw).not.toBe(-20);
  await pass(page, 20);
  await expect(panel(page)).toContainText(WALK.hood);

  // Also from another place.
  await page.getByRole('navigation', { name: 'Verder in dit lokaal' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Bij de draaibanken');
  await pass(page, 20);
  await button(page, 'Verder').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
  await expect(panel(page)).toContainText(WALK.hood);
  await expect.poll(async () => (await getView(tour)).yaw).toBe(-20);
});

test('back goes one step back, and slow gives more time', async ({ page }) => {
  await giveVoices(page, []);
  await startWalk(page);
  await expect(button(page, 'Terug')).toBeDisabled();
  await pass(page, 5);
  await expect(panel(page)).toContainText(WALK.hood);
  await button(page, 'Terug').click();
  await expect(panel(page)).toContainText(WALK.welcome);

  await button(page, 'Langzaam').click();
  await expect(button(page, 'Langzaam')).toHaveAttribute('aria-pressed', 'true');
  await expect(panel(page)).toContainText(WALK.welcome);
  await pass(page, 4.5);
  await expect(panel(page)).toContainText(WALK.welcome);
  await pass(page, 1);
  await expect(panel(page)).toContainText(WALK.hood);
});

test('Pauze waits, and Escape closes with the focus on the button that opened it', async ({ page }) => {
  await giveVoices(page, []);
  const tour = await startWalk(page);
  await pass(page, 1);
  await expect(button(page, 'Pauze')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(button(page, 'Verder')).toBeVisible();
  await pass(page, 20);
  await expect(panel(page)).toContainText(WALK.welcome);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Loop mee' })).toBeFocused();
  await expect(tour).not.toHaveAttribute('data-walking');
  // Once there, the button opens and closes it by itself.
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.getByRole('button', { name: 'Loop mee' }).click();
  await expect(panel(page)).toHaveCount(0);
});

test('without a Dutch voice of the device itself the captions are all there is, and the button says so', async ({
  page,
}) => {
  await giveVoices(page, [
    { lang: 'nl-NL', localService: false },
    { lang: 'en-GB', localService: true },
  ]);
  await startWalk(page);
  await pass(page, 1);
  await expect(panel(page).locator('[aria-live]')).toHaveAttribute('aria-live', 'polite');
  await button(page, 'Geen stem').click();
  await expect(page.locator('[data-message]')).toContainText('geen Nederlandse stem');
  expect((await readSaid(page)).filter(({ rate }) => rate > 0)).toEqual([]);
});

test('a voice tells every step, and the next one waits until it has finished', async ({ page }) => {
  await giveVoices(page, [
    { lang: 'nl-BE', localService: true },
    { lang: 'nl-NL', localService: true },
  ]);
  await startWalk(page);
  await pass(page, 6);
  await expect(panel(page)).toContainText(WALK.welcome);
  // What is heard need not be read aloud as well.
  await expect(panel(page).locator('[aria-live]')).toHaveAttribute('aria-live', 'off');
  expect(await readSaid(page)).toEqual([{ text: WALK.welcome, rate: 1, voice: 'nl-NL' }]);
  await finishWords(page);
  await expect(panel(page)).toContainText(WALK.hood);

  await button(page, 'Langzaam').click();
  await expect.poll(async () => (await readSaid(page)).at(-1)).toEqual({ text: WALK.hood, rate: 0.8, voice: 'nl-NL' });
  await button(page, 'Stem').click();
  await expect(button(page, 'Stem')).toHaveAttribute('aria-pressed', 'false');
  expect((await readSaid(page)).at(-1)?.text).toBe('cancel');
});

test('a link to the walk opens it and waits for a press', async ({ page }) => {
  await giveVoices(page, []);
  await page.goto('/rondleiding/pie/loop-mee/');
  await expect(page.getByRole('link', { name: WALK.hood })).toHaveAttribute(
    'href',
    '/rondleiding/pie/draaibanken/#-20,8,60',
  );
  await page.getByRole('link', { name: 'Loop mee', exact: true }).last().click();
  await expect(panel(page)).toContainText('Druk op Begin.');
  await expect(button(page, 'Begin')).toBeFocused();
  await button(page, 'Begin').click();
  await expect(panel(page)).toContainText(WALK.welcome);
});

test('what cannot be had is told, and may be tried again', async ({ page, watch }) => {
  await giveVoices(page, []);
  await page.route('**/loop-mee.vtt', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
  await startWalk(page);
  await expect(panel(page)).toContainText('De rondleiding laadt nu niet.');
  await button(page, 'Begin').click();
  await expect(panel(page)).toContainText(WALK.welcome);
  watch.complaints.splice(0);
});

test('with motion allowed the picture turns slowly, and is there before the words are over', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await giveVoices(page, []);
  const tour = await startWalk(page);
  await pass(page, 4.2);
  await expect(panel(page)).toContainText(WALK.hood);
  await pass(page, 0.4);
  const halfway = await getView(tour);
  expect(halfway.yaw).toBeLessThan(0);
  expect(halfway.yaw).toBeGreaterThan(-20);
  await pass(page, 2);
  expect((await getView(tour)).yaw).toBe(-20);
});

test('a recording of the school leads: the captions follow its time, and it waits with the walk', async ({ page }) => {
  await giveVoices(page, [{ lang: 'nl-NL', localService: true }]);
  await page.addInitScript(() => {
    const played: HTMLAudioElement[] = [];
    const play: (this: HTMLAudioElement) => Promise<void> = Reflect.get(HTMLMediaElement.prototype, 'play');
    HTMLMediaElement.prototype.play = function (this: HTMLAudioElement) {
      if (!played.includes(this)) played.push(this);
      return play.call(this);
    };
    Object.assign(window, { played });
  });
  await page.route('**/stem.wav', (route) => route.fulfill({ contentType: 'audio/wav', body: makeSilence(16) }));
  const readSound = () =>
    page.evaluate(() => {
      const [{ currentTime, paused, playbackRate, muted } = { currentTime: -1 }] = (
        window as unknown as { played: HTMLAudioElement[] }
      ).played;
      return { currentTime, paused, playbackRate, muted };
    });

  await openScene(page);
  const opener = page.getByRole('button', { name: 'Loop mee' });
  await opener.evaluate((element) => (element.dataset['audio'] = '/stem.wav'));
  await opener.click();
  await expect(panel(page)).toContainText(WALK.welcome);
  await expect.poll(async () => (await readSound()).currentTime).toBeGreaterThan(0.5);
  // Jumped to, as if four seconds had gone by.
  await page.evaluate(() => {
    for (const audio of (window as unknown as { played: HTMLAudioElement[] }).played) audio.currentTime = 4.1;
  });
  await expect(panel(page)).toContainText(WALK.hood);
  await button(page, 'Langzaam').click();
  await expect.poll(async () => (await readSound()).playbackRate).toBe(0.8);
  await button(page, 'Stem').click();
  expect((await readSound()).muted).toBe(true);
  await button(page, 'Pauze').click();
  await expect.poll(async () => (await readSound()).paused).toBe(true);
  expect(await readSaid(page)).toEqual([]);
});
