import { expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { makeProject } from './content-folder.ts';
import { OTHERS, REGION } from './good-region.ts';

test('reading gives every entry with its collection, id, data and places', async () => {
  const { content } = await readContent(makeProject({ ...OTHERS, 'regions/gorinchem.mdx': REGION }));
  const region = content.entries.find(({ collection }) => collection === 'regions');
  expect(region).toMatchObject({ id: 'gorinchem', file: 'content/regions/gorinchem.mdx' });
  expect(region?.data).toMatchObject({
    title: 'Gorinchem en Altena',
    lines: [{ programmeLine: { id: 'hotspots-en-bedrijven' } }],
  });
  expect(region?.lineOf(['lines', 0, 'source'])).toBe(24);
  expect(region?.body?.headings).toEqual([{ depth: 2, text: 'De stand', slug: 'de-stand', line: 35 }]);
  expect(content.files).toContain('content/regions/draaibank.jpg');
});
