import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { findNeededPages } from '../../scripts/lib/needed-pages.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { checkNeededPages } from '../../src/domain/checks/links/needed-pages.ts';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { makeContent, makeGuide, makeRegion, SETTINGS } from '../builders.ts';
import { check, makeFolder } from './content-folder.ts';

test('the pages of the menu, the footer and the home page are needed', async () => {
  const addresses = (await findNeededPages(ROOT)).map(({ address }) => address);
  for (const address of ['/kennisbank/', '/over/privacy/', '/regios/gorinchem-altena/', '/rondleiding/voorbeeld-pie/'])
    expect(addresses).toContain(address);
});

test('a needed page that is not there is told with its file and who needs it', () => {
  const needs = (...addresses: string[]) => ({
    ...SETTINGS,
    neededPages: addresses.map((address) => ({ address, from: 'src/components/SiteHeader.astro' })),
  });
  const content = makeContent([makeGuide('een'), makeRegion('twente')]);
  expect(
    checkNeededPages(content, needs('/kennisbank/', '/regios/', '/elders/', '/regios/twente/')).map(formatProblem),
  ).toEqual([
    'content/guides/index.mdx\n' +
      '  Dit bestand ontbreekt, maar de site zelf verwijst naar deze pagina.\n' +
      '  → Zet het bestand terug. Moet de pagina weg? Laat de beheerder dan eerst de link weghalen uit src/components/SiteHeader.astro.',
  ]);
  expect(checkNeededPages(content, needs('/regios/twente/tijdlijn/')).map(({ file }) => file)).toEqual([
    'content/plans/twente.yaml',
  ]);
});

test('an address in the source of a page is found by the check of a project', async () => {
  const root = makeFolder({});
  mkdirSync(path.join(root, 'src/pages'), { recursive: true });
  writeFileSync(
    path.join(root, 'src/pages/een.astro'),
    '<a href="/over/colofon/#licentie">Colofon</a> <a href={`/over/${id}/`}>',
  );
  const { problems } = await checkContentFolder(root, { today: '2026-11-23' });
  expect(problems.map(({ file }) => file)).toEqual([
    'content/about/colofon.mdx',
    'content/programme.yaml',
    'content/terms.yaml',
  ]);
});

test('a site without its terms or its programme is refused', async () => {
  const { problems } = await checkContentFolder(makeFolder({}), { today: '2026-11-23' });
  expect(problems.map(formatProblem)).toEqual([
    'content/programme.yaml\n' +
      '  Dit bestand ontbreekt, en zonder dat kan de site niet worden gemaakt.\n' +
      '  → Zet het terug. Kijk hoe het moet in content/templates/programme.yaml.',
    'content/terms.yaml\n' +
      '  Dit bestand ontbreekt, en zonder dat kan de site niet worden gemaakt.\n' +
      '  → Zet het terug. Kijk hoe het moet in content/templates/term.yaml.',
  ]);
});

test.each(['[]', 'null', '# later', '~'])('a list of terms that says %s is refused', async (text) => {
  expect(await check({ 'terms.yaml': `${text}\n` })).toEqual([
    'content/terms.yaml:1\n' +
      '  In dit bestand staat geen enkel begrip, en zonder dat kan de site niet worden gemaakt.\n' +
      '  → Zet er ten minste één in. Kijk hoe het moet in content/templates/term.yaml.',
  ]);
});

test.each(['[]', 'null'])('a programme that says %s is refused', async (text) => {
  expect((await check({ 'programme.yaml': `${text}\n` })).length).toBeGreaterThan(0);
});
