import { z } from 'zod';
import { entriesIn, pointersTo, type Content, type EntryOf } from '../../../src/domain/entry.ts';
import type { Tour } from '../../../src/domain/kinds/tour.ts';
import { factsOf, pictureFacts, type Media } from '../../../src/domain/media/picture-reading.ts';

const namedPicture = z.strictObject({
  /** Of what names it, as `scenes.0.picture.file`. */
  field: z.string(),
  line: z.number().optional(),
  /** As written in tour.yaml. */
  name: z.string(),
  facts: pictureFacts,
});
export type NamedPicture = z.output<typeof namedPicture>;

/** A tour as the check read it, with all of its pictures. Plain data, because the check runs in another process. */
export const checkedTour = z.strictObject({
  file: z.string(),
  lab: z.string(),
  /** The schema has made this of what the author wrote; it would not take its own work for the same. */
  tour: z.custom<Tour>((value) => typeof value === 'object' && value !== null),
  pictures: z.array(namedPicture).readonly(),
});
export type CheckedTour = z.output<typeof checkedTour>;

/** The tours of which the schema let every field through and every picture could be read. */
export function findCheckedTours(content: Content): CheckedTour[] {
  return entriesIn(content, 'tours').flatMap((entry) => {
    const { file, id: lab, data: tour } = entry;
    const pictures = picturesIn(entry, content);
    return tour === undefined || pictures === undefined ? [] : [{ file, lab, tour, pictures }];
  });
}

function picturesIn(entry: EntryOf<'tours'>, media: Media): NamedPicture[] | undefined {
  const pointers = pointersTo(entry, 'picture');
  const pictures = pointers.flatMap(({ path, name }) => {
    const facts = factsOf(media, entry.file, name);
    return facts === undefined ? [] : [{ field: path.join('.'), line: entry.lineOf(path), name, facts }];
  });
  return pictures.length === pointers.length ? pictures : undefined;
}
