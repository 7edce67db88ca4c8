import { expect, test } from 'vitest';
import { ICONS, makeWebManifest } from '../../../src/domain/offline/icons.ts';

test('the manifest names every icon, and spells no folder that the site may not stand in', () => {
  const manifest = makeWebManifest('STO', 'Waarover');
  expect(manifest).toMatchObject({ lang: 'nl', display: 'browser', start_url: './', scope: './' });
  expect(JSON.stringify(manifest)).not.toContain('":"/');
  expect(JSON.stringify(manifest).match(/"src"/g)).toHaveLength(ICONS.length);
});
