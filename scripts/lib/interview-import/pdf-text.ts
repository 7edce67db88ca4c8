import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, as pdf.js gives it. */
interface PageItem {
  readonly str: string;
  /** Places it on the page; the sixth number is its height above the foot. */
  readonly transform: readonly number[];
  /** The height of its letters. */
  readonly height: number;
  /** Whether it ends its line. */
  readonly hasEOL: boolean;
}

/** Lines farther apart than this many times their letters have white space between them. */
const GAP = 1.7;

/** The text of a PDF in the order in which it holds it, a form feed between pages. Throws when it can not be read. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  // It takes the memory of what it gets, so it gets a copy. Errors are thrown; warnings are for who makes PDFs.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageText(items.flatMap((item) => ('str' in item ? [item] : []))));
  }
  return pages.join('\n\f\n');
}

/** The lines of a page, with an empty one where white space or a new column begins. */
function pageText(items: readonly PageItem[]): string {
  const lines: string[] = [];
  let previous: PageItem | undefined;
  let line: PageItem[] = [];
  for (const [index, item] of items.entries()) {
    line.push(item);
    if (!item.hasEOL && index < items.length - 1) continue;
    const text = line.map(({ str }) => str).join('');
    // The longest piece, so that a large first letter or a small number does not speak for its line.
    const first = line.filter(({ str }) => str.trim() !== '').toSorted((a, b) => b.str.length - a.str.length)[0];
    if (first !== undefined) {
      if (previous !== undefined && isApart(previous, first)) lines.push('');
      lines.push(text);
      previous = first;
    }
    line = [];
  }
  return lines.join('\n');
}

/** Letters of another size than these, more or less, are a heading or a note. */
const OTHER_SIZE = 1.15;

function isApart(above: PageItem, below: PageItem): boolean {
  if (above.height > OTHER_SIZE * below.height || below.height > OTHER_SIZE * above.height) return true;
  const drop = (above.transform[5] ?? 0) - (below.transform[5] ?? 0);
  // A new column begins higher on the page.
  return drop < 0 || drop > GAP * Math.max(above.height, below.height);
}
