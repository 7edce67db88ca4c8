import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';

/** The build of PDF.js that unpdf brings; unlike the headless browser it can draw a PDF. */
const PDF_JS = fileURLToPath(import.meta.resolve('unpdf/pdfjs'));
const DESK = 'http://desk.invalid/';

/** What we use of PDF.js. */
interface PdfJs {
  getDocument(source: { data: Uint8Array }): { promise: Promise<PdfDocument> };
}
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number };
  render(options: object): { promise: Promise<void> };
}

/** The pages of a PDF as PNG files of 96 pixels an inch, drawn in the browser. */
export async function rasterise(browser: Browser, pdf: Buffer): Promise<Buffer[]> {
  const page = await browser.newPage();
  await page.route(`${DESK}**`, async (route) => {
    const isScript = route.request().url().endsWith('.mjs');
    await route.fulfill(
      isScript
        ? { contentType: 'text/javascript', body: await readFile(PDF_JS) }
        : { contentType: 'text/html', body: '<!doctype html><title>Bureau</title>' },
    );
  });
  await page.goto(DESK);
  const pictures = await page.evaluate(drawPages, { base64: pdf.toString('base64'), script: `${DESK}pdf.mjs` });
  await page.close();
  return pictures.map((address) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}

/** Runs in the page: the pages of a document as addresses with their data in them. */
async function drawPages({ base64, script }: { base64: string; script: string }): Promise<string[]> {
  const pdfJs = (await import(script)) as PdfJs;
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const document_ = await pdfJs.getDocument({ data }).promise;
  const pictures: string[] = [];
  for (let number = 1; number <= document_.numPages; number += 1) {
    const sheet = await document_.getPage(number);
    const viewport = sheet.getViewport({ scale: 96 / 72 });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: Math.round(viewport.width), height: Math.round(viewport.height) });
    await sheet.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    pictures.push(canvas.toDataURL('image/png'));
  }
  return pictures;
}
