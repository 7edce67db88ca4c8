import sharp from 'sharp';
import { findAccessibilityProblems } from '../../../scripts/lib/testing/accessibility.ts';
import type { Page } from '@playwright/test';
import { formAddress, FORMS as PAGE_FORMS } from '../../../src/domain/addresses.ts';
import { FORM_KINDS } from '../../../src/domain/contribution/all-kinds.ts';
import { parcelFileName } from '../../../src/domain/contribution/parcel.ts';
import { expect, measureOverflow, readStorage, test } from '../visitor.ts';
import { FORMS, type Answer } from '../../look/forms.ts';
import { fillIdea, fillPractice, finish, goOn, openPicture, saveParcel, stepOf, unfold } from './form-walk.ts';

test('what is typed becomes a file, and nothing is kept or sent', async ({ page }) => {
  await fillPractice(page);
  await expect(page.locator('[data-preview]')).toContainText('Leren bij een bedrijf');
  await finish(page);
  await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeInViewport();
  await expect(page.locator('[data-result]')).toBeFocused();

  const { name, parcel } = await saveParcel(page);
  expect(name).toBe(parcelFileName(parcel));
  expect(parcel.page?.text).toMatch(/^---\ntitle: Een proefdak voor iedereen\nkind: company\n/);
  expect(await readStorage(page)).toEqual({});
});

test('a file of before the last change is never offered', async ({ page }) => {
  await fillPractice(page);
  await finish(page);
  const save = page.getByRole('link', { name: 'Bewaar het bestand' });
  await expect(save).toBeVisible();
  await page.getByLabel('Uw rol').fill('');
  await expect(save).toBeHidden();
  await page.getByLabel('Uw rol').fill('docent BWI');
  await finish(page);
  expect((await saveParcel(page)).parcel.page?.text).toContain('door: docent BWI');
});

test('a link can begin a question, which stands in sight and takes the place of nothing', async ({ page }) => {
  const title = `Hoe komt een school aan een “lasrobot” & wat mag die kosten?`;
  const address = formAddress(PAGE_FORMS.question, { title, short: 'Een antwoord', kind: 'big', onbekend: 'x' });
  await page.goto(address);
  await expect(page.getByLabel('Uw vraag')).toHaveValue(title);
  await expect(page.getByLabel('Grote vraag')).not.toBeChecked();
  await expect(page.locator('[data-problems]')).toBeHidden();
  for (const field of await page.locator('share-form :is(input[type="text"], textarea)').all()) {
    const value = await field.inputValue();
    if (value !== '') await expect(field).toBeVisible();
  }

  await page.locator('[data-keep]').check();
  await page.getByLabel('Uw vraag').fill('Mijn eigen vraag?');
  await page.goto(address);
  await expect(page.getByLabel('Uw vraag')).toHaveValue('Mijn eigen vraag?');
});

test('a question that a link began shows those that are like it', async ({ page }) => {
  await page.goto(formAddress(PAGE_FORMS.question, { title: 'Wie zit er in de stuurgroep?' }));
  await expect(page.locator('similar-questions').getByRole('link').first()).toContainText(/stuurgroep/i);
});

test('what is wrong is listed, leads to its field, and goes as it is mended', async ({ page }) => {
  await page.goto('/deel/vraag/');
  await page.getByLabel('Uw vraag').fill('Hoe vraag ik een lokaal aan?');
  await finish(page);
  const problems = page.locator('[data-problems]');
  await expect(problems).toBeFocused();
  await expect(problems.getByRole('heading')).toHaveText('3 dingen kloppen nog niet');
  await problems.getByRole('link', { name: 'Uw rol' }).click();
  const role = page.getByLabel('Uw rol');
  await expect(role).toBeFocused();
  await expect(role).toHaveAttribute('aria-invalid', 'true');
  await expect(role).toHaveAccessibleDescription(/Dit veld is leeg/);
  await role.fill('docent');
  await expect(problems.getByRole('heading')).toHaveText('2 dingen kloppen nog niet');
  await expect(role).not.toHaveAttribute('aria-invalid');
});

test('a form that is sent in empty names everything that it needs, and invents no answers', async ({ page }) => {
  await page.goto('/deel/mijlpaal/');
  await finish(page);
  const names = page.locator('[data-problems]').getByRole('link');
  await expect(names).toHaveText(['Mijlpaal', 'Stand', 'Uw rol']);
  await expect(page.locator('[data-preview]')).toHaveText('Zodra u iets invult, staat het hier.');
});

