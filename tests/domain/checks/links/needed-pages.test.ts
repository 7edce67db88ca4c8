import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContentFolder, readSettings } from '../../../../scripts/lib/check-content-folder.ts';
import { ROOT } from '../../../../scripts/lib/run-tool.ts';
import { checkNeededPages } from '../../../../src/domain/checks/links/needed-pages.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeGuide, makeRegion, SETTINGS } from '../../../builders.ts';
import { check, makeFolder } from '../../../scripts/content-folder.ts';

test('the pages of the menu, the footer and the texts of the site are needed', async () => {
  const { neededPages } = await readSettings(ROOT, '2026-11-23');
  expect(neededPages).toEqual(
    expect.arrayContaining(['/kennisbank/', '/over/privacy/', '/kennisbank/een-rondleiding-maken/']),
  );
});

test('a needed page that is not there is told with its file and where it is needed', () => {
  const needs = (...addresses: string[]) => ({
    ...SETTINGS,
    neededPages: addresses,
  });
  const content = makeContent([makeGuide('een'), makeRegion('twente')]);
  expect(
    checkNeededPages(content, needs('/kennisbank/', '/regios/', '/elders/', '/regios/twente/')).map(formatProblem),
  ).toEqual([
    'content/guides/index.mdx\n' +
      '  Dit bestand ontbreekt, maar de site zelf verwijst naar deze pagina.\n' +
      '  → Zet het bestand terug. Moet de pagina weg? Laat de beheerder dan eerst de link weghalen uit src/domain/addresses.ts.',
  ]);
  expect(checkNeededPages(content, needs('/regios/twente/tijdlijn/')).map(({ file }) => file)).toEqual([
    'content/plans/twente.yaml',
  ]);
});

test('a project is checked for the pages that its site leads to', async () => {
  const root = makeFolder({});
  mkdirSync(path.join(root, 'src/pages'), { recursive: true });
  writeFileSync(path.join(root, 'src/pages/index.astro'), '');
  const { problems } = await checkContentFolder(root, { today: '2026-11-23' });
  expect(problems.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['content/about/colofon.mdx', 'content/guides/index.mdx']),
  );
});

test('a site without its terms, its programme or its settings is refused', async () => {
  const { problems } = await checkContentFolder(makeFolder({}), { today: '2026-11-23' });
  expect(problems.map(formatProblem)).toEqual([
    'content/programme.yaml\n' +
      '  Dit bestand ontbreekt, en zonder dat kan de site niet worden gemaakt.\n' +
      '  → Zet het terug. Kijk hoe het moet in content/templates/programme.yaml.',
    'content/site.yaml\n' +
      '  Dit bestand ontbreekt, en zonder dat kan de site niet worden gemaakt.\n' +
      '  → Zet het terug. Kijk hoe het moet in content/templates/site.yaml.',
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
