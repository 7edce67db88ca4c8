import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base, type Page, type Route } from '@playwright/test';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { readSiteSettings } from '../../../scripts/lib/site/site-settings.ts';
import { createSiteServer } from '../../../scripts/lib/site/static-server.ts';
import { readParcels } from '../../../src/domain/contribution/parcel.ts';
import { HOSTILE_PROJECT, HOSTILE_SITE, NO_HOSTILE_SITE } from '../../trust/site/places.ts';
import { readStorage } from '../visitor.ts';
import { finishQuestion } from './form-walk.ts';

/** A site whose owner filled in everything, so also a form service. */
const test = base.extend<{ service: URL }, { origin: string }>({
  origin: [
    // Playwright reads from the brackets that this needs nothing.
    async ({}, use) => {
      if (!existsSync(path.join(HOSTILE_SITE, 'index.html'))) throw new Error(NO_HOSTILE_SITE);
      const server = createSiteServer(HOSTILE_SITE);
      await use(`http://127.0.0.1:${await listenOnFreePort(server, 0)}`);
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
  service: async ({}, use) => {
    const { contributions } = await readSiteSettings(HOSTILE_PROJECT);
    await use(new URL(contributions?.endpoint ?? ''));
  },
});

/** How the form service answers; the policy of the page still decides what may leave. */
async function answer(page: Page, { origin }: URL, take: (route: Route) => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  await page.route(
    (url) => url.origin === origin,
    (route) => {
      asked.push(`${route.request().method()} ${route.request().url()}`);
      return take(route);
    },
  );
  // A browser shows nobody the files in a request, so that the page has to tell.
  await page.addInitScript(() => {
    const real = window.fetch.bind(window);
    window.fetch = async (target, options) => {
      if (options?.body instanceof FormData) {
        const file = options.body.get('file');
        if (file instanceof File) document.documentElement.dataset['posted'] = await file.text();
      }
      return real(target, options);
    };
  });
  return asked;
}

const give = (status: number) => (route: Route) =>
  route.fulfill({ status, headers: { 'access-control-allow-origin': '*' }, json: {} });
const send = (page: Page) => page.getByRole('button', { name: 'Verstuur' });
const receiptOf = (page: Page) => page.getByRole('region', { name: 'Het is verstuurd' });

test('a file that the service takes ends the form, and wipes its draft', async ({ page, service }) => {
  const asked = await answer(page, service, give(200));
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await finishQuestion(page);
  await page.getByLabel('Bewaar mijn concept op dit apparaat').check();
  await expect(page.locator('[data-way]:not(.quiet):visible')).toHaveText('Verstuur');
  await send(page).click();
  await expect(receiptOf(page)).toBeFocused();
  await expect(receiptOf(page)).toContainText('verstuurd op deze site');
  expect(asked.map((request) => request.split('#')[0])).toEqual([`POST ${service.href.split('#')[0]}`]);
  const posted = await page.locator('html').getAttribute('data-posted');
  expect(readParcels(posted ?? '')).toMatchObject([{ parcel: { form: 'vraag', page: { collection: 'questions' } } }]);
  // Nothing of it is left to send twice.
  await expect(page.getByLabel('Uw vraag')).toBeHidden();
  await expect(send(page)).toBeHidden();
  expect(await readStorage(page)).toEqual({});
  await receiptOf(page).getByRole('link', { name: 'Nog iets delen' }).click();
  await expect(page).toHaveURL(/\/deel\/$/);
  expect(questions).toEqual([]);
});

for (const [what, take, words] of [
  ['refuses', give(500), 'De formulierdienst nam het niet aan, dus het is niet verstuurd.'],
  ['does not answer', (route: Route) => route.abort(), 'De formulierdienst gaf geen antwoord.'],
] as const) {
  test(`what a service ${what} stays, and can go another way`, async ({ page, service }) => {
    await answer(page, service, take);
    await finishQuestion(page);
    await send(page).click();
    await expect(page.locator('[data-send-status]')).toContainText(`${words} `);
    await expect(page.locator('[data-send-status]')).toContainText('Wat is ingevuld, staat er nog.');
    await expect(receiptOf(page)).toBeHidden();
    await expect(page.getByLabel('Uw vraag')).toHaveValue('Mag dat?');
    await expect(page.getByLabel('Uw vraag')).toBeEditable();
    await expect(page.getByRole('link', { name: 'Bewaar het bestand' })).toBeVisible();

    // It is nowhere yet: who leaves is asked.
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Deel iets' }).first().click();
    await expect.poll(() => questions).toEqual(['beforeunload']);
  });
}

test('without a connection nothing is tried, and it can be sent once there is one', async ({
  page,
  context,
  service,
}) => {
  const asked = await answer(page, service, give(201));
  await finishQuestion(page);
  await context.setOffline(true);
  await send(page).click();
  await expect(page.locator('[data-send-status]')).toContainText('Er is geen verbinding, dus het is niet verstuurd.');
  expect(asked).toEqual([]);
  await context.setOffline(false);
  await send(page).click();
  await expect(receiptOf(page)).toBeVisible();
});

test('whoever touches the button twice sends it once', async ({ page, service }) => {
  const asked = await answer(page, service, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await give(200)(route);
  });
  await finishQuestion(page);
  await send(page).dblclick();
  await expect(receiptOf(page)).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('the page about sending says where it goes', async ({ page, service }) => {
  await page.goto('/deel/versturen/');
  await expect(page.getByRole('main')).toContainText(service.host);
  await expect(page.getByRole('main')).not.toContainText('Deze site heeft nog geen eigen adres');
});
