import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** What the figures hold for. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'onbekende processor';
  return (
    `${availableParallelism()} kernen (${model}), ${Math.round(totalmem() / 1_073_741_824)} GiB geheugen, ` +
    `${type()} ${release()}, Node ${process.versions.node}`
  );
}
