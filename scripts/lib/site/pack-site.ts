import { runInThreads } from '../thread-pool.ts';
import { isCompressible } from './compression.ts';
import { getContentType } from './content-types.ts';
import type { PackedFile, PackJob } from './pack-files.ts';
import { listFiles } from './site-files.ts';

const FILES_OF_JOB = 50;
const MOST_WORKERS = 4;

export interface PackedSite {
  readonly files: number;
  /** Of all files that may be compressed, before and after. */
  readonly plain: number;
  readonly brotli: number;
}

/** Puts compressed files beside all of a site that become smaller, spread over the cores. `kept`: as in a PackJob. */
export async function packSite(site: string, kept: string, signal?: AbortSignal): Promise<PackedSite> {
  const files = (await listFiles(site)).filter((file) => isCompressible(getContentType(file)));
  const jobs: PackJob[] = [];
  for (let start = 0; start < files.length; start += FILES_OF_JOB) {
    jobs.push({ site, kept, files: files.slice(start, start + FILES_OF_JOB) });
  }
  const nameOf = ({ files: [first = ''] }: PackJob): string => `the compressed files from ${first}`;
  const options = { nameOf, workers: MOST_WORKERS, signal };
  const module = new URL('./pack-worker.ts', import.meta.url);
  const packed = (await runInThreads<PackJob, PackedFile[]>(module, jobs, options)).flat();
  const sum = (field: keyof PackedFile): number => packed.reduce((total, each) => total + each[field], 0);
  return {
    files: packed.filter(({ plain, brotli }) => brotli < plain).length,
    plain: sum('plain'),
    brotli: sum('brotli'),
  };
}
