import { expect, test } from '../browser/remembered.ts';
import { openState, openWindow } from './open-state.ts';
import { findUnseen } from './seen.ts';
import { SIZES, type Size, type State } from './state.ts';
import { STATES } from './states.ts';

// The longest page has four hundred things to give the focus; a limit ends what hangs and is no measure of speed.
test.describe.configure({ timeout: 180_000 });
test.use({ madeOf: [] });

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

/** Of the two desks the lower one, where less fits; the other is for who looks at the pictures (npm run look). */
function isLookedAt({ paper, onPhone }: State, { name, isPhone }: Size): boolean {
  return paper !== true && (onPhone !== true || isPhone) && name !== '1280';
}
