import { z } from 'zod';
import type { Problem } from '../../../src/domain/schema/problem.ts';

const versions = z.record(z.string(), z.string());

export const manifestShape = z.looseObject({
  dependencies: versions.default({}),
  devDependencies: versions.default({}),
  optionalDependencies: versions.default({}),
});
export type Manifest = z.output<typeof manifestShape>;

const lockedPackage = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  optionalDependencies: versions.default({}),
});
export const lockShape = z.looseObject({ packages: z.record(z.string(), lockedPackage) });
export type Lock = z.output<typeof lockShape>;

const LOCK = 'package-lock.json';

/**
 * Whether `npm ci` will work on every platform and from every registry. npm leaves an optional package out of the lock
 * when it does not exist yet for some platform; `npm ci` then refuses there (reference/stack.md, section 1).
 */
export function checkLock(manifest: Manifest, lock: Lock): Problem[] {
  return [...checkExactVersions(manifest, lock), ...checkPlatforms(lock), ...checkEntries(lock)];
}

function checkExactVersions(manifest: Manifest, lock: Lock): Problem[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(wanted).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
      return [
        {
          file: 'package.json',
          field: name,
          message: `“${version}” is geen vaste versie.`,
          fix: 'Schrijf de versie voluit, zonder ^ of ~, en voer npm install uit.',
        },
      ];
    }
    const locked = lock.packages[`node_modules/${name}`]?.version;
    return locked === version
      ? []
      : [
          {
            file: LOCK,
            field: name,
            message: `De lock heeft versie ${locked ?? 'onbekend'}, package.json vraagt ${version}.`,
            fix: 'Voer npm install uit.',
          },
        ];
  });
}

function checkPlatforms(lock: Lock): Problem[] {
  return Object.entries(lock.packages).flatMap(([place, { optionalDependencies }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const owner = place === '' ? 'package.json' : place.replace(/^.*node_modules\//, '');
      const found = findInLock(lock, place, name);
      if (found === undefined) {
        return [
          {
            file: LOCK,
            field: name,
            message: `Dit pakket voor een ander soort computer ontbreekt; ${owner} vraagt versie ${version}.`,
            fix: `Kies een versie van ${owner} waarvan alle pakketten in het register staan.`,
          },
        ];
      }
      if (!/^\d/.test(version) || found === version) return [];
      return [
        {
          file: LOCK,
          field: name,
          message: `De lock heeft versie ${found}, maar ${owner} vraagt precies ${version}.`,
          fix: 'Zet beide pakketten op versies die bij elkaar horen.',
        },
      ];
    }),
  );
}

/** As Node looks for it: beside its owner first, then in each folder above. */
function findInLock(lock: Lock, owner: string, name: string): string | undefined {
  let place = owner;
  for (;;) {
    const found = lock.packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
    if (found !== undefined) return found.version ?? '';
    if (place === '') return undefined;
    place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')));
  }
}

function checkEntries(lock: Lock): Problem[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (place === '' || entry.link === true) return [];
    const problem = (message: string, fix: string): Problem => ({ file: LOCK, field: place, message, fix });
    return [
      ...(entry.resolved === undefined
        ? []
        : [
            problem(
              `De lock noemt een vast adres: ${entry.resolved}.`,
              'Laat omit-lockfile-registry-resolved=true in .npmrc staan en voer npm install uit.',
            ),
          ]),
      ...(entry.integrity === undefined
        ? [
            problem(
              'Het pakket heeft geen controlegetal (integrity).',
              'Verwijder het uit de lock en voer npm install uit.',
            ),
          ]
        : []),
    ];
  });
}
