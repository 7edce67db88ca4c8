import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import type { View } from '../../tour/manifest.ts';
import type { Scene } from '../../kinds/tour.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** The view with which a visitor begins or arrives is one that the scene allows. */
export function checkTourViews(entry: ReadTour): Problem[] {
  const scenes = new Map(entry.tour.scenes.map((scene) => [scene.id, scene]));
  return scenesOf(entry).flatMap(({ scene, path }) => [
    ...checkLimits(entry, scene, path),
    ...checkView(entry, scene, scene.view, [...path, 'view']),
    ...scene.links.flatMap(({ to, arrive }, index) => {
      const target = scenes.get(to);
      if (arrive === undefined || target === undefined) return [];
      return checkView(entry, target, arrive, [...path, 'links', index, 'arrive']);
    }),
  ]);
}

function checkLimits(entry: ReadTour, { id, limits }: Scene, path: FieldPath): Problem[] {
  if (limits.minVfov <= limits.maxVfov) return [];
  return [
    problemAt(entry, [...path, 'limits', 'minVfov'], {
      message: `Op plek ${quote(id)} is de kleinste beeldhoek groter dan de grootste.`,
      fix: 'Maak minVfov kleiner dan maxVfov.',
    }),
  ];
}

function checkView(entry: ReadTour, { id, limits }: Scene, { pitch, vfov }: View, path: FieldPath): Problem[] {
  const problems: Problem[] = [];
  if (pitch < limits.minPitch || pitch > limits.maxPitch) {
    problems.push(
      problemAt(entry, [...path, 'pitch'], {
        message: `De blik op plek ${quote(id)} valt buiten wat een bezoeker daar kan zien (pitch ${pitch}).`,
        fix: `Kies een getal tussen ${limits.minPitch} en ${limits.maxPitch}.`,
      }),
    );
  }
  if (vfov < limits.minVfov || vfov > limits.maxVfov) {
    problems.push(
      problemAt(entry, [...path, 'vfov'], {
        message: `De blik op plek ${quote(id)} is wijder of nauwer dan daar kan (vfov ${vfov}).`,
        fix: `Kies een getal tussen ${limits.minVfov} en ${limits.maxVfov}.`,
      }),
    );
  }
  return problems;
}
