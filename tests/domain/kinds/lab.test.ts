import { expect, test } from 'vitest';
import { findComparable, type Lab } from '../../../src/domain/kinds/lab.ts';

type Comparable = Pick<Lab, 'kind' | 'profiles'>;

const bwi: Comparable = { kind: 'practice-room', profiles: ['BWI'] };
const pie: Comparable = { kind: 'practice-room', profiles: ['PIE'] };
const pieAtCompany: Comparable = { kind: 'company-hotspot', profiles: ['PIE'] };
const discovery: Comparable = { kind: 'orientation-lab', profiles: [] };
const examples = [bwi, pieAtCompany, pie, discovery];

test.each<readonly [string, Comparable, Comparable | undefined]>([
  ['the same profile in the same kind of place', { kind: 'practice-room', profiles: ['PIE'] }, pie],
  ['the same profile elsewhere', { kind: 'orientation-lab', profiles: ['BWI'] }, bwi],
  ['the same kind, without profiles', { kind: 'orientation-lab', profiles: [] }, discovery],
  ['nothing when only the kind agrees', { kind: 'practice-room', profiles: [] }, undefined],
  ['nothing in the place of another profile', { kind: 'practice-room', profiles: ['Groen'] }, undefined],
])('a lab is compared by %s', (_, lab, found) => {
  expect(findComparable(lab, examples)).toBe(found);
});

test('a lab is compared with nothing when there are no examples', () => {
  const none: readonly Comparable[] = [];
  expect(findComparable(pie, none)).toBeUndefined();
});
