import { expect, test } from 'vitest';
import { readOfflineSetting } from '../../../scripts/lib/offline/make-offline.ts';

test('visitors may keep pages unless the owner says no', () => {
  expect([undefined, '', 'aan', 'uit'].map(readOfflineSetting)).toEqual([true, true, true, false]);
});

test('a setting that means nothing stops the build with what it should be', () => {
  expect(() => readOfflineSetting('nee')).toThrow(
    'STO_OFFLINE=nee betekent niets. Laat het weg, of schrijf STO_OFFLINE=uit: dan bewaart de site niets meer bij bezoekers.',
  );
});
