import type { Locator, Page } from '@playwright/test';
import { expect, readStorage, test } from './visitor.ts';

const ROUTE = '/praktijk/kosten-voor-ouders-omlaag/';
const TITLE = 'Minder kosten voor ouders';

function rowOf(page: Page): Locator {
  return page.locator('share-page');
}

test('a teacher copies the address of a good practice, mails it, or shows it as a code, with the keyboard alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ROUTE);
  const row = rowOf(page);
  await expect(row.getByRole('button')).toHaveCount(0);
  await row.getByText('Deel deze pagina').focus();
  await page.keyboard.press('Enter');

  const shown = row.locator('[data-address]');
  await expect(shown).toHaveText(new RegExp(`^https?://[^/]+${ROUTE}$`));
  const address = await shown.textContent();
  await page.keyboard.press('Tab');
  const mail = row.getByRole('link', { name: 'Mail deze pagina' });
  await expect(mail).toBeFocused();
  const query = new URL((await mail.getAttribute('href')) ?? '').searchParams;
  expect([query.get('subject'), query.get('body')]).toEqual([
    expect.stringContaining(TITLE),
    expect.stringContaining(address ?? '?'),
  ]);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('status')).toHaveText('Gekopieerd.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  await page.keyboard.press('Tab');
  const code = row.getByRole('button', { name: 'QR-code' });
  await expect(code).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row.getByRole('img', { name: 'QR-code van het adres' })).toBeVisible();
  await expect(row.locator('svg path')).toHaveCount(2);
  await expect(code).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('img')).toHaveCount(0);
  expect(await readStorage(page)).toEqual({});
});

test('where the device has a way of its own to share, it gets the title and the address, and may be closed again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const given: unknown[] = [];
    Object.assign(window, { given });
    Object.assign(navigator, {
      share: (data: unknown) => {
        given.push(data);
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    });
  });
  await page.goto(ROUTE);
  await rowOf(page).getByText('Deel deze pagina').click();
  await rowOf(page).getByRole('button', { name: 'Deel via een app' }).click();
  const url = await rowOf(page).locator('[data-address]').textContent();
  const given = await page.evaluate(() => (window as unknown as { given: { title: string; url: string }[] }).given);
  expect(given.map(({ url: shared }) => shared)).toEqual([url]);
  expect(given[0]?.title).toContain(TITLE);
});

test('a device without a way of its own shows no button for it', async ({ page }) => {
  await page.goto(ROUTE);
  await rowOf(page).getByText('Deel deze pagina').click();
  await expect(rowOf(page).getByRole('button', { name: 'Kopieer de link' })).toBeVisible();
  await expect(rowOf(page).getByRole('button', { name: 'Deel via een app' })).toBeHidden();
});

test('the code that can not be fetched is said, and the address stays', async ({ page }) => {
  await page.route('**/_astro/qr-code.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export {}' }),
  );
  await page.goto(ROUTE);
  await rowOf(page).getByText('Deel deze pagina').click();
  await rowOf(page).getByRole('button', { name: 'QR-code' }).click();
  await expect(rowOf(page).getByRole('status')).toHaveText('De QR-code laadt nu niet. Deel het adres.');
});

test('nothing is fetched before somebody opens it, and no paper has it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(ROUTE);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /share-ways|qr-code/.test(url))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(rowOf(page)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is the address, or where it stands, and a mail where the site knows its address', async ({ page }) => {
    await page.goto(ROUTE);
    const row = rowOf(page);
    await row.getByText('Deel deze pagina').click();
    await expect(row.locator('[data-address]')).toHaveText(/^https:\/\/.+|^Het adres staat bovenin de browser\.$/);
    await expect(row.getByRole('button')).toHaveCount(0);
    const isKnown = (await row.locator('[data-address]').textContent())?.startsWith('https:') === true;
    await expect(row.getByRole('link', { name: 'Mail deze pagina' })).toBeVisible({ visible: isKnown });
  });
});
