import type { Page } from '@playwright/test';
import { findAccessibilityProblems } from '../../../scripts/lib/testing/accessibility.ts';
import { parcelNumber, readParcels } from '../../../src/domain/contribution/parcel.ts';
import { printSheets } from '../paper.ts';
import { expect, measureOverflow, readStorage, test } from '../visitor.ts';
import { fillPractice, finish, finishQuestion, saveParcel, unfold } from './form-walk.ts';

/** The list of apps of a phone. It keeps what it gets, and somebody chooses an app or, when told so, closes the list. */
async function giveApps(page: Page, answer: 'chosen' | 'closed'): Promise<void> {
  await page.addInitScript((closes) => {
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.every(({ type }) => type === 'text/plain') ?? false,
      async share({ files }: ShareData) {
        if (closes) throw new DOMException('Closed', 'AbortError');
        document.documentElement.dataset['shared'] = (await files?.[0]?.text()) ?? '';
      },
    });
  }, answer === 'closed');
}

const receiptOf = (page: Page) => page.getByRole('region', { name: /^(?:Nog één stap|Het is verstuurd)$/ });

test('a site without an address offers to keep the file first, and tells what one can do', async ({ page }) => {
  await finishQuestion(page);
  const ways = page.locator('[data-way]:visible');
  await expect(ways).toHaveText(['Bewaar het bestand', 'Mail', 'Kopieer de tekst']);
  await expect(page.locator('[data-way]:not(.quiet):visible')).toHaveText('Bewaar het bestand');
  await expect(receiptOf(page)).toBeHidden();
  await page.locator('[data-result]').getByRole('link', { name: 'Dit kan er wel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zo komt het bij de redactie');
  await expect(page.getByRole('main')).toContainText('Deze site heeft nog geen eigen adres voor inzendingen.');
});

test('whoever kept the file gets a receipt that says what is still to do', async ({ page }) => {
  await finishQuestion(page);
  const { name, parcel } = await saveParcel(page);
  const receipt = receiptOf(page);
  await expect(receipt).toBeFocused();
  await expect(receipt).toContainText(`Het bestand ${name} staat bij de downloads.`);
  await expect(receipt).toContainText('Geef het aan uw programmaleider of ondersteuner');
  await expect(receipt).toContainText(parcelNumber(parcel));
  await expect(receipt).toContainText('Wanneer er antwoord komt, is nog niet afgesproken.');
  await expect(receipt.getByRole('link', { name: 'Terug naar de pagina' })).toBeHidden();
  await expect(receipt.getByRole('link', { name: 'Nog iets delen' })).toHaveAttribute('href', '/deel/');
  expect(await findAccessibilityProblems(page)).toEqual([]);

  // It is of what was kept, and not of what came after.
  await page.getByLabel('Uw rol').fill('leerling');
  await expect(receipt).toBeHidden();
});

test('a mail says what it is and holds the contribution', async ({ page }) => {
  await finishQuestion(page);
  const mail = new URL((await page.getByRole('link', { name: 'Mail', exact: true }).getAttribute('href')) ?? '');
  expect(mail.searchParams.get('subject')).toBe('STO in beeld: Vraag');
  expect(readParcels(mail.searchParams.get('body') ?? '')).toMatchObject([{ parcel: { form: 'vraag' } }]);
});

test('a text that does not fit in a mail is kept as a file, and the mail asks for it', async ({ page }) => {
  await fillPractice(page);
  await unfold(page, 'Wilt u nog iets vertellen?');
  await page.getByLabel('Wilt u nog iets vertellen?').fill('Een lang verhaal. '.repeat(150));
  await finish(page);
  const link = page.getByRole('link', { name: 'Mail', exact: true });
  await expect(link).toHaveAttribute('href', /bijlage/);
  // No mail programme is there to open.
  await page.evaluate(() => {
    addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.matches('[data-way="mail"]')) event.preventDefault();
    });
  });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await expect(receiptOf(page)).toContainText(`Voeg het bestand ${file.suggestedFilename()} toe als bijlage`);
});

test('the text can be copied as a whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await finishQuestion(page);
  await page.getByRole('button', { name: 'Kopieer de tekst' }).click();
  await expect(receiptOf(page)).toContainText('Plak de tekst in een mail');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(readParcels(copied)).toMatchObject([{ parcel: { form: 'vraag', page: { collection: 'questions' } } }]);
});

test('a phone shares the file with an app', async ({ page }) => {
  await giveApps(page, 'chosen');
  await finishQuestion(page);
  await page.getByRole('button', { name: 'Deel met een app' }).click();
  await expect(receiptOf(page)).toContainText('Kies in de app een ontvanger');
  const shared = await page.locator('html').getAttribute('data-shared');
  expect(readParcels(shared ?? '')).toMatchObject([{ parcel: { form: 'vraag' } }]);
});

test('whoever closes the list of apps has sent nothing', async ({ page }) => {
  await giveApps(page, 'closed');
  await finishQuestion(page);
  await page.getByRole('button', { name: 'Deel met een app' }).click();
  await expect(page.locator('[data-send-status]')).toHaveText('');
  await expect(receiptOf(page)).toBeHidden();
});

test('a draft on the device may go once the file is out', async ({ page }) => {
  await finishQuestion(page);
  await page.getByLabel('Bewaar mijn concept op dit apparaat').check();
  await saveParcel(page);
  await page.getByRole('button', { name: 'Wis ook het concept' }).click();
  expect(await readStorage(page)).toEqual({});
  await expect(receiptOf(page)).toBeVisible();
  await expect(page.getByLabel('Uw vraag')).toHaveValue('Mag dat?');
});

test('a receipt leads back to the page that it is about', async ({ page }) => {
  await page.goto('/deel/merken/leerling/?waarover=/regios/gorinchem-altena/');
  await page.getByLabel('Wat merk je ervan?').fill('Wij werken met nieuwe machines.');
  await page.getByLabel('klas 3').check();
  await finish(page);
  await saveParcel(page);
  const receipt = receiptOf(page);
  await expect(receipt).toContainText('Geef het aan je docent');
  await expect(receipt).toContainText('Wat merk jij?, Gorinchem/Altena');
  const back = receipt.getByRole('link', { name: 'Terug naar de pagina' });
  await expect(back).toHaveAttribute('href', '/regios/gorinchem-altena/');
  // To pupils the form says je, and nowhere u.
  expect(await page.locator('share-form').innerText()).not.toMatch(/\b(?:u|uw)\b/i);
});

test('a receipt is printed with what was filled in, or by itself', async ({ page }) => {
  await finishQuestion(page);
  const { parcel } = await saveParcel(page);
  const printed = async (): Promise<string> => (await printSheets(page)).map(({ text }) => text).join(' ');
  const withAnswers = await printed();
  expect(withAnswers).toContain(parcelNumber(parcel));
  expect(withAnswers).toContain('Of het mag.');
  expect(withAnswers).not.toContain('Kijk na en maak het bestand');
  expect(withAnswers).not.toContain('Alleen waar “verplicht” staat');
  await page.getByLabel('Print ook wat er is ingevuld').uncheck();
  expect(await printed()).toContain(parcelNumber(parcel));
  expect(await printed()).not.toContain('Of het mag.');
});

for (const width of [320, 1280]) {
  test(`the end of a form fits, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await finishQuestion(page);
    await saveParcel(page);
    expect(await measureOverflow(page)).toBe(0);
    await page.goto('/deel/versturen/');
    expect(await measureOverflow(page)).toBe(0);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });
}
