import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { DIST } from '../../../scripts/lib/site/built-site.ts';
import { makeStick } from '../../../scripts/lib/stick/make-stick.ts';
import { NO_FIREFOX } from '../../../scripts/lib/testing/firefox.ts';
import { FIREFOX, FIREFOX_TEST_MS } from '../launch-firefox.ts';
import { openFirefoxWindow } from './firefox.ts';

/** Somebody with a browser and a stick. */
interface Reader {
  readonly open: (file: string) => Promise<void>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly errors: readonly string[];
}

/** The folder, with a space in its name as on many a stick. */
const test = base.extend<object, { readonly stick: string }>({
  stick: [
    async ({}, use) => {
      const place = await mkdtemp(path.join(tmpdir(), 'stick-'));
      const target = path.join(place, 'STO in beeld');
      await makeStick({ dist: DIST, target, work: path.join(place, 'work') }, () => undefined);
      await use(pathToFileURL(target).href);
      await rm(place, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});
// One folder for all of them.
test.describe.configure({ mode: 'default' });

const title = `document.querySelector('h1')?.textContent.trim()`;
const tour = `document.querySelector('lab-tour')`;

function expectOf(reader: Reader, expression: string) {
  // While a page gives way to the next, nobody answers.
  return expect.poll(() => reader.evaluate(expression).catch(() => undefined), { timeout: 60_000 });
}

/** Links of a drawing have no click() of their own. Who leaves while a script comes in makes that script fail. */
async function press(reader: Reader, selector: string): Promise<void> {
  const part = `document.querySelector(${JSON.stringify(selector)})`;
  await expectOf(reader, `${part} !== null && document.readyState`).toBe('complete');
  await reader.evaluate(`${part}.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })) || true`);
}

/** What somebody does; the same in every browser. */
const TASKS: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  'finds the own region by a place': async (reader) => {
    await reader.open('index.html');
    await reader.evaluate(`(() => {
      const field = document.querySelector('input[name="zoek"]');
      field.value = 'Woudrichem';
      field.form.requestSubmit();
    })()`);
    const shown = `[...document.querySelectorAll('[data-list] > li')].filter((item) => !item.hidden)`;
    await expectOf(reader, `${shown}.length`).toBe(1);
    await reader.evaluate(`${shown}[0].querySelector('a').click()`);
    await expectOf(reader, title).toContain('Gorinchem');
    expect(
      await reader.evaluate(
        `document.fonts.ready.then(() => [...document.fonts].every(({ status }) => status !== 'error'))`,
      ),
    ).toBe(true);
  },
  'reads a timeline': async (reader) => {
    await reader.open('regios/gorinchem-altena/index.html');
    await press(reader, 'main a[href*="tijdlijn/index.html"]');
    await expectOf(reader, `document.querySelectorAll('main svg a').length > 5`).toBe(true);
    await press(reader, 'main svg a');
    await expectOf(reader, `document.querySelector(':target') !== null`).toBe(true);
  },
  'searches a word and opens the answer': async (reader) => {
    await reader.open('index.html');
    await press(reader, '[data-search]');
    await expectOf(reader, `customElements.get('site-search') !== undefined`).toBe(true);
    await reader.evaluate(`(() => {
      const field = document.querySelector('site-search input');
      field.value = 'lassen';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await expectOf(reader, `document.querySelectorAll('.results a').length > 3`).toBe(true);
    expect(await reader.evaluate('location.hash')).toBe('#q=lassen');
    const answer = await reader.evaluate(`document.querySelector('.results a').href`);
    await press(reader, '.results a');
    await expectOf(reader, 'location.href').toBe(String(answer).replace(/\/(?=#|$)/, '/index.html'));
    await expectOf(reader, title).toBeTruthy();
  },
  'walks through two rooms in a picture that moves': async (reader) => {
    await reader.open('rondleiding/voorbeeld-pie/draaibanken/index.html');
    if ((await reader.evaluate(`document.createElement('canvas').getContext('webgl') !== null`)) !== true) {
      await walkWithoutGraphics(reader);
      return;
    }
    await expectOf(reader, `${tour}.dataset.state`).toBe('live');
    await expectOf(reader, `${tour}.isSettled && ${tour}.textures > 1`).toBe(true);
    const yaw = await reader.evaluate(`${tour}.view.yaw`);
    await press(reader, '[data-act="right"]');
    await expectOf(reader, `${tour}.view.yaw`).not.toBe(yaw);
    await press(reader, 'a.go');
    await expectOf(reader, `${tour}.dataset.scene`).toBe('lascabines');
    await expectOf(reader, `${tour}.dataset.state`).toBe('live');
    await expectOf(reader, `${tour}.isSettled && ${tour}.textures > 1`).toBe(true);
    await press(reader, '[data-act="plan"]');
    await expectOf(reader, `document.querySelector('[data-plan]').hidden`).toBe(false);
  },
  'opens a good practice and goes back': async (reader) => {
    await reader.open('praktijk/index.html');
    const list = await reader.evaluate(title);
    await press(reader, '[data-list] a');
    await expectOf(reader, title).not.toBe(list);
    await reader.evaluate('history.back()');
    await expectOf(reader, title).toBe(list);
  },
  'fills in what a page says wrong': async (reader) => {
    await reader.open('regios/twente/index.html');
    await press(reader, 'a[href*="deel/verbeteren/"]');
    await expectOf(
      reader,
      `document.querySelector('select[name="waarover"]')?.selectedOptions[0].textContent`,
    ).toContain('Twente');
    await expectOf(reader, `document.querySelectorAll('fact-list label').length > 0`).toBe(true);
  },
};

/** Where a browser has no graphics: the still picture, and whether the tiles would come in a form that graphics may read. */
async function walkWithoutGraphics(reader: Reader): Promise<void> {
  base
    .info()
    .annotations.push({ type: 'not seen', description: 'No WebGL here: only the tiles of the picture were read.' });
  await expectOf(reader, `${tour}.dataset.state`).toBe('still');
  const pixels = await reader.evaluate(`(async () => {
    const { panorama } = await (await fetch('plek.json')).json();
    const places = { level: panorama.levels[0], face: 'f', row: 1, column: 1 };
    const address = panorama.path.replace(/\\{(\\w+)\\}/g, (_, name) => places[name]);
    const tile = await createImageBitmap(await (await fetch(address)).blob());
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.drawImage(tile, 0, 0);
    return canvas.getImageData(0, 0, tile.width, tile.height).data.length / 4;
  })()`);
  expect(pixels).toBe(512 * 512);
  await press(reader, '.ways a');
  await expectOf(reader, `${tour}.dataset.scene`).toBe('lascabines');
}

for (const [task, perform] of Object.entries(TASKS)) {
  test(`Chromium ${task}, from a folder`, async ({ page, stick }) => {
    const reader = openChromium(page, stick);
    await perform(reader);
    expect(reader.errors).toEqual([]);
  });
}

test('Firefox does all of that, from a folder', async ({ stick }) => {
  test.skip(FIREFOX === undefined, NO_FIREFOX);
  test.setTimeout(FIREFOX_TEST_MS);
  const firefox = await openFirefoxWindow();
  try {
    const reader: Reader = { ...firefox, open: (file) => firefox.open(`${stick}/${file}`) };
    for (const [task, perform] of Object.entries(TASKS)) await test.step(task, () => perform(reader));
    expect(firefox.errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});

function openChromium(page: Page, stick: string): Reader {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    errors,
    open: async (file) => {
      await page.goto(`${stick}/${file}`);
    },
    evaluate: (expression) => page.evaluate(expression),
  };
}
