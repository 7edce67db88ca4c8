import { expect, test } from 'vitest';
import { groupsThatFit, MOST_CHOICES } from '../../../src/domain/contribution/groups-that-fit.ts';

const group = (label: string, count: number) => ({
  label,
  options: Array.from({ length: count }, (_, index) => index),
});

test('a list that fits stays as it is', () => {
  const groups = [group('Regio’s', 70), group('Lokalen', MOST_CHOICES - 70)];
  expect(groupsThatFit(groups)).toEqual(groups);
});

test('a group that does not fit is left out whole, and those after it come as far as there is room', () => {
  const groups = [group('Regio’s', 400), group('Goede voorbeelden', MOST_CHOICES), group('Lokalen', 300)];
  expect(groupsThatFit(groups).map(({ label }) => label)).toEqual(['Regio’s', 'Lokalen']);
});
