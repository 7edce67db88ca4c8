import { expect, test } from '../visitor.ts';
import { fillIdea, fillPractice, finish, goOn, stepOf, unfold } from './form-walk.ts';

test('one step is in sight, and says how many there are', async ({ page }) => {
  await fillIdea(page);
  const steps = page.getByRole('list', { name: 'Stappen van dit formulier' }).getByRole('listitem');
  await expect(steps).toHaveText(['Het idee', 'Hoe het ging', 'Van wie komt dit?']);
  await expect(steps.nth(0)).toHaveAttribute('aria-current', 'step');
  await expect(page.getByLabel('Wat deed u precies?')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Terug' })).toBeHidden();
  await goOn(page, 'Stap 2 van 3 Hoe het ging');
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
  await expect(steps.nth(0)).not.toHaveAttribute('aria-current');
  await expect(page.getByLabel('Titel').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Kijk na en maak het bestand' })).toHaveCount(0);
});

test('a form of a few questions is one screen', async ({ page }) => {
  await page.goto('/deel/vraag/');
  await expect(page.getByRole('button', { name: 'Kijk na en maak het bestand' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verder' })).toHaveCount(0);
  await expect(page.getByText('Stap 1')).toHaveCount(0);
});

test('what is wrong in a step is told there, and nothing of another', async ({ page }) => {
  await page.goto('/deel/goed-voorbeeld/');
  await page.getByLabel('Titel').first().fill('Een proefdak');
  // Enter in a line goes on; nothing that was typed is lost.
  await page.keyboard.press('Enter');
  const kind = page.getByRole('radio', { name: 'Keuzevak' });
  await expect(kind).toBeFocused();
  await expect(page.getByRole('group', { name: 'Soort' })).toHaveAccessibleDescription(/nog niets gekozen/);
  await expect(page.locator('[data-error]:visible')).toHaveCount(2);
  await page.keyboard.press('Space');
  await expect(page.locator('[data-error]:visible')).toHaveCount(1);
  await page.getByLabel('In het kort').fill('Leerlingen leggen panelen.');
  await goOn(page, 'Hoe het ging');
  await expect(page.locator('[data-error]:visible')).toHaveCount(0);
  await expect(page.locator('[data-problems]')).toBeHidden();
});

test('what is wrong in a fold is told with the fold open', async ({ page }) => {
  await fillIdea(page);
  await unfold(page);
  await page.getByLabel('Sinds').fill('ooit');
  await unfold(page);
  await expect(page.getByLabel('Sinds')).toBeHidden();
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByLabel('Sinds')).toBeFocused();
  await expect(page.getByLabel('Sinds')).toHaveAccessibleDescription(/ooit/);
});

test('Terug always works, and so does the Back button of the browser', async ({ page }) => {
  await fillIdea(page);
  await goOn(page, 'Hoe het ging');
  await page.getByLabel('Wat deed u precies?').fill('Half af');
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect(page.getByRole('heading', { name: 'Stap 1 van 3 Het idee' })).toBeFocused();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Stap 2 van 3 Hoe het ging' })).toBeFocused();
  await expect(page.getByLabel('Wat deed u precies?')).toHaveValue('Half af');
  await page.goBack();
  await expect(page.getByLabel('Titel').first()).toHaveValue('Een proefdak voor iedereen');
  await expect(page).toHaveURL(/\/deel\/goed-voorbeeld\/$/);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('a link within the page leaves the step as it is', async ({ page }) => {
  await fillIdea(page);
  await goOn(page, 'Hoe het ging');
  await page.getByRole('link', { name: 'Naar de inhoud' }).press('Enter');
  await expect(page).toHaveURL(/#/);
  await expect(page.getByLabel('Wat deed u precies?')).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Wat deed u precies?')).toBeVisible();
});

test('a reload without a draft begins at the first step', async ({ page }) => {
  await fillPractice(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Stap 1 van 3 Het idee' })).toBeVisible();
  await expect(stepOf(page)).toHaveCount(1);
});

test('a problem leads to an earlier step, and into its fold', async ({ page }) => {
  await fillPractice(page);
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('button', { name: 'Terug' }).click();
  await unfold(page);
  await page.getByLabel('Sinds').fill('ooit');
  await unfold(page);
  // By the history, past the check of the step.
  await page.goForward();
  await page.goForward();
  await expect(page.getByLabel('Uw rol')).toHaveValue('docent PIE');
  await finish(page);
  const problems = page.locator('[data-problems]');
  await expect(problems).toBeFocused();
  await problems.getByRole('link', { name: 'Sinds' }).click();
  await expect(page.getByLabel('Sinds')).toBeFocused();
  await expect(page.getByLabel('Sinds')).toBeInViewport();
  await page.getByLabel('Sinds').fill('2024');
  await expect(page.getByLabel('Sinds')).not.toHaveAttribute('aria-invalid');
  await page.goBack();
  await finish(page);
  await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeVisible();
});

test('a step that can not be checked now does not hold anybody up', async ({ page, context }) => {
  // The browser itself logs what it could not fetch.
  page.removeAllListeners('console');
  await page.goto('/deel/goed-voorbeeld/');
  await context.setOffline(true);
  await page.getByLabel('Titel').first().fill('Een proefdak');
  await goOn(page, 'Hoe het ging');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByLabel('Wat deed u precies?')).toBeFocused();
});

test('on paper all steps lie below each other, with their folds open', async ({ page }) => {
  await fillIdea(page);
  await page.emulateMedia({ media: 'print' });
  for (const label of ['Titel', 'Sinds', 'Wat deed u precies?', 'Volgende poging', 'Uw rol', 'Wat merken docenten?']) {
    await expect(page.getByLabel(label).first()).toBeVisible();
  }
  await expect(page.getByText('Stap 1 van 3')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything lies below each other', async ({ page }) => {
    await page.goto('/deel/goed-voorbeeld/');
    for (const label of ['Titel', 'Sinds', 'Wat deed u precies?', 'Uw rol', 'Wilt u nog iets vertellen?']) {
      await expect(page.getByLabel(label).first()).toBeVisible();
    }
    await expect(page.getByText('Stap 1 van 3')).toBeHidden();
    await expect(page.getByLabel('Bewaar mijn concept')).toBeHidden();
  });
});
