import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findKept, keep, makeFolder, namesIn, sumOf, sumOfFile, unreadableAs } from '../kept-files.ts';
import { mapInTurns } from '../map-in-turns.ts';

const setFile = z.strictObject({
  path: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
});
const pictureSetInfo = z.strictObject({
  files: z.array(setFile),
  /** Of the picture that it was made of, upright. */
  source: z.strictObject({ width: z.number(), height: z.number() }),
  levels: z.array(z.number()),
  heading: z.number().optional(),
});
/** What is in a folder of pictures. */
export type PictureSetInfo = z.output<typeof pictureSetInfo>;
const pictureList = z.strictObject({
  info: pictureSetInfo,
  /** Of each file, in the same order. */
  sums: z.array(z.string()),
});

/**
 * Folders of pictures on disk, each named after what it was made of. A folder counts once its list stands beside it, and
 * the list is written last: a run that is cut off leaves nothing half behind. The list holds a sum of every file, because
 * a disk can lose or change one later without its size telling.
 */
export interface PictureSets {
  /** What is in a folder, or undefined when it has to be made (again). */
  readonly find: (hash: string) => Promise<PictureSetInfo | undefined>;
  /** Whether it was made at some time: when it is not found, it was damaged since. */
  readonly wasMade: (hash: string) => Promise<boolean>;
  /** A folder to work in that nobody else uses. */
  readonly begin: (hash: string) => Promise<string>;
  readonly keep: (hash: string, folder: string, info: PictureSetInfo) => Promise<void>;
  /** Removes what is no longer used, and what dead runs left. */
  readonly clean: (used: ReadonlySet<string>) => Promise<number>;
}

export function openPictureSets(folder: string): PictureSets {
  const pictures = path.join(folder, 'beeld');
  const lists = path.join(folder, 'lists');
  const making = path.join(folder, 'making');

  return {
    async find(hash) {
      const list = readList(findKept(lists, hash));
      return list !== undefined && (await isWhole(path.join(pictures, hash), list)) ? list.info : undefined;
    },
    async wasMade(hash) {
      return (await namesIn(lists)).includes(hash);
    },
    async begin(hash) {
      const own = path.join(making, `${hash}-${process.pid}`);
      await rm(own, { recursive: true, force: true });
      await makeFolder(making);
      await makeFolder(own);
      return own;
    },
    async keep(hash, own, info) {
      await makeFolder(pictures);
      await rm(path.join(lists, hash), { recursive: true, force: true });
      await rm(path.join(pictures, hash), { recursive: true, force: true });
      const sums = await sumsOf(own, info.files);
      await rename(own, path.join(pictures, hash));
      await keep(lists, hash, JSON.stringify({ info, sums }));
    },
    async clean(used) {
      let removed = 0;
      for (const name of await namesIn(pictures)) {
        if (used.has(name)) continue;
        await rm(path.join(lists, name), { recursive: true, force: true });
        await rm(path.join(pictures, name), { recursive: true, force: true });
        removed += 1;
      }
      for (const name of await namesIn(lists)) {
        if (!used.has(name)) await rm(path.join(lists, name), { recursive: true, force: true });
      }
      for (const name of await namesIn(making)) {
        if (!isAlive(Number(name.split('-').at(-1))))
          await rm(path.join(making, name), { recursive: true, force: true });
      }
      return removed;
    },
  };
}

/** Sixteen hexadecimal digits that change with anything that is given. */
export function hashOf(...parts: readonly (string | Buffer)[]): string {
  return sumOf(...parts).slice(0, 16);
}

/** The same of the bytes of a file and what follows it. */
export function hashOfFile(place: string, ...more: readonly string[]): string {
  return sumOfFile(place, ...more).slice(0, 16);
}

type PictureList = z.output<typeof pictureList>;

function readList(bytes: Buffer | undefined): PictureList | undefined {
  if (bytes === undefined) return undefined;
  try {
    return pictureList.safeParse(JSON.parse(bytes.toString())).data;
  } catch {
    return undefined;
  }
}

/** Nothing changed, nothing gone, and nothing beside it: all that stands in the folder is published. */
async function isWhole(folder: string, { info, sums }: PictureList): Promise<boolean> {
  const there = await filesIn(folder);
  const named = info.files.map((file) => path.normalize(file.path)).toSorted();
  if (there.join('\n') !== named.join('\n')) return false;
  const found = await sumsOf(folder, info.files).catch(unreadableAs<string[]>([]));
  return found.join() === sums.join();
}

function sumsOf(folder: string, files: PictureSetInfo['files']): Promise<string[]> {
  return mapInTurns(files, (file) => sumOfFile(path.join(folder, file.path)));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unreadableAs([]));
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((file) => path.relative(folder, path.join(file.parentPath, file.name))).toSorted();
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
