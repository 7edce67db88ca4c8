import { expect, test } from 'vitest';
import { namesOfCopied, writeCopy } from '../../../../scripts/bench/nation/copied-entry.ts';
import { findNamesIn, makeVariation } from '../../../../scripts/bench/nation/vary-text.ts';
import type { Entry } from '../../../../src/domain/entry.ts';
import { makeLab, makeRegion, SOURCE } from '../../../builders.ts';

const SOMEWHERE = { provinces: ['Utrecht'], mainTown: { name: 'Ede', lat: 52, lon: 5.6 } };

function copyOf(entry: Entry, copied: readonly Entry[]): string {
  const vary = makeVariation(2, findNamesIn([entry]));
  return writeCopy(entry, { number: 2, vary, copied: namesOfCopied(copied, 2), somewhere: SOMEWHERE });
}

test('a copy names and leads to the copies that are made with it, and else to what was there', () => {
  const [region, other] = [makeRegion('gouda'), makeRegion('ede')];
  const body = 'Zie [Gouda](/regios/gouda/#scholen), [zijn tijdlijn](/regios/gouda/tijdlijn/) en [Ede](/regios/ede/).';
  const lab = makeLab('de-loods', { region: 'gouda' }, body);
  const together = copyOf(lab, [lab, region]);
  expect(together).toContain('region: gouda-2\n');
  expect(together).toContain('(/regios/gouda-2/#scholen)');
  expect(together).toContain('(/regios/gouda-2/tijdlijn/)');
  expect(together).toContain('(/regios/ede/)');
  expect(copyOf(lab, [lab, other])).toContain('region: gouda\n');
});

test('a copy cites other pages of the same sources', () => {
  const sources = [{ ...SOURCE, url: 'https://krant.nl/stuk' }];
  expect(copyOf(makeRegion('gouda', { sources }), [])).toContain('url: https://krant.nl/stuk?deel=2\n');
});

test('the copy of what was made up is not made up, and lies somewhere', () => {
  const copy = copyOf(makeRegion('kade', { example: true, provinces: [], mainTown: undefined }), []);
  expect(copy).not.toContain('example');
  expect(copy).toContain('- Utrecht');
});
