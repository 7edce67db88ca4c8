import { expect, test, type Page } from '@playwright/test';
import { findUnseen } from './seen.ts';
import type { State } from './state.ts';

const STATE: State = { sheet: 'eyes', name: 'fault', route: '/' };

test.use({ viewport: { width: 400, height: 600 } });

async function look(page: Page, body: string, over?: string): Promise<string[]> {
  await page.setContent(`<!doctype html><html lang="nl"><style>
    body { margin: 0; font: 16px/1.5 sans-serif; position: relative } .at { position: absolute; left: 20px; top: 20px }
    .lid { position: absolute; left: 0; top: 0; width: 200px; height: 80px; background: #ccc }
    .corners::after { content: ''; position: absolute; inset: 0; background: #ccc }
  </style><body>${body}</body></html>`);
  return findUnseen(page, over === undefined ? STATE : { ...STATE, over });
}

test('a text that lies open is no problem', async ({ page }) => {
  expect(await look(page, '<p>Hier staat iets wat je kunt lezen.</p>')).toEqual([]);
});

const COVERED: readonly (readonly [how: string, body: string])[] = [
  [
    'a picture that lets the pointer through',
    '<p class="at">Titel</p><div class="lid" style="pointer-events: none"></div>',
  ],
  ['a pseudo-element of its own parent', '<div class="corners" style="position: relative"><p>Titel</p></div>'],
  ['an edge that cuts it off', '<p style="height: 4px; overflow: hidden">Titel</p>'],
  ['another layer', '<p class="at" style="z-index: -1">Titel</p><div style="background: #fff; height: 200px"></div>'],
];
for (const [how, body] of COVERED) {
  test(`a text is not seen because of ${how}`, async ({ page }) => {
    expect(await look(page, body)).toContainEqual(expect.stringContaining('“Titel” is covered or cut off'));
  });
}

test('one covered letter is enough', async ({ page }) => {
  const body = '<p class="at" style="left: 190px">Praktijklokaal</p><div class="lid"></div>';
  expect(await look(page, body)).toEqual([expect.stringContaining('“Praktijklokaal” is covered or cut off')]);
});

test('what somebody opened may lie over the page', async ({ page }) => {
  const body = '<p class="at">Titel</p><dialog open class="lid">Menu</dialog>';
  expect(await look(page, body)).toEqual([]);
  expect(await look(page, body.replaceAll('dialog', 'div'))).not.toEqual([]);
  expect(await look(page, body.replaceAll('dialog', 'div'), '.lid')).toEqual([]);
});

test('two texts in one place are read by nobody', async ({ page }) => {
  const body = '<p class="at">Gehaald</p><p class="at" style="left: 30px; top: 24px">Verschoven</p>';
  expect(await look(page, body)).toEqual([expect.stringContaining('“Gehaald” and “Verschoven” lie over each other')]);
});

test('the lines of one paragraph are not over each other', async ({ page }) => {
  expect(await look(page, '<p style="width: 90px; line-height: 1.1">Een kop van drie regels hoog</p>')).toEqual([]);
});

test('what sticks out sideways is found, also when the window does not scroll', async ({ page }) => {
  expect(await look(page, '<p style="width: 420px; text-align: right">Rand</p>')).toContainEqual(
    expect.stringContaining('“Rand” sticks out sideways'),
  );
  expect(await look(page, '<div style="width: 450px; height: 9px"></div>')).toEqual([
    'the page is 50 px wider than the window',
  ]);
});

test('what only a screen reader says and what a box can scroll to is left alone', async ({ page }) => {
  const readers = '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">Alleen gezegd</p>';
  const box =
    '<div tabindex="0" style="width: 200px; height: 60px; overflow: auto"><p style="width: 600px">Ver weg weg weg weg weg weg weg weg weg weg</p></div>';
  expect(await look(page, readers + box)).toEqual([]);
});

test('a button that is too small, or lies under something, cannot be used', async ({ page }) => {
  const small = '<button style="width: 20px; height: 40px; padding: 0" aria-label="Dicht"></button>';
  expect(await look(page, small)).toEqual(['only 20 × 40 px: button “Dicht”']);
  const under = '<button class="at" aria-label="Open"></button><div class="lid"></div>';
  expect(await look(page, under.replace('at"', 'at" style="width: 60px; height: 40px"'))).toEqual([
    'covered by div.lid “”: button.at “Open”',
  ]);
});

test('what lies behind a modal dialog need not be used, what is in it must', async ({ page }) => {
  const small = (label: string) =>
    `<button style="width: 20px; height: 40px; padding: 0" aria-label="${label}"></button>`;
  await page.setContent(`<body>${small('Achter')}<dialog class="lid">${small('Dicht')}</dialog>`);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  expect(await findUnseen(page, { ...STATE, over: '.lid' })).toEqual(['only 20 × 40 px: button “Dicht”']);
});

test('a link in a sentence is as high as its line', async ({ page }) => {
  expect(await look(page, '<p>Lees <a href="#a">dit</a> ook.</p>')).toEqual([]);
  expect(await look(page, '<p><a href="#a" style="line-height: 1">Alleen</a></p>')).toHaveLength(1);
});

test('what has the focus is in view', async ({ page }) => {
  const body = '<button style="position: fixed; top: -90px; width: 60px; height: 40px" aria-label="Weg"></button>';
  expect(await look(page, body)).toEqual(['out of view with the focus: button “Weg”']);
});
