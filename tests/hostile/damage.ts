import { mkdir, readdir, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a full disk, a bad disk, a killed program or a hand in the wrong folder does to a file. */
export const DAMAGES = {
  'one bit changed': async ({ file }) => {
    const bytes = await readFile(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await writeFile(file, bytes);
  },
  'cut off': async ({ file }) => truncate(file, Math.floor((await stat(file)).size / 2)),
  zeros: async ({ file }) => writeFile(file, Buffer.alloc((await stat(file)).size)),
  gone: ({ file }) => rm(file),
  'swapped with another': async ({ file, other }) => {
    await rename(file, `${file}.away`);
    await rename(other, file);
    await rename(`${file}.away`, other);
  },
  'impossible to read': async ({ file }) => {
    await rm(file);
    await symlink(path.basename(file), file);
  },
  'a folder': async ({ file }) => {
    await rm(file);
    await mkdir(file);
  },
} as const satisfies Readonly<Record<string, (files: TwoFiles) => Promise<unknown>>>;
export type Damage = keyof typeof DAMAGES;

interface TwoFiles {
  readonly file: string;
  readonly other: string;
}

/** The first and the last file of a folder; `ending` keeps to those that matter. */
export async function findTwo(folder: string, ending = ''): Promise<TwoFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  const files = names.map((entry) => path.join(entry.parentPath, entry.name));
  const sorted = files.toSorted();
  const [file, other] = [sorted[0], sorted.at(-1)];
  if (file === undefined || other === undefined || file === other) throw new Error(`Too few files in ${folder}.`);
  return { file, other };
}
