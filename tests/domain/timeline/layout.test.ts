import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf } from '../../../src/domain/timeline/axis.ts';
import { drawTimeline } from '../../../src/domain/timeline/draw.ts';
import {
  layoutTimeline,
  PRINT,
  SCREEN,
  type Box,
  type DrawingSize,
  type Layout,
  type PlacedMark,
} from '../../../src/domain/timeline/layout.ts';
import { rowsOf } from '../../../src/domain/timeline/timeline.ts';
import { randomPlan } from './random-plans.ts';

const RUNS = 1000;

for (const [name, format] of [
  ['screen', SCREEN],
  ['print', PRINT],
] as const) {
  test(`in the ${name} drawing no label lies on another label or on a mark of another milestone`, () => {
    forAnyPlan(format, (layout) => {
      const boxes = layout.lanes.flatMap(({ marks }) =>
        marks.map((mark) => ({ own: partsOf(mark), label: labelOf(mark) })),
      );
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          expect(overlap(one.label, other.label)).toBe(false);
          for (const part of other.own) expect(overlap(one.label, part)).toBe(false);
          for (const part of one.own) expect(overlap(other.label, part)).toBe(false);
        }
      });
    });
  }, 120_000);

  test(`in the ${name} drawing nothing leaves the frame or its lane`, () => {
    forAnyPlan(format, (layout) => {
      for (const { top, bottom, marks } of layout.lanes) {
        for (const mark of marks) {
          for (const box of [labelOf(mark), ...partsOf(mark)]) {
            expect(box.left).toBeGreaterThanOrEqual(layout.left - 13);
            expect(box.right).toBeLessThanOrEqual(layout.width);
            expect(box.top).toBeGreaterThanOrEqual(top);
            expect(box.bottom).toBeLessThanOrEqual(bottom);
          }
        }
      }
      for (const flag of [layout.today, layout.edge]) {
        if (flag === undefined) continue;
        expect(flag.flagX).toBeGreaterThanOrEqual(0);
        expect(flag.flagX + flag.flagWidth).toBeLessThanOrEqual(layout.width);
        expect(flag.flagY + 24).toBeLessThanOrEqual(layout.height);
      }
    });
  }, 120_000);
}

test('every milestone is drawn exactly once, in its lane, at the end of its date', () => {
  fc.assert(
    fc.property(randomPlan(14), ({ timeline }) => {
      const layout = layoutTimeline(timeline, SCREEN);
      const drawn = layout.lanes.flatMap(({ lane, marks }) => marks.map(({ row }) => `${lane.id} ${row.id}`));
      expect(drawn).toEqual(rowsOf(timeline).map(({ id, lane }) => `${lane.id} ${id}`));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('a later date never stands left of an earlier one, whatever their precision', () => {
  forAnyPlan(SCREEN, (layout) => {
    const marks = layout.lanes
      .flatMap((lane) => lane.marks)
      .toSorted((a, b) => (a.row.place.last < b.row.place.last ? -1 : 1));
    marks.slice(1).forEach((mark, index) => {
      expect(mark.x).toBeGreaterThanOrEqual(marks[index]?.x ?? 0);
    });
  });
}, 120_000);

test('every move has one arc, and ghosts keep clear of each other and of the mark', () => {
  forAnyPlan(PRINT, (layout) => {
    for (const { row, x, ghosts, hops } of layout.lanes.flatMap(({ marks }) => marks)) {
      expect(hops.length).toBe(row.moves);
      const ends = [...ghosts, { left: x - 12, width: 24 }].toSorted((a, b) => a.left - b.left);
      ends.slice(1).forEach((ghost, index) => {
        const before = ends[index];
        if (before !== undefined) expect(ghost.left).toBeGreaterThanOrEqual(before.left + before.width + 5.7);
      });
    }
  });
}, 120_000);

test('the same timeline gives the same bytes', () => {
  fc.assert(
    fc.property(randomPlan(8), ({ timeline }) => {
      const draw = () => drawTimeline(timeline, layoutTimeline(timeline), { name: 'a' });
      expect(draw()).toBe(draw());
    }),
    { numRuns: 100 },
  );
});

test('names of years do not run into each other, on an axis of one year or of two hundred', () => {
  for (const days of [30, 365, 2000, 4000, 20_000, 70_000]) {
    const bands = bandsOf({ left: 196, right: 1138, first: 737_000, days }, 'school-year').filter(
      ({ label }) => label !== undefined,
    );
    bands.slice(1).forEach(({ left }, index) => {
      expect(left - (bands[index]?.left ?? 0)).toBeGreaterThan(44);
    });
    if (days >= 365) expect(bands.length).toBeGreaterThan(0);
  }
});

function forAnyPlan(format: DrawingSize, check: (layout: Layout) => void): void {
  fc.assert(
    fc.property(randomPlan(14), ({ timeline }) => {
      check(layoutTimeline(timeline, format));
    }),
    { numRuns: RUNS },
  );
}

function labelOf({ label, y }: PlacedMark): Box {
  return { left: label.left, right: label.right, top: y + label.top, bottom: y + label.bottom };
}

/** The mark, its span, its ghosts, its arcs and its dashes. */
function partsOf({ x, y, pill, ghosts, hops, stop, late }: PlacedMark): Box[] {
  const around = (left: number, right: number, height: number) => ({
    left,
    right,
    top: y - height,
    bottom: y + height,
  });
  return [
    around(x - 12, x + 12, 12),
    ...(pill === undefined ? [] : [around(pill.left, pill.left + pill.width, 6)]),
    ...ghosts.map(({ left, width }) => around(left, left + width, 7)),
    ...hops.map(({ from, to }) => ({
      left: Math.min(from, to),
      right: Math.max(from, to),
      top: y - 25,
      bottom: y - 8,
    })),
    ...(stop ? [around(x + 12, x + 14, 11)] : []),
    ...(late === undefined ? [] : [around(late.from, late.to, 9)]),
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
