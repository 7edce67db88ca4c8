import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { CODE } from '../../scripts/lib/code-version.ts';
import { writeHostingFiles } from '../../scripts/lib/hosting/write-hosting-files.ts';
import { listFiles } from '../../scripts/lib/site/site-files.ts';
import { makeFolder } from '../scripts/site/site-builder.ts';

const CONTAINER = readFileSync('scripts/deploy/Containerfile', 'utf8');
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;

/** What stands behind a word at the start of a line. */
function linesOf(text: string, word: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.split(' ').slice(1));
}

test('the container is built from all that a build reads, and from nothing that is not there', () => {
  const copied = linesOf(CONTAINER, 'COPY')
    .filter(([first = '']) => !first.startsWith('--'))
    .flatMap((places) => places.slice(0, -1));
  expect(copied.filter((place) => globSync(place).length === 0)).toEqual([]);
  expect(copied).toEqual(expect.arrayContaining([...CODE, 'content', 'public']));
});

test('the container serves as somebody without rights, and can tell whether it does', () => {
  const [[user = ''] = []] = linesOf(CONTAINER, 'USER');
  expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  expect(linesOf(CONTAINER, 'HEALTHCHECK')).toHaveLength(1);
});

test('what the servers read beside a site, is what a build writes', async () => {
  const site = makeFolder();
  await writeHostingFiles(site, { pages: [], files: [] });
  const written = new Set((await listFiles(site)).map((file) => path.basename(file)));
  const asked = ['caddy/Caddyfile', 'nginx/nginx.conf'].flatMap((file) =>
    [...readFileSync(path.join('scripts/deploy', file), 'utf8').matchAll(/_server\/([\w-]+\.conf)/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(asked.toSorted()).toEqual(['caddy.conf', 'nginx-maps.conf', 'nginx-server.conf']);
  expect(asked.filter((name) => !written.has(name))).toEqual([]);
});

const commands = z.union([z.string(), z.array(z.string())]);

test('the workflows run commands that there are, and only where an owner gave the site an address', () => {
  const github = z
    .object({
      jobs: z.object({
        build: z.object({ if: z.string(), steps: z.array(z.looseObject({ run: z.string().optional() })) }),
      }),
    })
    .parse(parse(readFileSync('.github/workflows/pages.yml', 'utf8')));
  const gitlab = z
    .object({ pages: z.object({ rules: z.array(z.object({ if: z.string() })), script: commands }) })
    .parse(parse(readFileSync('.gitlab-ci.yml', 'utf8')));
  const ran = [...github.jobs.build.steps.flatMap(({ run }) => run ?? []), ...[gitlab.pages.script].flat()];
  const named = ran.flatMap((line) => /^npm run (\S+)/.exec(line)?.[1] ?? []);
  expect(named).toEqual(['build', 'build']);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  expect(github.jobs.build.if).toContain('vars.STO_SITE');
  expect(gitlab.pages.rules.every((rule) => rule.if.includes('$STO_SITE'))).toBe(true);
});

test('every setting that a workflow passes on is one that the build knows', () => {
  const known = globSync('scripts/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const passed = [...readFileSync('.github/workflows/pages.yml', 'utf8').matchAll(/vars\.(\w+) \}\}/g)].map(
    ([, name = '']) => name,
  );
  expect(passed.filter((name) => !known.includes(`'${name}'`))).toEqual([]);
});
