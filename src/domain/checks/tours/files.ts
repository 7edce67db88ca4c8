import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** Two scenes with one picture, or a before that is its own after, is a slip in copying. */
export function checkTourFiles(entry: ReadTour): Problem[] {
  const uses = scenesOf(entry).flatMap(({ scene, path }) => [
    { scene, file: scene.picture.file, path: [...path, 'picture', 'file'] },
    ...(scene.before ? [{ scene, file: scene.before.picture.file, path: [...path, 'before', 'picture', 'file'] }] : []),
  ]);
  return uses.flatMap(({ scene, file, path }, index) => {
    const first = uses.slice(0, index).find((use) => plainName(use.file) === plainName(file));
    if (first === undefined) return [];
    return problemAt(entry, path, {
      message:
        first.scene === scene
          ? `Op plek ${quote(scene.id)} zijn voor en na dezelfde foto.`
          : `De foto ${quote(file)} hoort al bij plek ${quote(first.scene.id)}.`,
      fix: 'Kies voor elke plek een eigen foto.',
    });
  });
}

function plainName(file: string): string {
  return file.replace(/^\.\//, '');
}
