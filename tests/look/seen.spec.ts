import { expect, test } from '@playwright/test';
import { openState, openWindow } from './open-state.ts';
import { findUnseen } from './seen.ts';
import { SIZES, type Size, type State } from './state.ts';
import { STATES } from './states.ts';

// The longest page has four hundred things to give the focus; a limit ends what hangs and is no measure of speed.
test.describe.configure({ timeout: 180_000 });

for (const size of SIZES) {
  for (const state of STATES.filter((one) => isLookedAt(one, size))) {
    test(`${state.sheet}, ${state.name}, ${size.name} px: everything can be read and used`, async ({
      browser,
      baseURL,
    }) => {
      const { withoutScript = false } = state;
      const context = await openWindow(browser, baseURL ?? '', { size, mode: 'light', withoutScript });
      const page = await context.newPage();
      await openState(page, state);
      expect(await findUnseen(page, state)).toEqual([]);
      await context.close();
    });
  }
}

/** The two desks differ in height, and a page that nobody touched, or a form, is looked at as a whole. */
function isLookedAt({ sheet, paper, onPhone, steps }: State, { name, isPhone }: Size): boolean {
  if (paper === true || (onPhone === true && !isPhone)) return false;
  return name !== '1280' || (steps !== undefined && !sheet.startsWith('form-'));
}
