import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makePackageFiles } from '../../scripts/lib/packages/package-files.ts';
import { formatPartsList, listParts, readPartsList } from '../../scripts/lib/packages/parts-list.ts';
import { findSentPackages } from '../../scripts/lib/packages/sent-packages.ts';

test('the published licences and parts are those of the packages that the lock asks for; else: npm run packages', async () => {
  const made = await makePackageFiles('.');
  for (const [file, text] of Object.entries(made)) {
    // Line by line: what differs is shown, not both files.
    const known = new Set(readFileSync(file, 'utf8').split(/\n|(?<=\}),(?=\{"bom-ref")/));
    expect(text.split(/\n|(?<=\}),(?=\{"bom-ref")/).filter((line) => !known.has(line))).toEqual([]);
    expect(readFileSync(file, 'utf8').length).toBe(text.length);
  }
});

test('the same parts give the same bytes, whatever the moment and the order', async () => {
  const list = await readPartsList('.');
  const other = {
    ...list,
    serialNumber: 'urn:uuid:1',
    metadata: { ...list.metadata, timestamp: '2000-01-01' },
    components: list.components.toReversed(),
    dependencies: list.dependencies.toReversed(),
  };
  expect(formatPartsList(other, 'sto')).toBe(formatPartsList(list, 'sto'));
});

test('every part has a licence, and what visitors get has one of which its text may be passed on', async () => {
  const parts = listParts(await readPartsList('.'));
  expect(parts.filter(({ licence }) => licence === 'niet opgegeven')).toEqual([]);
  const sent = new Set(findSentPackages('.'));
  expect(sent).toContain('zod');
  const licences = new Set(parts.filter(({ name }) => sent.has(name)).map(({ licence }) => licence));
  expect([...licences].toSorted()).toEqual(['Apache-2.0', 'ISC', 'MIT', 'OFL-1.1']);
});
