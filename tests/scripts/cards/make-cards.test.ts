import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { writeCardMark, type ShareCard } from '../../../src/domain/derived/share-card.ts';
import { getCardVersion } from '../../../scripts/lib/cards/card-version.ts';
import { MOST_BYTES } from '../../../scripts/lib/cards/draw-card.ts';
import { makeCards } from '../../../scripts/lib/cards/make-cards.ts';
import { placeCard, type NamedCard } from '../../../scripts/lib/cards/place-card.ts';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { makeFolder } from '../site/site-builder.ts';

const SITE = 'https://www.voorbeeld.nl/';
const CARD: ShareCard = { kind: 'Regio', title: 'Gorinchem/Altena', detail: 'Zuid-Holland' };

function pageWith(card: ShareCard): string {
  return `<head><meta name="sto-card" content="${writeCardMark({ site: SITE, card })}"></head>`;
}

function nameCard(card: ShareCard, version = 'een'): NamedCard {
  const { card: named } = placeCard(pageWith(card), version);
  if (named === undefined) throw new Error('This page asks for no picture.');
  return named;
}

async function noise(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 90 };
  return sharp({ create: { width: 1280, height: 800, channels: 3, background: '#000', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

test('a page that asks for a picture gets its address, its size and its words, and the large card', () => {
  const card = { ...CARD, title: 'A & "B" <script>' };
  const { html, card: named } = placeCard(pageWith(card), 'een');
  expect(html).toBe(
    '<head>' +
      `<meta property="og:image" content="${SITE}${named?.file}">` +
      '<meta property="og:image:type" content="image/png">' +
      '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">' +
      '<meta property="og:image:alt" content="Regio. A &amp; &quot;B&quot; &lt;script&gt;. Zuid-Holland.">' +
      '<meta name="twitter:card" content="summary_large_image"></head>',
  );
});

test('a page that asks for none stays as it is', () => {
  expect(placeCard('<head><title>sto-card</title></head>', 'een')).toEqual({
    html: '<head><title>sto-card</title></head>',
  });
});

test('pages that would show the same share a file; other words or another drawing have another', () => {
  expect(nameCard({ ...CARD })).toEqual(nameCard(CARD));
  const others = [
    nameCard({ ...CARD, isExample: true }),
    nameCard({ ...CARD, title: 'Twente' }),
    nameCard(CARD, 'twee'),
  ];
  expect(new Set([nameCard(CARD), ...others].map(({ file }) => file)).size).toBe(4);
});

test('a picture is drawn once, and then kept', async () => {
  const site = makeFolder();
  const job = { site, kept: path.join(makeFolder(), 'cards'), siteName: 'STO in beeld', cards: [nameCard(CARD)] };
  expect(await makeCards(job)).toBe(1);
  const [file = ''] = job.cards.map((card) => path.join(site, card.file));
  const first = readFileSync(file);
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(first.length).toBeLessThan(MOST_BYTES);
  writeFileSync(file, '');
  expect(await makeCards(job)).toBe(0);
  expect(readFileSync(file)).toEqual(first);
  expect(await makeCards({ ...job, kept: path.join(makeFolder(), 'cards') })).toBe(1);
  expect(readFileSync(file)).toEqual(first);
});

test('a photograph full of detail is light enough too', async () => {
  const site = makeFolder();
  mkdirSync(path.join(site, 'beeld'));
  writeFileSync(path.join(site, 'beeld/a.jpg'), await noise());
  const card = nameCard({
    ...CARD,
    isExample: true,
    picture: { href: '/beeld/a.jpg', alt: 'Ruis.', isRendered: true },
  });
  await makeCards({ site, kept: path.join(makeFolder(), 'cards'), siteName: 'STO in beeld', cards: [card] });
  expect(readdirSync(path.join(site, '_astro'))).toEqual([path.basename(card.file)]);
  expect(statSync(path.join(site, card.file)).size).toBeLessThanOrEqual(MOST_BYTES);
  expect(await sharp(path.join(site, card.file)).metadata()).toMatchObject({
    format: 'jpeg',
    width: 1200,
    height: 630,
  });
});

test('another name of the site is another drawing', async () => {
  expect(await getCardVersion(ROOT, 'Een')).not.toBe(await getCardVersion(ROOT, 'Twee'));
  expect(await getCardVersion(ROOT, 'Een')).toBe(await getCardVersion(ROOT, 'Een'));
});
