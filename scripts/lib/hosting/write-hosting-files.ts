import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readBase } from '../site/built-site.ts';
import { makeSitePolicy, type Elsewhere } from '../site/content-policy.ts';
import type { PageToCheck } from '../site/site.ts';
import { makeHeaderRules, type HeaderRule } from '../site/response-headers.ts';
import { listFiles } from '../site/site-files.ts';
import { formatCaddyParts } from './caddy-parts.ts';
import { formatHeadersFile, HEADERS_FILE, parseHeadersFile } from './headers-file.ts';
import { formatNginxMaps, formatNginxServer } from './nginx-parts.ts';
import { findOldAddresses, type OldAddress } from './old-addresses.ts';
import { formatRedirectsFile, parseRedirectsFile, REDIRECTS_FILE } from './redirects-file.ts';

/** Below the root of a site: what servers read when they start, and do not send. scripts/deploy names these files. */
const SERVER_FOLDER = '_server';

interface SiteToHost {
  readonly pages: readonly PageToCheck[];
  /** All files of the site, below its root. */
  readonly files: readonly string[];
  /** The other servers that any of its pages knows. */
  readonly elsewhere?: Elsewhere;
  /** The folder of its host in which the site stands, `/sto`; empty where it has the host for itself. */
  readonly base?: string;
}

/** Writes in a finished site what the server that sends it has to know. */
export async function writeHostingFiles(
  site: string,
  { pages, files, elsewhere, base = '' }: SiteToHost,
): Promise<void> {
  const rules = makeHeaderRules(
    makeSitePolicy(
      pages.map(({ facts }) => facts),
      elsewhere,
    ),
  );
  const addresses = findOldAddresses(pages).map(({ from, to }) => ({ from: base + from, to }));
  await writeFiles(site, rules, addresses, files, base);
}

/** Adds a rule to those of a site that has all its pages. */
export async function addHeaderRule(site: string, rule: HeaderRule): Promise<void> {
  const read = (file: string): Promise<string> => readFile(path.join(site, file), 'utf8');
  const base = await readBase(site);
  const rules = [...parseHeadersFile(await read(HEADERS_FILE), base), rule];
  await writeFiles(site, rules, parseRedirectsFile(await read(REDIRECTS_FILE)), await listFiles(site), base);
}

async function writeFiles(
  site: string,
  rules: readonly HeaderRule[],
  addresses: readonly OldAddress[],
  files: readonly string[],
  base: string,
): Promise<void> {
  const placed = rules.map((rule) => ({ ...rule, for: base + rule.for }));
  await mkdir(path.join(site, SERVER_FOLDER), { recursive: true });
  const texts = {
    [HEADERS_FILE]: formatHeadersFile(rules, files, base),
    [REDIRECTS_FILE]: formatRedirectsFile(addresses),
    [`${SERVER_FOLDER}/caddy.conf`]: formatCaddyParts(placed, addresses),
    [`${SERVER_FOLDER}/nginx-maps.conf`]: formatNginxMaps(placed, addresses),
    [`${SERVER_FOLDER}/nginx-server.conf`]: formatNginxServer(placed),
  };
  for (const [file, text] of Object.entries(texts)) await writeFile(path.join(site, file), text);
}
