import type { ReadTour } from '../../../../src/domain/checks/tours/tour-check.ts';
import { checkTours } from '../../../../src/domain/checks/tours/index.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { tourSchema } from '../../../../src/domain/kinds/tour.ts';

/** Any field of a scene or tour, as an author writes it. */
export type Fields = Readonly<Record<string, unknown>>;

const FILE = 'content/labs/metaal/tour.yaml';

export const PICTURE = { file: './hal.jpg', credit: 'School', licence: 'CC0', people: 'none' };

export function sceneFields(id: string, more: Fields = {}): Fields {
  return {
    id,
    title: `Bij de ${id}`,
    alt: `Een ruimte met een ${id} en verder niets.`,
    description: 'Hier staat van alles om mee te werken. Je kijkt eerst goed rond en dan begin je met je opdracht.',
    picture: { ...PICTURE, file: `./${id}.jpg` },
    privacyCheck: { by: 'teamleider', date: '2026-06-02' },
    ...more,
  };
}

/** Scenes that are each a step to the next and the one before, at directions that do not touch. */
export function chain(...ids: readonly string[]): Fields[] {
  return ids.map((id, index) =>
    sceneFields(id, {
      links: [ids[index - 1], ids[index + 1]].flatMap((to, side) =>
        to === undefined ? [] : [linkFields(to, { yaw: side === 0 ? -90 : 90, pitch: -20 })],
      ),
    }),
  );
}

export function linkFields(to: string, at: Fields = { yaw: 90, pitch: -20 }, more: Fields = {}): Fields {
  return { to, at, label: `Naar de ${to}`, ...more };
}

export function pointFields(id: string, at: Fields, more: Fields = {}): Fields {
  return { id, at, title: `De ${id}`, text: 'Hier maak je iets moois mee.', ...more };
}

export function tourFields(scenes: readonly Fields[], more: Fields = {}): Fields {
  return {
    title: 'Rondleiding',
    intro: 'Kijk rond in ons lokaal en zie wat je er allemaal kunt maken.',
    startScene: scenes[0]?.['id'],
    minutes: 5,
    updated: '2026-06-02',
    scenes,
    ...more,
  };
}

/** Parses through the real schema, so that no test can describe a tour that an author could not write. */
export function makeTour(fields: Fields, lab = 'metaal'): ReadTour {
  return { lab, tour: tourSchema.parse(fields), file: `content/labs/${lab}/tour.yaml`, lineOf: () => undefined };
}

/** All that the rules say, in the words that an author reads, without the name of the file. */
export function findProblems(fields: Fields): string[] {
  const { tour, ...place } = makeTour(fields);
  return checkTours([{ ...place, id: place.lab, data: tour }], { today: '2026-11-23' }).map((problem) =>
    formatProblem(problem).replace(`${FILE}  `, ''),
  );
}
