import { listOnePerKind } from './built-pages.ts';
import { expect, test } from './remembered.ts';
import { measureOverflow } from './visitor.ts';

const pages = await listOnePerKind();
test.use({ madeOf: [] });

/** px between what stands above a heading and the heading itself; a heading right below a heading belongs to it. */
const LEAST_GAPS = { H2: 24, H3: 16 } as const;

const WIDTHS = [390, 1280];

for (const { kind, url } of pages) {
  test(`no heading is glued to what stands above it on a page of kind ${kind}: ${url}`, async ({ page }) => {
    await page.goto(url);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(findGluedHeadings, LEAST_GAPS), `${width} px`).toEqual([]);
    }
  });
}

test.describe('320 px with the text spacing of WCAG 1.4.12', () => {
  // The content policy would refuse the style sheet that a reader brings along.
  test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  const content =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
  for (const { kind, url } of pages) {
    test(`nothing sticks out of a page of kind ${kind}: ${url}`, async ({ page }) => {
      await page.goto(url);
      await page.addStyleTag({ content });
      expect(await measureOverflow(page)).toBe(0);
    });
  }
});

test.describe('in colours that the reader chose', () => {
  test.use({ forcedColors: 'active' });

  test('the chosen filter of a timeline does not look like the others', async ({ page }) => {
    await page.goto('/regios/gorinchem-altena/tijdlijn/');
    const [chosen, ...others] = await page
      .locator('.filter-sets fieldset')
      .first()
      .locator('label')
      .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor));
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toContain(chosen);
  });

  test('the chosen kind of search result does not look like the others', async ({ page }) => {
    await page.goto('/zoeken/?q=drone');
    const kinds = page.locator('button.tag');
    await kinds.first().click();
    await expect(kinds.first()).toHaveAttribute('aria-pressed', 'true');
    const [chosen, other] = await kinds.evaluateAll((tags) => tags.map((tag) => getComputedStyle(tag).backgroundColor));
    expect(chosen).not.toBe(other);
  });

  test('only the current item of the menu has a line', async ({ page }) => {
    await page.goto('/labs/');
    const lines = await page.locator('nav.wide a').evaluateAll((links) =>
      links.map((link) => {
        const { borderTopColor, borderBottomColor } = getComputedStyle(link);
        const surface = getComputedStyle(document.body).backgroundColor;
        return {
          name: link.textContent.trim(),
          seen: [borderTopColor, borderBottomColor].filter((c) => c !== surface),
        };
      }),
    );
    expect(lines.filter(({ seen }) => seen.length > 0).map(({ name }) => name)).toEqual(['Rondleidingen']);
  });
});

/** Runs in the page: the nearest text or picture in the flow above each heading, in the same column. */
function findGluedHeadings(least: Readonly<Record<string, number>>): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const floats = (element: Element | null): boolean =>
    element !== null && (/absolute|fixed/.test(getComputedStyle(element).position) || floats(element.parentElement));
  const boxOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return element.matches('img, svg, input, canvas') ? element.getBoundingClientRect() : range.getBoundingClientRect();
  };
  const saysSomething = (element: Element) =>
    element.matches('img, svg, input, canvas') ||
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
    );
  const things = [...document.querySelectorAll('main *')]
    .filter((element) => saysSomething(element) && isShown(element) && !floats(element))
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ box }) => box.width > 2 && box.height > 2);

  return [...document.querySelectorAll('main :is(h2, h3)')]
    .filter((heading) => isShown(heading) && !floats(heading) && boxOf(heading).width > 2)
    .flatMap((heading) => {
      const group = heading.closest('hgroup') ?? heading;
      const box = boxOf(group);
      const above = things
        .filter((thing) => !group.contains(thing.element) && !thing.element.contains(group))
        .filter((thing) => thing.box.bottom <= box.top + 1 && thing.box.right > box.left && thing.box.left < box.right)
        .toSorted((a, b) => b.box.bottom - a.box.bottom)[0];
      const gap = above === undefined ? Infinity : box.top - above.box.bottom;
      const isOwn = above?.element.closest('h1, h2, h3') !== null;
      return isOwn || gap >= (least[heading.tagName] ?? 0)
        ? []
        : [`${heading.textContent.trim()}: ${Math.round(gap)} px`];
    });
}
