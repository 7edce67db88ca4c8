import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countMinutes, formatWalk, makeTranscript } from '../../../../src/domain/tour/guided-walk/transcript.ts';
import { readWalk, viewOfStep, type WalkStep } from '../../../../src/domain/tour/guided-walk/walk-steps.ts';
import { chain, makeTour, pointFields, tourFields } from '../../checks/tours/tour-builder.ts';

const { tour } = makeTour(
  tourFields(
    chain('bank', 'kast').map((scene) => ({ ...scene, points: [pointFields('kap', { yaw: 12, pitch: -3 })] })),
  ),
);
const OWN = { yaw: 1, pitch: 2, vfov: 75 };

function steps(...names: readonly string[]): readonly WalkStep[] {
  const cues = names.map(
    (name, index) => `${name}\n00:${String(10 + index)}.000 --> 00:${String(10 + index)}.900\nTekst ${index}.`,
  );
  return readWalk(`WEBVTT\n\n${cues.join('\n\n')}\n`).steps;
}

test('a step looks at a point from nearby, at what its author named, or as the scene does', () => {
  const views = steps('bank punt:kap', 'bank kijk:-30,5', 'bank kijk: -30, 5.5, 50', 'bank').map((step) =>
    viewOfStep(step, OWN, () => ({ yaw: 12, pitch: -3 })),
  );
  expect(views).toEqual([
    { yaw: 12, pitch: -3, vfov: 60 },
    { yaw: -30, pitch: 5, vfov: 75 },
    { yaw: -30, pitch: 5.5, vfov: 50 },
    OWN,
  ]);
});

test('a transcript has a part for each place that the walk comes to, and a way to each thing', () => {
  const parts = makeTranscript('metaal', tour, steps('bank', 'bank punt:kap', 'kast kijk:-30,5,50 vroeger', 'bank'));
  expect(parts.map(({ title, lines }) => [title, lines.map(({ time, href }) => `${time} ${href}`)])).toEqual([
    ['Bij de bank', ['0:10 /rondleiding/metaal/bank/#0,0,75', '0:11 /rondleiding/metaal/bank/#12,-3,60']],
    ['Bij de kast', ['0:12 /rondleiding/metaal/kast/#-30,5,50']],
    ['Bij de bank', ['0:13 /rondleiding/metaal/bank/#0,0,75']],
  ]);
  expect(parts[1]?.lines[0]?.before).toBe(true);
});

test('what is published is read as what was written, without the remarks of its author', () => {
  const text = fc
    .array(fc.constantFrom('Hij', 'is', '<b>', '&', '&lt;', 'één', '>', 'vroeger'), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(' '));
  const name = fc.constantFrom(
    'bank',
    'bank vroeger',
    'bank punt:kap',
    'bank kijk:-30,5',
    'kast kijk:170.5,-5,50 vroeger',
  );
  const time = fc.integer({ min: 0, max: 7_200_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text, time, time), { minLength: 1, maxLength: 5 }), (cues) => {
      const walk = cues.flatMap(([label, words, start, end]) =>
        steps(label).map((step) => ({ ...step, text: words, start, end })),
      );
      const written = formatWalk(walk);
      const { steps: again, faults } = readWalk(`${written}\nNOTE geheim\n`);
      const plain = ({ line, timeLine, name: _, ...rest }: WalkStep) => rest;
      expect(faults).toEqual([]);
      expect(again.map(plain)).toEqual(walk.map(plain));
      expect(formatWalk(again)).toBe(written);
    }),
  );
});

test('the length of a walk is told in whole minutes', () => {
  expect(countMinutes(steps('bank'))).toBe(1);
  expect(countMinutes(steps('bank').map((step) => ({ ...step, end: 200_000 })))).toBe(3);
});
