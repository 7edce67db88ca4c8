import { describe, expect, test } from 'vitest';
import { checkReaders } from '../../../scripts/lib/site/site-readers.ts';
import { readSite } from '../../../scripts/lib/site/site.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';
import { makePage, makeSiteFolder } from './site-builder.ts';

const FOR_EDITORS = makePage('<p>Typ <code>npm run check:content</code>.</p>').replace(
  '<title>Titel',
  '<title>Voor redacteuren: een pagina toevoegen',
);

async function check(body: string): Promise<string[]> {
  const folder = makeSiteFolder({ 'index.html': body, 'maken/index.html': FOR_EDITORS });
  return checkReaders(await readSite(folder)).map(({ file, message }) => `${file} ${tellEditor(message)}`);
}

describe('a page for visitors', () => {
  test('may lead to one for editors when the link says so, also by its label', async () => {
    expect(
      await check(
        '<a href="/maken/">Voor <b>redacteuren</b></a><a href="/maken/#x" aria-label="Uitleg voor redacteuren">→</a>',
      ),
    ).toEqual([]);
  });

  test.each(['/maken/', 'maken/', '/maken/#terminal', '/maken/?q=1', 'https://sto.test/maken/'])(
    'leads nobody there by %s',
    async (href) => {
      expect(await check(`<a href="${href}">Zo vult\n u het aan</a>`)).toEqual([
        `/ De link “Zo vult u het aan” leidt een bezoeker naar een pagina voor redacteuren: ${href}.`,
      ]);
    },
  );

  test('the word beside the link does not count', async () => {
    expect(await check('<p>Voor redacteuren: <a href="/maken/">hier</a></p>')).toHaveLength(1);
  });

  test.each(['npm ci', 'npm run build', 'npm run check:content', 'npm start', 'STO_SITE='])(
    'does not show %s',
    async (command) => {
      expect(await check(`<p>Typ <code><span>${command}</span> x</code></p>`)).toEqual([
        expect.stringMatching(/^\/ Deze pagina is voor bezoekers, maar noemt de opdracht “(?:npm|STO)/),
      ]);
    },
  );

  test('may have the letters in code, in an address and in a sentence that asks for nothing', async () => {
    expect(await check('<script>"npm ci"</script><a href="/#npm run">x</a><p>npm is een programma.</p>')).toEqual([]);
  });
});
