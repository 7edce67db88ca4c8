import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TourEntry } from '../../../src/domain/checks/tours/tour-check.ts';
import { problemAt, type Place } from '../../../src/domain/entry.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { shapeAt, shapeOf } from '../../../src/domain/schema/schema-shape.ts';
import { describeIssue, mendIssue } from '../../../src/domain/schema/schema-words.ts';
import { tourSchema } from '../../../src/domain/kinds/tour.ts';
import { readText } from '../content/text.ts';
import { readYaml } from '../content/yaml.ts';

export const LABS_FOLDER = 'content/labs';
const SHAPE = shapeOf(tourSchema);

export interface TourReading {
  readonly tours: readonly TourEntry[];
  readonly problems: readonly Problem[];
}

/** All tours of a project, right or wrong. A lab without a tour.yaml has none. */
export async function readTours(root: string): Promise<TourReading> {
  const labs = await readdir(path.join(root, LABS_FOLDER), { withFileTypes: true }).catch(() => []);
  const names = labs.filter((lab) => lab.isDirectory() && !/^[._]/.test(lab.name)).map(({ name }) => name);
  const readings = await Promise.all(names.toSorted().map((lab) => readTour(root, lab)));
  return {
    tours: readings.flatMap(({ tours }) => tours),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

async function readTour(root: string, lab: string): Promise<TourReading> {
  const file = `${LABS_FOLDER}/${lab}/tour.yaml`;
  const bytes = await readFile(path.join(root, file)).catch(() => undefined);
  if (bytes === undefined) return { tours: [], problems: [] };
  const text = readText(bytes);
  if ('problem' in text) return { tours: [], problems: [{ file, ...text.problem }] };
  const yaml = readYaml(text.text, { file, firstLine: 1 });
  if (yaml.values === undefined) return { tours: [], problems: yaml.problems };
  return judge(lab, yaml.values.data, { file, lineOf: yaml.lineOf }, yaml.problems);
}

function judge(lab: string, fields: unknown, place: Place, before: readonly Problem[]): TourReading {
  const result = tourSchema.safeParse(fields, { error: describeIssue, reportInput: true });
  if (result.success) return { tours: [{ ...place, id: lab, data: result.data }], problems: before };
  const problems = result.error.issues.map((issue) => {
    const issuePath = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return problemAt(place, issuePath, {
      message: issue.code === 'unrecognized_keys' ? `Geen bekend veld: ${issue.keys.join(', ')}.` : issue.message,
      fix: mendIssue(issue, shapeAt(SHAPE, issuePath), 'Voer npm run check:content uit voor meer uitleg.'),
    });
  });
  return { tours: [{ ...place, id: lab, data: undefined }], problems: [...before, ...problems] };
}
