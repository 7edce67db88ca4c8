import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const pictureSetInfo = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      width: z.number(),
      height: z.number(),
      bytes: z.number(),
    }),
  ),
  /** Of the picture that it was made of, upright. */
  source: z.strictObject({ width: z.number(), height: z.number() }),
  levels: z.array(z.number()),
  heading: z.number().optional(),
});
/** What is in a folder of pictures. */
export type PictureSetInfo = z.output<typeof pictureSetInfo>;

/**
 * Folders of pictures on disk, each named after what it was made of. A folder counts once its list stands beside it, and
 * the list is written last: a run that is cut off leaves nothing half behind.
 */
export interface PictureSets {
  /** What is in a folder, or undefined when it has to be made (again). */
  readonly find: (hash: string) => Promise<PictureSetInfo | undefined>;
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
  const listOf = (hash: string): string => path.join(lists, `${hash}.json`);

  return {
    async find(hash) {
      const info = await readList(listOf(hash));
      if (info === undefined) return undefined;
      const sizes = await Promise.all(info.files.map((file) => sizeOf(path.join(pictures, hash, file.path))));
      return info.files.every(({ bytes }, index) => bytes === sizes[index]) ? info : undefined;
    },
    async begin(hash) {
      const own = path.join(making, `${hash}-${process.pid}`);
      await rm(own, { recursive: true, force: true });
      await mkdir(own, { recursive: true });
      return own;
    },
    async keep(hash, own, info) {
      await mkdir(pictures, { recursive: true });
      await mkdir(lists, { recursive: true });
      await rm(listOf(hash), { force: true });
      await rm(path.join(pictures, hash), { recursive: true, force: true });
      await rename(own, path.join(pictures, hash));
      await writeWhole(listOf(hash), `${JSON.stringify(info)}\n`);
    },
    async clean(used) {
      let removed = 0;
      for (const name of await namesIn(pictures)) {
        if (used.has(name)) continue;
        await rm(listOf(name), { force: true });
        await rm(path.join(pictures, name), { recursive: true, force: true });
        removed += 1;
      }
      for (const name of await namesIn(lists)) {
        if (!used.has(name.replace(/\.json$/, ''))) await rm(path.join(lists, name), { force: true });
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
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}

/** Readers see the old file or the new one, never a part. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const own = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(own, text);
  await rename(own, file);
}

async function readList(file: string): Promise<PictureSetInfo | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    return pictureSetInfo.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
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
