import sharp from 'sharp';
import { expect, readStorage, test } from '../visitor.ts';
import { fillPractice, finish, openPicture, unfold } from './form-walk.ts';

test('a draft is kept on this device only when its writer asks for it, and can be wiped', async ({ page }) => {
  await fillPractice(page);
  await unfold(page, 'Wat het vraagt');
  const needed = page.getByRole('group', { name: 'Wat heeft een ander nodig?' });
  await needed.getByRole('button').click();
  await needed.getByRole('textbox').nth(1).fill('Een dak');
  await page.getByLabel('Bewaar mijn concept op dit apparaat').check();
  await expect(page.getByText('Doe dit niet op een computer die anderen ook gebruiken.')).toBeVisible();
  expect(Object.keys(await readStorage(page))).toEqual(['sto-deel-goed-voorbeeld']);

  await page.reload();
  // The step, its open fold and the rows in it are as they were.
  await expect(page.getByRole('heading', { name: 'Van wie komt dit?' })).toBeVisible();
  await expect(needed.getByRole('textbox').nth(1)).toHaveValue('Een dak');
  await expect(needed.getByRole('textbox').nth(1)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Wat merken docenten?' })).toBeHidden();
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect(page.getByLabel('In het kort')).toHaveValue('Leerlingen leggen panelen.');
  await expect(page.getByLabel('Leren bij een bedrijf')).toBeChecked();

  await page.getByRole('button', { name: 'Wis het concept' }).click();
  await expect(page.getByLabel('In het kort')).toHaveValue('');
  expect(await readStorage(page)).toEqual({});
});

test('a draft that is wiped takes the picture along, and begins anew', async ({ page }) => {
  const buffer = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#9a5' } })
    .png()
    .toBuffer();
  await openPicture(page);
  await page.getByLabel('Bewaar mijn concept op dit apparaat').check();
  await page.locator('input[type="file"]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer });
  await expect(page.locator('picture-field canvas')).toBeVisible();
  await page.getByRole('button', { name: 'Wis het concept' }).click();
  await expect(page.getByRole('heading', { name: 'De plek' })).toBeVisible();
  expect(await readStorage(page)).toEqual({});

  await openPicture(page);
  await expect(page.locator('picture-field canvas')).toBeHidden();
  await finish(page);
  await expect(page.locator('[data-problems]')).toContainText('Uw rol');
  await expect(page.locator('[data-problems]')).not.toContainText('Wat is er te zien?');
});

test('a draft that was tampered with breaks nothing', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sto-deel-vraag', '{"typed":[["title","x"],["kind","nergens"],[1]],"step":0,"open":[]}');
    localStorage.setItem(
      'sto-deel-lokaal',
      '{"typed":[["equipment.99999999.name","y"],["kind","nergens"]],"step":99,"open":[-1,"x",99]}',
    );
  });
  await page.goto('/deel/vraag/');
  await expect(page.getByLabel('Uw vraag')).toHaveValue('');
  await page.goto('/deel/lokaal/');
  await expect(page.getByRole('heading', { name: 'Van wie komt dit?' })).toBeVisible();
  await unfold(page, 'Wat gebeurt er?');
  await expect(page.getByRole('group', { name: 'Machines en spullen' }).getByLabel('Naam')).toHaveCount(50);
});

test('a browser that keeps nothing says so, and the draft is not called kept', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/deel/vraag/');
  const keep = page.getByLabel('Bewaar mijn concept op dit apparaat');
  await keep.click();
  await expect(page.getByText('Deze browser bewaart niets. Laat deze pagina open tot alles klaar is.')).toBeVisible();
  await expect(keep).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Wis het concept' })).toBeHidden();
});
