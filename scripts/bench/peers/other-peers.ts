import { existsSync } from 'node:fs';
import path from 'node:path';
import { escapeText } from '../../../src/domain/text/plain-markdown.ts';
import { WORK } from '../../lib/site/built-site.ts';
import { StepFailure } from '../../lib/steps.ts';
import type { PeerPage } from './peer-pages.ts';
import { toSource, withTitle, type Peer } from './peer.ts';

/** Where the packages of package.json beside this file are installed. */
export const PEERS_FOLDER = path.join(WORK, 'bench-peers');

const head = (title: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>`;

export const eleventy: Peer = {
  name: 'Eleventy',
  huge: true,
  makeFiles: (pages) => [
    ['package.json', JSON.stringify({ name: 'bench-peer', private: true, type: 'module' })],
    [
      'eleventy.config.js',
      `export default function (config) {
  config.addGlobalData('layout', 'page.liquid');
  return { dir: { input: 'texts', includes: '../includes', output: 'dist' } };
}
`,
    ],
    [
      'includes/page.liquid',
      `${head('{{ title | escape }}')}<body><main><h1>{{ title | escape }}</h1>{{ content }}</main></body></html>\n`,
    ],
    ...pages.map((page) => [toSource('texts', page, 'md'), withTitle(page)] as const),
  ],
  build: (cwd) => ({ command: process.execPath, args: [findPeerProgram('@11ty/eleventy/cmd.cjs'), '--quiet'], cwd }),
  output: 'dist',
};

/** With the theme that it comes with, which shows no title: it is a heading in the text. */
export const vitePress: Peer = {
  name: 'VitePress',
  huge: false,
  makeFiles: (pages) => [
    ['package.json', JSON.stringify({ name: 'bench-peer', private: true, type: 'module' })],
    [
      'texts/.vitepress/config.js',
      `export default { title: 'Meting', lang: 'nl', cleanUrls: true, ignoreDeadLinks: true };\n`,
    ],
    ...pages.map(
      (page) =>
        [
          toSource('texts', page, 'md'),
          withTitle({ ...page, body: `# ${escapeText(page.title)}\n\n${page.body}` }),
        ] as const,
    ),
  ],
  build: (cwd) => ({
    command: process.execPath,
    args: [findPeerProgram('vitepress/bin/vitepress.js'), 'build', 'texts'],
    cwd,
  }),
  output: 'texts/.vitepress/dist',
};

/** The program of the computer: npm packages of Hugo only fetch it from elsewhere. */
export const hugo: Peer = {
  name: 'Hugo',
  huge: true,
  makeFiles: (pages) => {
    const parents = new Set(pages.map(({ route }) => path.posix.dirname(route)));
    const layout = `${head('{{ .Title }}')}<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n`;
    return [
      [
        'config.json',
        JSON.stringify({
          baseURL: 'https://voorbeeld.nl/',
          languageCode: 'nl',
          title: 'Meting',
          disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', '404'],
        }),
      ],
      ['layouts/_default/single.html', layout],
      ['layouts/_default/list.html', layout],
      ['layouts/index.html', layout],
      ...pages.map((page) => [toHugoSource(page, parents), withTitle(page)] as const),
    ];
  },
  build: (cwd) => ({ command: 'hugo', args: ['--destination', 'dist'], cwd }),
  output: 'dist',
};

/** To Hugo a page with pages below it is a section. */
function toHugoSource(page: PeerPage, parents: ReadonlySet<string>): string {
  return page.route === '' || parents.has(page.route)
    ? path.posix.join('content', page.route, '_index.md')
    : toSource('content', page, 'md');
}

/** A program among the installed packages. */
export function findPeerProgram(file: string): string {
  const found = path.join(PEERS_FOLDER, 'node_modules', file);
  if (!existsSync(found)) throw new StepFailure(`${file} is niet geïnstalleerd in ${PEERS_FOLDER}.`);
  return found;
}
