import { formatDate, intervalOf, type CalendarDate } from '../../schema/calendar-date.ts';
import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import { scenesOf, type ReadTour, type TourSettings } from './tour-check.ts';

/** Nobody took a picture or checked one on a day that is still to come. */
export function checkTourDates(entry: ReadTour, { today }: TourSettings): Problem[] {
  return datesOf(entry).flatMap(({ date, path }) => {
    if (date === undefined || intervalOf(date).first <= today) return [];
    return problemAt(entry, path, {
      message: `Deze datum ligt in de toekomst (${formatDate(date)}); vandaag is het ${formatDate(today)}.`,
      fix: 'Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
    });
  });
}

function datesOf(entry: ReadTour): { readonly date: CalendarDate | undefined; readonly path: FieldPath }[] {
  return [
    { date: entry.tour.updated, path: ['updated'] },
    ...scenesOf(entry).flatMap(({ scene, path }) => [
      { date: scene.privacyCheck.date, path: [...path, 'privacyCheck', 'date'] },
      { date: scene.picture.takenOn, path: [...path, 'picture', 'takenOn'] },
      { date: scene.before?.picture.takenOn, path: [...path, 'before', 'picture', 'takenOn'] },
    ]),
  ];
}
