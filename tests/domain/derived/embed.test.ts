import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { embedTitle, formatEmbedCode, makeOembed, type Embed } from '../../../src/domain/derived/embed.ts';

const SITE = 'https://www.voorbeeld.nl';
const EMBED: Embed = {
  kind: 'practice',
  id: 'lassen',
  title: '"Lassen" & <meer> \u2019s avonds',
  size: { width: 600, height: 400 },
};

/** The only element of a code, as a browser reads it. */
function readCode(code: string): Record<string, string> {
  const [element, ...rest] = parseFragment(code).childNodes;
  expect(rest).toEqual([]);
  if (element === undefined || !('attrs' in element)) throw new Error(`No element: ${code}`);
  expect(element.tagName).toBe('iframe');
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

test('the code asks for one light frame with a name and a size, whatever an author called it', () => {
  expect(readCode(formatEmbedCode(EMBED, SITE))).toEqual({
    src: `${SITE}/insluiten/praktijk/lassen/`,
    title: EMBED.title,
    width: '600',
    height: '400',
    loading: 'lazy',
    style: 'border:0;max-width:100%',
  });
});

test('a frozen edition has its day in its address and in its title', () => {
  const region = { ...EMBED, kind: 'region', id: 'zeeland' } as const;
  expect(readCode(formatEmbedCode(region, SITE, '2026-07-01'))['src']).toBe(
    `${SITE}/insluiten/regio/zeeland/op/2026-07-01/`,
  );
  expect(embedTitle('region', 'Zeeland', false, '2026-07-01')).toBe('Voortgang van de regio Zeeland op 1 juli 2026');
  expect(embedTitle('tour', 'het leerlab', true)).toBe('Voorbeeld: Rondleiding door het leerlab');
});

test('a site without an address leaves it open', () => {
  expect(readCode(formatEmbedCode(EMBED, undefined))['src']).toBe('/insluiten/praktijk/lassen/');
});

test('oEmbed has all that its version 1.0 asks of a rich answer', () => {
  const oembed = makeOembed(EMBED, { name: 'STO in beeld', site: SITE });
  expect(oembed).toMatchObject({ type: 'rich', version: '1.0', width: 600, height: 400, provider_url: `${SITE}/` });
  expect(readCode(oembed.html)['src']).toBe(`${SITE}/insluiten/praktijk/lassen/`);
});

test('an embed has the colours and sizes of the pages', () => {
  const read = (file: string) => readFileSync(path.join(ROOT, 'src/styles', file), 'utf8');
  const valuesIn = (css: string) =>
    [...css.matchAll(/^ {2}(--[\w-]+): ([^;]+);/gm)].map(([, name, value]) => [name, value]);
  const ofPages = new Map(valuesIn(read('tokens.css').split('@media')[0] ?? '').map(([name, value]) => [name, value]));
  const own = valuesIn(read('embed.css')).filter(([name]) => name?.startsWith('--font-') === false);
  expect(own.length).toBeGreaterThan(15);
  for (const [name, value] of own) expect([name, value]).toEqual([name, ofPages.get(name)]);
});
