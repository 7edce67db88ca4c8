import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeSitePolicy } from '../site/content-policy.ts';
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
  /** The only other sites that a page may send something to. */
  readonly sendTo: readonly string[];
}

/** Writes in a finished site what the server that sends it has to know. */
export async function writeHostingFiles(site: string, { pages, files, sendTo }: SiteToHost): Promise<void> {
  const rules = makeHeaderRules(
    makeSitePolicy(
      pages.map(({ facts }) => facts),
      sendTo,
    ),
  );
  await writeFiles(site, rules, findOldAddresses(pages), files);
}

/** Adds a rule to those of a site that has all its pages. */
export async function addHeaderRule(site: string, rule: HeaderRule): Promise<void> {
  const read = (file: string): Promise<string> => readFile(path.join(site, file), 'utf8');
  const rules = [...parseHeadersFile(await read(HEADERS_FILE)), rule];
  await writeFiles(site, rules, parseRedirectsFile(await read(REDIRECTS_FILE)), await listFiles(site));
}

async function writeFiles(
  site: string,
  rules: readonly HeaderRule[],
  addresses: readonly OldAddress[],
  files: readonly string[],
): Promise<void> {
  await mkdir(path.join(site, SERVER_FOLDER), { recursive: true });
  const texts = {
    [HEADERS_FILE]: formatHeadersFile(rules, files),
    [REDIRECTS_FILE]: formatRedirectsFile(addresses),
    [`${SERVER_FOLDER}/caddy.conf`]: formatCaddyParts(rules, addresses),
    [`${SERVER_FOLDER}/nginx-maps.conf`]: formatNginxMaps(rules, addresses),
    [`${SERVER_FOLDER}/nginx-server.conf`]: formatNginxServer(rules),
  };
  for (const [file, text] of Object.entries(texts)) await writeFile(path.join(site, file), text);
}
