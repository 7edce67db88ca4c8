import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import type { Change } from './changes.ts';
import type { Shot } from './shots.ts';

export interface JudgedShot {
  readonly shot: Shot;
  /** Undefined when there was no earlier run to compare with. */
  readonly change: Change | undefined;
}

const DESK = 'http://desk.invalid/';
/** Small enough to see a whole state at once, large enough to read its headings; the shots themselves lie beside the sheet. */
const PHONE_SCALE = 0.46;
const WIDE_SCALE = 0.36;
const PAPER_SCALE = 0.7;
const PHONE_WIDTH = 500;
/** Screens of one page beside each other; what comes after them stands in its shot. */
const SCREENS = 9;

/** One contact sheet: the states of a size together, with the screens of a long page side by side. */
export async function drawSheet(browser: Browser, title: string, shots: readonly JudgedShot[]): Promise<Buffer> {
  const pictures = new Map<string, Buffer>();
  const rows: string[] = [];
  for (const [index, judged] of shots.toSorted(bySize).entries()) {
    const screens = await cutIntoScreens(judged);
    const figures = screens.map(({ png, width }, number) => {
      const address = `${index}-${number}.png`;
      pictures.set(address, png);
      return `<img src="/${address}" width="${Math.round(width * scaleOf(judged, width))}" alt="">`;
    });
    rows.push(`<figure class="${judged.change?.kind ?? ''}"><figcaption>${captionOf(judged)}</figcaption>
      <div>${figures.join('')}</div></figure>`);
  }
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } });
  await page.route(`${DESK}**`, async (route) => {
    const png = pictures.get(new URL(route.request().url()).pathname.slice(1));
    await route.fulfill(png === undefined ? { contentType: 'text/html', body: toHtml(title, rows) } : { body: png });
  });
  try {
    await page.goto(DESK, { waitUntil: 'load' });
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}

function bySize(a: JudgedShot, b: JudgedShot): number {
  return Number.parseInt(a.shot.label, 10) - Number.parseInt(b.shot.label, 10) || 0;
}

function scaleOf({ shot }: JudgedShot, width: number): number {
  if (shot.state.paper === true) return PAPER_SCALE;
  return width < PHONE_WIDTH ? PHONE_SCALE : WIDE_SCALE;
}

function captionOf({ shot, change }: JudgedShot): string {
  const { state, label } = shot;
  const moved =
    change?.kind === 'changed'
      ? ` · <b>anders: ${Math.max(1, Math.round(change.share * 100))} %</b>`
      : change?.kind === 'new'
        ? ' · <b>nieuw</b>'
        : '';
  return `<b>${state.name}</b> · ${label} · ${state.route}${moved}`;
}

/** The screens that a person sees one after the other while scrolling. */
async function cutIntoScreens({ shot, change }: JudgedShot): Promise<{ png: Buffer; width: number }[]> {
  const whole = change?.kind === 'changed' ? change.marked : shot.png;
  const { width, height } = await sharp(whole).metadata();
  const screens: { png: Buffer; width: number }[] = [];
  for (let top = 0; top < height && screens.length < SCREENS; top += shot.screenHeight) {
    const part = { left: 0, top, width, height: Math.min(shot.screenHeight, height - top) };
    screens.push({ png: await sharp(whole).extract(part).png().toBuffer(), width });
  }
  return screens;
}

function toHtml(title: string, rows: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>
body { margin: 16px; background: #6b6b6b; color: #fff; font: 12px sans-serif }
body { display: flex; flex-wrap: wrap; gap: 10px; align-items: flex-start }
h1 { margin: 0; width: 100%; font-size: 22px }
figure { margin: 0; padding: 6px; background: #4a4a4a }
.changed, .new { background: #c25b00 }
div { display: flex; flex-wrap: wrap; gap: 6px; align-items: flex-start }
figcaption { margin-bottom: 4px; max-width: 30rem }
</style><h1>${title}</h1>${rows.join('\n')}`;
}
