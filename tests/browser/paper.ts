import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** One sheet of paper as it leaves the printer. Lengths are in points: 1/72 inch. */
export interface Sheet {
  /** How many lines of text stand on it, those in drawings included. */
  readonly lines: number;
  /** How far down the last line stands, from 0 at the top edge of the paper to 1 at its foot. */
  readonly bottom: number;
  /** How far from the left edge of the paper the first letter stands. */
  readonly left: number;
  readonly text: string;
}

/** Letters whose feet differ less than this stand on one line. */
const SAME_LINE = 3;

/** The page as the browser prints it, on the paper that its own styles ask for. */
export async function printSheets(page: Page): Promise<Sheet[]> {
  const bytes = Uint8Array.from(await page.pdf({ preferCSSPageSize: true }));
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map(async (number) => readSheet(await document.getPage(number))));
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readSheet(page: PdfPage): Promise<Sheet> {
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const feet = words.map(({ transform }) => Number(transform[5])).toSorted((a, b) => a - b);
  return {
    lines: feet.filter((foot, index) => foot - (feet[index - 1] ?? -Infinity) > SAME_LINE).length,
    bottom: 1 - (feet[0] ?? height) / height,
    left: Math.min(...words.map(({ transform }) => Number(transform[4]))),
    text: words.map(({ str }) => str).join(' '),
  };
}
