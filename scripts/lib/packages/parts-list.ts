import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { compareText } from '../../../src/domain/text/compare-text.ts';

const run = promisify(execFile);

const licence = z.union([
  z.object({ license: z.object({ id: z.string().optional(), name: z.string().optional() }) }),
  z.object({ expression: z.string() }),
]);
const part = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  licenses: z.array(licence).default([]),
});
const partsList = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(part),
  dependencies: z.array(z.looseObject({ ref: z.string() })),
});
type PartsList = z.output<typeof partsList>;

/** The parts of the site in the form of CycloneDX, as npm finds them in package-lock.json. */
export async function readPartsList(root: string): Promise<PartsList> {
  const { stdout } = await run('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    cwd: root,
    maxBuffer: 64_000_000,
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return partsList.parse(JSON.parse(stdout));
}

/**
 * The same bytes for the same parts: npm also tells the moment, a number by chance, its own version, the name of the folder,
 * and the parts in no order that it promises.
 */
export function formatPartsList(list: PartsList, name: string): string {
  const { serialNumber: _number, metadata, components, dependencies, ...rest } = list;
  const { timestamp: _moment, tools: _tools, ...known } = metadata;
  const steady = {
    ...rest,
    metadata: { ...known, component: { ...metadata.component, name } },
    components: components.toSorted((a, b) => compareText(a['bom-ref'], b['bom-ref'])),
    dependencies: dependencies.toSorted((a, b) => compareText(a.ref, b.ref)),
  };
  return `${JSON.stringify(steady)}\n`;
}

export interface PackagePart {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Each part once, by name and version. */
export function listParts({ components }: PartsList): PackagePart[] {
  const parts = components.map(({ name, version, licenses }) => ({
    name,
    version,
    licence: licenses.map(nameOf).join(', ') || 'niet opgegeven',
  }));
  const known = new Map(parts.map((each) => [`${each.name}@${each.version}`, each]));
  return [...known.values()].toSorted((a, b) => compareText(a.name, b.name) || compareText(a.version, b.version));
}

function nameOf(each: z.output<typeof licence>): string {
  return 'expression' in each ? each.expression : (each.license.id ?? each.license.name ?? 'niet opgegeven');
}
