import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started have used. */
export interface TreeUse {
  /** Seconds of processor time, of what has ended as well. */
  readonly cpu: number;
  /** Bytes in memory now. What processes share is counted with each of them. */
  readonly memory: number;
}

/** Linux tells times in hundredths of a second and memory in pages of 4 kB, on every machine that Node runs on. */
const TICKS = 100;
const PAGE = 4096;

interface ProcessUse extends TreeUse {
  readonly pid: number;
  readonly parent: number;
}

/** Reads it from /proc, so only on Linux: elsewhere it throws. */
export function readTreeUse(root: number): TreeUse {
  const children = Map.groupBy(readdirSync('/proc').flatMap(readProcess), ({ parent }) => parent);
  const [own] = readProcess(String(root));
  const tree = own === undefined ? [] : [own];
  for (const process of tree) tree.push(...(children.get(process.pid) ?? []));
  return {
    cpu: tree.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: tree.reduce((sum, { memory }) => sum + memory, 0),
  };
}

/** Empty for what is no process, or no longer. */
function readProcess(name: string): ProcessUse[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of the program, in brackets, may hold spaces. Behind it, from the state on, come the fields of proc(5).
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((index) => fields[index] ?? 0);
    const ticks = (user ?? 0) + (system ?? 0) + (endedUser ?? 0) + (endedSystem ?? 0);
    return [{ pid: Number(name), parent: parent ?? 0, cpu: ticks / TICKS, memory: (fields[21] ?? 0) * PAGE }];
  } catch {
    return [];
  }
}
