import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackagePart } from './parts-list.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|ofl)(\.(md|txt))?$/i;
const LINE = '='.repeat(80);

/** Licences for readers: of what they get themselves the whole text, of what the site is only built with the name. */
export function formatLicenceList(root: string, parts: readonly PackagePart[], sent: readonly string[]): string {
  const direct = (name: string): PackagePart | undefined => {
    const version = versionOf(root, name);
    return parts.find((part) => part.name === name && part.version === version);
  };
  const whole = sent.map((name) => {
    const part = direct(name);
    if (part === undefined) throw new Error(`${name} is sent to visitors, but not in package-lock.json.`);
    return `${LINE}\n${tell(part)}\n${LINE}\n\n${readLicence(root, name)}\n`;
  });
  return [
    'LICENTIES',
    '',
    'De site zelf valt onder de EUPL-1.2. Zij is gemaakt met werk van anderen, dat elk een eigen licentie heeft.',
    'Dezelfde onderdelen staan, voor programma’s, in /sbom.cdx.json (CycloneDX).',
    '',
    'De kaart: vormen van MapSVG en svg-maps, CC BY 4.0.',
    '',
    `DEEL 1. WAT U ALS BEZOEKER KRIJGT (${sent.length})`,
    '',
    ...whole,
    `DEEL 2. WAARMEE DE SITE WORDT GEBOUWD EN NAGEKEKEN (${parts.length})`,
    'Hiervan krijgt een bezoeker niets, behalve van wat ook in deel 1 staat.',
    '',
    ...parts.map(tell),
    '',
  ].join('\n');
}

function tell({ name, version, licence }: PackagePart): string {
  return `${name} ${version}: ${licence}`;
}

function versionOf(root: string, name: string): unknown {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
}

function readLicence(root: string, name: string): string {
  const folder = path.join(root, 'node_modules', name);
  const file = readdirSync(folder).find((each) => LICENCE_FILE.test(each));
  if (file === undefined) throw new Error(`${name} has no licence that can be read.`);
  return readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
