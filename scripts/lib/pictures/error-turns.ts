/*
 * What libvips says of an error stands in one place for the whole process, and each picture that is ready wipes it. Whether
 * reading fails is always right; why it fails is only right while no other picture is read.
 */
const busy = new Set<Promise<unknown>>();
let alone: Promise<unknown> = Promise.resolve();

/** Reads a picture while others may be read as well. */
export async function readAmongOthers<Read>(read: () => Promise<Read>): Promise<Read> {
  for (let waited: unknown; waited !== alone;) {
    waited = alone;
    await alone;
  }
  const work = read();
  busy.add(work);
  try {
    return await work;
  } finally {
    busy.delete(work);
  }
}

/** Reads a picture while no other is read. Not to be asked from within the other: it would wait for itself. */
export function readAlone<Read>(read: () => Promise<Read>): Promise<Read> {
  const work = alone.then(async () => {
    await Promise.allSettled(busy);
    return read();
  });
  alone = work.catch(() => undefined);
  return work;
}
