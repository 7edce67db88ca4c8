import type { Page } from '@playwright/test';
import { normaliseYaw } from '../../src/domain/tour/angles.ts';
import type { SceneManifest, View } from '../../src/domain/tour/manifest.ts';
import { expect, test } from './visitor.ts';

/** What a test may read of the element, beyond what a visitor can. */
interface TourElement extends HTMLElement {
  readonly view: View | undefined;
}

/** One frame of a step: in which scene, looking where. */
interface Frame {
  readonly scene: string;
  readonly yaw: number;
}

const LARGEST_TURN = 15;

// Who wants no motion sees turn and step at once, as one jump.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Every way onward of every tour. */
async function listSteps(page: Page): Promise<{ from: string; to: string }[]> {
  await page.goto('/labs/');
  const hrefs = (): Promise<string[]> =>
    page.locator('.labs h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const steps: { from: string; to: string }[] = [];
  for (const tour of await hrefs()) {
    await page.goto(tour);
    for (const scene of await page
      .locator(`main a[href^="${tour}"]`)
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])) {
      const answer = await page.request.get(`${scene}plek.json`);
      if (!answer.ok()) continue;
      const { links } = (await answer.json()) as SceneManifest;
      steps.push(...links.map(({ href }) => ({ from: scene, to: href })));
    }
  }
  return steps;
}

/** Takes the step as a visitor does, and tells where the picture looked in every frame. */
async function walk(page: Page, from: string, to: string): Promise<Frame[]> {
  await page.goto(from);
  const tour = page.locator('lab-tour');
  await expect(tour).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
  await tour.evaluate((element) => {
    const frames: Frame[] = [];
    const record = (): void => {
      const { view, dataset } = element as TourElement;
      if (view !== undefined) frames.push({ scene: dataset['scene'] ?? '', yaw: view.yaw });
      requestAnimationFrame(record);
    };
    record();
    Object.assign(window, { frames });
  });
  await page.locator(`lab-tour a.go[href="${to}"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${to}(?:#|$)`), { timeout: 15_000 });
  await expect(tour).not.toHaveAttribute('data-busy');
  // The way that one came is there to go back.
  await expect(page.locator(`lab-tour a.go[href="${from}"]`)).toBeAttached();
  return page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
}

test('every step of every tour keeps the direction that the visitor looks in', async ({ page, request }) => {
  test.slow();
  const headingOf = async (scene: string): Promise<number> => {
    const { heading } = (await (await request.get(`${scene}plek.json`)).json()) as SceneManifest;
    return heading ?? Number.NaN;
  };
  const steps = await listSteps(page);
  expect(steps.length).toBeGreaterThanOrEqual(14);
  for (const { from, to } of steps) {
    const frames = await walk(page, from, to);
    const first = frames[0]?.scene;
    // The name of the scene changes while the picture is faded out, just before the picture does.
    const [last, arrival] = [frames.findLast(({ scene }) => scene === first), frames.at(-1)];
    expect(arrival?.scene).not.toBe(first);
    const turn = Math.abs(
      normaliseYaw((arrival?.yaw ?? Number.NaN) + (await headingOf(to)) - (last?.yaw ?? 0) - (await headingOf(from))),
    );
    expect.soft(turn, `${from} → ${to} turns ${turn.toFixed(1)} degrees`).toBeLessThanOrEqual(LARGEST_TURN);
    test.info().annotations.push({ type: 'arrival', description: `${from} → ${to}: ${turn.toFixed(1)}°` });
  }
});