for (const kind of FORM_KINDS) {
  test(`the form ${kind.slug} makes no code of text, which the content policy forbids`, async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        document.documentElement.dataset['violation'] = `${violatedDirective} ${blockedURI}`;
      });
    });
    await page.goto(formAddress(kind.slug));
    await page.locator('share-form [type="submit"]').click();
    await expect(page.locator('[data-error]:visible').first()).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-violation');
  });
}

test('whoever types a question sees those that are like it', async ({ page }) => {
  await page.goto('/deel/vraag/');
  const similar = page.locator('similar-questions');
  await expect(similar).toBeHidden();
  await page.getByLabel('Uw vraag').fill('Beslist de stuurgroep dat?');
  await expect(similar.getByRole('link').first()).toContainText(/stuurgroep/i);
  expect(await similar.getByRole('link').count()).toBeLessThanOrEqual(3);
  await page.getByLabel('Uw vraag').fill('xyzzy');
  await expect(similar).toBeHidden();
});

for (const width of [320, 1280]) {
  test(`everybody can use each step of the form, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/deel/goed-voorbeeld/');
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByLabel('Titel').first()).toBeFocused();
    await unfold(page);
    await page.getByRole('group', { name: 'Regio’s' }).getByRole('button', { name: 'Nog een toevoegen' }).click();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
    await fillIdea(page);
    await goOn(page, 'Hoe het ging');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
    await fillPractice(page);
    await finish(page);
    await expect(page.getByRole('link', { name: 'Bewaar het bestand' })).toBeVisible();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
  });
}

for (const { slug, steps } of FORMS) {
  test(`the keyboard alone is enough for the form ${slug}`, async ({ page }) => {
    await page.goto(`/deel/${slug}/`);
    for (const [index, answers] of steps.entries()) {
      for (const answer of answers) await giveByKeyboard(page, answer);
      await tabTo(page, async () => page.locator('share-form [type="submit"]:focus').isVisible());
      await page.keyboard.press('Enter');
      if (index < steps.length - 1) await expect(stepOf(page).getByRole('heading').first()).toBeFocused();
    }
    await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeVisible();
  });
}

/** The longest way to a field: the header, and a list that offers a hundred things. */
const MOST_KEYS = 120;

async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let keys = 0; keys < MOST_KEYS && !(await isThere()); keys += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}

async function giveByKeyboard(page: Page, answer: Answer): Promise<void> {
  const name = 'fill' in answer ? answer.fill : answer.choose;
  const at = () =>
    page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement ||
        field instanceof HTMLTextAreaElement
        ? { name: field.name, value: field.value, type: field.type }
        : { name: '', value: '', type: '' };
    });
  await tabTo(page, async () => (await at()).name === name);
  if ('fill' in answer) {
    await page.keyboard.type(answer.with);
    return;
  }
  const { type } = await at();
  const isDone = async () => (await at()).value === answer.value;
  for (let keys = 0; keys < MOST_KEYS && !(await isDone()); keys += 1) {
    await page.keyboard.press(type === 'checkbox' ? 'Tab' : 'ArrowDown');
  }
  expect(await isDone()).toBe(true);
  if (type !== 'select-one' && !(await page.locator(':focus').isChecked())) await page.keyboard.press('Space');
}

test('rows are added, and empty ones are left out', async ({ page }) => {
  await fillPractice(page);
  await unfold(page, 'Wat het vraagt');
  const needed = page.getByRole('group', { name: 'Wat heeft een ander nodig?' });
  await needed.getByRole('button', { name: 'Nog een toevoegen' }).click();
  await expect(needed.getByRole('textbox').nth(1)).toBeFocused();
  await page.keyboard.type('Een dak');
  await finish(page);
  expect((await saveParcel(page)).parcel.page?.text).toContain(
    'neededForReuse:\n  - text: Een dak\n    source: inzending',
  );
});

test('once somebody has begun, the form works without a connection', async ({ page, context }) => {
  await page.goto('/deel/vraag/');
  await page.getByLabel('Uw vraag').fill('Mag dat?');
  await expect(page.locator('[data-preview]')).toContainText('Mag dat?');
  await context.setOffline(true);
  await page.getByLabel('Grote vraag').check();
  await page.getByLabel('Wat weet u nog niet?').fill('Of het mag.');
  await page.getByLabel('Uw rol').fill('ouder');
  await finish(page);
  await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeVisible();
  await expect(page.locator('[data-text]')).toContainText('kind: big');
});

test('a photograph is drawn anew: smaller, and without what the camera wrote in it', async ({ page }) => {
  const photograph = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#9a5' } })
    .withExif({ IFD0: { Artist: 'Iemand' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 50/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(photograph).metadata()).exif).toBeDefined();
  await openPicture(page);
  await page.getByLabel('Uw rol').fill('docent PIE');
  const picture = page.getByRole('group', { name: 'Foto' });
  await picture
    .locator('input[type="file"]')
    .setInputFiles({ name: 'geheim.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await expect(picture.getByText('1600 bij 1067 pixels')).toBeVisible();
  await expect(picture.locator('canvas')).toBeVisible();

  await finish(page);
  await expect(page.locator('[data-problems]')).toContainText('Staan er mensen op?');
  await picture.getByLabel('Wat is er te zien?').fill('Een leeg lokaal.');
  await picture.getByLabel('Maker').fill('de school');
  await picture.getByLabel('Wat mogen anderen ermee?').fill('alleen op deze site');
  await picture.getByLabel('Ja, en ze zijn te herkennen').check();
  await finish(page);
  await expect(page.locator('[data-problems]')).toContainText('hun toestemming ontbreekt');
  await picture.getByLabel('Nee').check();
  await finish(page);

  const { attachments, page: made } = (await saveParcel(page)).parcel;
  const bytes = Buffer.from(attachments?.[0]?.data ?? '', 'base64');
  const { width, height, format, exif, iptc, xmp } = await sharp(bytes).metadata();
  expect([format, width, height, exif, iptc, xmp]).toEqual(['jpeg', 1600, 1067, undefined, undefined, undefined]);
  expect(made?.text).toContain('file: "./foto.jpg"');
  // Who looks at the file reads words, and no picture.
  await expect(page.locator('[data-text]')).not.toContainText('attachments');
  // A picture can not be pasted as text.
  await expect(page.getByRole('button', { name: 'Kopieer de tekst' })).toBeHidden();
});

/** A busy machine takes long to open a hundred million pixels. */
const OPENED = { timeout: 60_000 };

test('of photographs that are chosen one after another, the last one counts', async ({ page }) => {
  test.setTimeout(180_000);
  const draw = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#9a5' } })
      .jpeg()
      .toBuffer();
  const [large, small] = await Promise.all([draw(12_000, 9000), draw(40, 30)]);
  await page.addInitScript(() => {
    let opened = 0;
    const open = window.createImageBitmap.bind(window);
    window.createImageBitmap = new Proxy(open, {
      async apply(real, self, given: unknown[]) {
        const bitmap = (await Reflect.apply(real, self, given)) as ImageBitmap;
        opened += 1;
        document.documentElement.dataset['opened'] = String(opened);
        return bitmap;
      },
    });
  });
  await openPicture(page);
  const input = page.locator('input[type="file"]');
  const choose = (buffer?: Buffer) =>
    input.setInputFiles(buffer === undefined ? [] : { name: 'x.jpg', mimeType: 'image/jpeg', buffer });
  const field = page.locator('picture-field');

  await choose(large);
  await choose(small);
  await expect(page.locator('html')).toHaveAttribute('data-opened', '2', OPENED);
  await page.waitForTimeout(500);
  await expect(field).toContainText('40 bij 30 pixels');
  await expect(field.locator('canvas')).toHaveAttribute('width', '40');

  await choose(large);
  await choose();
  await expect(page.locator('html')).toHaveAttribute('data-opened', '3', OPENED);
  await page.waitForTimeout(500);
  await expect(field.locator('canvas')).toBeHidden();
  await expect(field.locator('input[type="hidden"]')).toHaveValue('');
});

test('a file that is no picture is refused with a way on', async ({ page }) => {
  await openPicture(page);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') });
  await expect(
    page.getByText('Deze foto kan uw browser niet openen. Bewaar de foto als JPEG of PNG en kies die opnieuw.'),
  ).toBeVisible();
});

test('the state of a milestone gives a change of that milestone alone', async ({ page }) => {
  await page.goto('/deel/mijlpaal/?waarover=gorinchem-altena/startbijeenkomst&status=x');
  await expect(page.getByLabel('Mijlpaal', { exact: false }).first()).toHaveValue('gorinchem-altena/startbijeenkomst');
  await page.getByLabel('vervallen').check();
  await page.getByLabel('Waarom het verviel').fill('Er kwam iets anders voor in de plaats.');
  await page.getByLabel('Uw rol').fill('programmaleider');
  await finish(page);
  await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeVisible();
  const { name, parcel } = await saveParcel(page);
  expect(name).toMatch(/^sto-mijlpaal-gorinchem-altena-/);
  expect(parcel.change).toMatchObject({ collection: 'plans', id: 'gorinchem-altena' });
  expect(JSON.stringify(parcel.change?.fields)).toContain('"now":"Er kwam iets anders voor in de plaats."');
});

test('the first date of a milestone is asked only where the site does not know it', async ({ page }) => {
  await page.goto('/deel/mijlpaal/?waarover=gorinchem-altena/startbijeenkomst');
  const first = page.getByLabel('Eerste datum');
  await page.getByLabel('Uw rol').fill('programmaleider');
  await unfold(page, 'Is de datum verschoven?');
  await expect(page.getByRole('group', { name: 'Verschuiving' })).toBeVisible();
  await expect(first).toBeHidden();

  await page.getByLabel('Mijlpaal', { exact: false }).first().selectOption('gorinchem-altena/digitale-rondleiding');
  await expect(first).toBeVisible();
  await page.getByLabel('bezig').check();
  const shift = page.getByRole('group', { name: 'Verschuiving' });
  await shift.getByLabel('Nieuwe datum').fill('maart 2027');
  await shift.getByLabel('Reden', { exact: true }).fill('De bouw liep uit.');
  await shift.getByLabel('levering').check();
  await finish(page);
  await page.locator('[data-problems]').getByRole('link', { name: 'Eerste datum' }).click();
  await expect(first).toBeFocused();
  await first.fill('juni 2021');
  await finish(page);
  await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeVisible();
  const { change } = (await saveParcel(page)).parcel;
  expect(JSON.stringify(change?.fields)).toContain('{"from":"2021-06","to":"2027-03"');
});

test('what the site no longer has is said, and what was typed stays', async ({ page }) => {
  await page.route('**/deel/bestanden/plans/*.txt', (route) => route.fulfill({ body: 'lines: []\nsources: []\n' }));
  await page.goto('/deel/mijlpaal/?waarover=gorinchem-altena/startbijeenkomst');
  await page.getByLabel('Uw rol').fill('programmaleider');
  await finish(page);
  await expect(page.locator('[data-problems]')).toContainText('Dit kan de site nu niet nakijken.');
  await expect(page.getByLabel('Uw rol')).toHaveValue('programmaleider');
});

test('from a practice that is done elsewhere too a link leads to a form that knows which one', async ({ page }) => {
  await page.goto('/praktijk/kosten-voor-ouders-omlaag/');
  await page.getByRole('link', { name: 'Doet u dit ook? Laat het zien' }).click();
  await expect(page.getByLabel('Goed voorbeeld', { exact: false }).first()).toHaveValue(
    '/praktijk/kosten-voor-ouders-omlaag/',
  );
  await page.getByLabel('Regio', { exact: false }).first().selectOption('twente');
  await page.getByLabel('Wat doet u?').fill('Ook hier betalen bedrijven de werkschoenen.');
  await page.getByLabel('Uw rol').fill('schoolleider');
  await finish(page);
  const { change } = (await saveParcel(page)).parcel;
  expect(change).toMatchObject({ collection: 'practices', id: 'kosten-voor-ouders-omlaag' });
  expect(JSON.stringify(change?.fields)).toContain('Ook hier betalen bedrijven de werkschoenen.');
});

test('from a need that nobody answers a link leads to a form that answers it', async ({ page }) => {
  await page.goto('/aanbod/');
  const need = page.locator('li.open-need').first();
  const title = await need.getByRole('heading').textContent();
  await need.getByRole('link', { name: 'Zet het erbij' }).click();
  const answers = page.getByRole('group', { name: 'Welke behoefte beantwoordt het?' }).getByRole('combobox');
  await expect(answers.locator('option:checked')).toHaveText(title ?? '');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is a sheet to print, and promises nothing that it cannot do', async ({ page }) => {
    await page.goto('/deel/goed-voorbeeld/');
    await expect(page.getByText('Print deze pagina en vul het formulier met de pen in')).toBeVisible();
    await expect(page.getByLabel('Wat deed u precies?')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nog een toevoegen' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Kijk na en maak het bestand' })).toHaveCount(0);
    // The Enter key in a field must not send the answers anywhere.
    await page.getByLabel('Titel').first().fill('geheim');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/deel\/goed-voorbeeld\/$/);
  });
});
