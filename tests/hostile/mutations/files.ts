import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { COLLECTION_NAMES, COLLECTIONS, fileOf } from '../../../src/domain/collections.ts';
import type { FileChange, FileRow, FileVerdict } from '../file-mutation.ts';

const PICTURE = 'labs/voorbeeld-pie/draaibanken-na.jpg';
const BEFORE = 'labs/voorbeeld-pie/draaibanken-voor.jpg';
const TOUR = 'labs/voorbeeld-pie/tour.yaml';
const LAB = 'labs/voorbeeld-pie/lab.mdx';
const NAMED_AT = placeIn(TOUR, 'draaibanken-na.jpg');
const WALK = 'labs/voorbeeld-pie/loop-mee.vtt';
const WALK_AT = placeIn(TOUR, 'loop-mee.vtt');
const SENTENCE = 'Dit lokaal is een voorbeeld.';
const CLOSE_UP = 'image: { file: ./kap.jpg, alt: De gele kap van heel dichtbij., credit: STO in beeld, licence: CC0 }';
const AT_POINT = '        title: De gele kap\n';

/** The line on which this stands in the real file, or one further on. */
function placeIn(file: string, find: string, further = 0): FileVerdict {
  const before = readFileSync(path.join(ROOT, 'content', file), 'utf8').split(find)[0] ?? '';
  return `content/${file}:${before.split('\n').length + further}`;
}

const remove = (at: string): FileChange => ({ do: 'remove', at });
const move = (at: string, to: string): FileChange => ({ do: 'rename', at, to });
const copy = (at: string, to: string): FileChange => ({ do: 'copy', at, to });
const write = (at: string, text: string): FileChange => ({ do: 'write', at, text });
const folder = (at: string): FileChange => ({ do: 'folder', at });
const link = (at: string, to: string): FileChange => ({ do: 'link', at, to });
const cut = (at: string, share: number, fill = false): FileChange => ({ do: 'cut', at, share, fill });
const inText = (at: string, find: string, put: string): FileChange => ({ do: 'change text', at, find, put });
const shown = (name: string): FileChange => inText(LAB, SENTENCE, `![Een lokaal](./${name})\n\n${SENTENCE}`);
const closeUp = inText(TOUR, AT_POINT, `${AT_POINT}        ${CLOSE_UP}\n`);

const NAMES: readonly FileRow[] = [
  [remove('terms.yaml'), 'content/terms.yaml'],
  [remove('programme.yaml'), 'content/programme.yaml'],
  [remove('guides/index.mdx'), 'content/guides/index.mdx'],
  [remove('guides/een-goede-mijlpaal.mdx'), placeIn('guides/index.mdx', '/kennisbank/een-goede-mijlpaal/')],
  [remove('about/privacy.mdx'), 'content/about/privacy.mdx'],
  [remove('regions/gouda.mdx'), 'content/plans/gouda.yaml'],
  // What home shows is chosen in a file of its own; taking that away leaves the first in the alphabet.
  [remove('regions/gorinchem-altena.mdx'), 'content/home.yaml:3'],
  [remove('home.yaml'), 'accept'],
  [remove('site.yaml'), 'content/site.yaml'],
  [remove(LAB), 'content/labs/voorbeeld-pie'],
  [remove(TOUR), 'content/home.yaml:4'],
  [remove('supporters/lenie-van-lieverloo.mdx'), 'content/interviews/lenie-van-lieverloo.mdx:3'],
  [
    remove('interviews/lenie-van-lieverloo.mdx'),
    placeIn('regions/gorinchem-altena.mdx', '/interviews/lenie-van-lieverloo/'),
  ],
  [remove('plans/riverland.yaml'), 'content/meetings/aftrap-riverland.mdx:15'],
  [remove('programme-lines/docenten.mdx'), placeIn('regions/gorinchem-altena.mdx', 'programmeLine: docenten')],
  [remove('needs/zelf-techniek-durven-geven.yaml'), placeIn('offers/techniekbus.mdx', 'answers: [zelf-techniek')],
  [remove('practices/keuzevak-volgen-op-een-andere-school.mdx'), 'content/home.yaml:5'],
  [remove('terms.yaml'), 'content/terms.yaml'],
  [remove('regions'), 'content/plans/gouda.yaml'],
  [move('regions/gouda.mdx', 'regions/Gouda.mdx'), 'content/regions/Gouda.mdx'],
  [move('regions/gouda.mdx', 'regions/gouda.md'), 'content/regions/gouda.md'],
  [move('regions/gouda.mdx', 'regions/gouda.MDX'), 'content/regions/gouda.MDX'],
  [move('regions/gouda.mdx', 'regions/gouda.mdx.txt'), 'content/regions/gouda.mdx.txt'],
  [move('regions/gouda.mdx', 'regions/gouda'), 'content/regions/gouda'],
  [move('regions/gouda.mdx', 'regions/góuda.mdx'), 'content/regions/góuda.mdx'],
  [move('regions/gouda.mdx', 'regions/gou da.mdx'), 'content/regions/gou da.mdx'],
  [move('regions/gouda.mdx', 'regions/-gouda.mdx'), 'content/regions/-gouda.mdx'],
  [move('regions/gouda.mdx', 'regions/gouda .mdx'), 'content/regions/gouda .mdx'],
  [move('regions/gouda.mdx', 'regions/gouda_2.mdx'), 'content/regions/gouda_2.mdx'],
  [move('regions/gouda.mdx', 'regions/_gouda.mdx'), 'content/plans/gouda.yaml'],
  [move('regions/gouda.mdx', 'gouda.mdx'), 'content/gouda.mdx'],
  [move('terms.yaml', 'terms.yml'), 'content/terms.yml'],
  [move('terms.yaml', 'Terms.yaml'), 'content/Terms.yaml'],
  [move('terms.yaml', 'terms.json'), 'content/terms.yaml'],
  [move('plans/gouda.yaml', 'plans/gouda.yml'), 'content/plans/gouda.yml'],
  [move('plans/gouda.yaml', 'plans/goude.yaml'), 'content/plans/goude.yaml'],
  [move(LAB, 'labs/voorbeeld-pie/Lab.mdx'), 'content/labs/voorbeeld-pie/Lab.mdx'],
  [move(TOUR, 'labs/voorbeeld-pie/tour.yml'), 'content/labs/voorbeeld-pie/tour.yml'],
  [move('labs/voorbeeld-pie', 'labs/Voorbeeld-pie'), 'content/labs/Voorbeeld-pie/lab.mdx'],
  [move('regions', 'regios'), 'content/regios'],
  [copy('regions/gouda.mdx', 'regions/constructor.mdx'), 'content/regions/constructor.mdx'],
  [copy('regions/gouda.mdx', `regions/${'a'.repeat(101)}.mdx`), `content/regions/${'a'.repeat(101)}.mdx`],
  [copy('regions/gouda.mdx', 'regions/nog-een.mdx'), 'accept'],
  [copy('regions/gouda.mdx', 'regions/.gouda.mdx'), 'accept'],
  [copy('regions/gouda.mdx', 'regions/_concept.mdx'), 'accept'],
  [copy('regions/gouda.mdx', 'regions/gouda.yaml'), 'content/regions/gouda.yaml'],
  [copy('plans/gouda.yaml', 'regions/gouda-plan.yaml'), 'content/regions/gouda-plan.yaml'],
  [
    copy('reports/gorinchem-altena-2020.yaml', 'reports/gorinchem-altena-2021.yaml'),
    'content/reports/gorinchem-altena-2021.yaml:4',
  ],
  [write('notities.txt', 'Nog doen.'), 'content/notities.txt'],
  [write('regions/lijst.csv', 'a,b'), 'content/regions/lijst.csv'],
  [write('regions/leeg.mdx', ''), 'content/regions/leeg.mdx'],
  [write('_notities.txt', 'Nog doen.'), 'accept'],
  [write('regions/script.js', 'x'), 'content/regions/script.js'],
  [write('regions/index.html', '<p>'), 'content/regions/index.html'],
  [folder('regions/nieuw.mdx'), 'content/regions/nieuw.mdx'],
  [folder('labs/nieuw-lab'), 'content/labs/nieuw-lab'],
  [folder('nieuws'), 'content/nieuws'],
  [folder('_oud'), 'accept'],
  [link('regions/koppeling.mdx', 'gouda.mdx'), 'content/regions/koppeling.mdx'],
  [link('regions/lus', '..'), 'content/regions/lus'],
];

const PICTURES: readonly FileRow[] = [
  [remove(PICTURE), NAMED_AT],
  [cut(PICTURE, 0), NAMED_AT],
  [cut(PICTURE, 0.01), NAMED_AT],
  [cut(PICTURE, 0.4), NAMED_AT],
  [cut(PICTURE, 0.99), NAMED_AT],
  [cut(PICTURE, 0.01, true), NAMED_AT],
  [cut(PICTURE, 0.5, true), NAMED_AT],
  [cut(BEFORE, 0.4), `content/${TOUR}`],
  [write(PICTURE, 'geen foto'), NAMED_AT],
  [write(PICTURE, '<svg xmlns="http://www.w3.org/2000/svg"/>'), NAMED_AT],
  [write(PICTURE, 'GIF89a'), NAMED_AT],
  [move(PICTURE, 'labs/voorbeeld-pie/draaibanken-na.JPG'), NAMED_AT],
  [move(PICTURE, 'labs/voorbeeld-pie/draaibanken-na.jpeg'), NAMED_AT],
  [move(PICTURE, 'labs/draaibanken-na.jpg'), NAMED_AT],
  [
    [copy(PICTURE, 'labs/voorbeeld-pie/los.jpg'), cut('labs/voorbeeld-pie/los.jpg', 0.4)],
    'content/labs/voorbeeld-pie/los.jpg',
  ],
  [copy(PICTURE, 'labs/voorbeeld-pie/los.jpg'), 'accept'],
  [write('labs/voorbeeld-pie/los.gif', 'GIF89a'), 'content/labs/voorbeeld-pie/los.gif'],
  [write('labs/voorbeeld-pie/los.svg', '<svg/>'), 'content/labs/voorbeeld-pie/los.svg'],
  [[copy(PICTURE, 'labs/voorbeeld-pie/kap.jpg'), closeUp], 'accept'],
  [
    [copy(PICTURE, 'labs/voorbeeld-pie/kap.jpg'), cut('labs/voorbeeld-pie/kap.jpg', 0.4), closeUp],
    placeIn(TOUR, AT_POINT, 1),
  ],
  [[copy(PICTURE, 'labs/voorbeeld-pie/zaal.jpg'), shown('zaal.jpg')], 'accept'],
  [
    [copy(PICTURE, 'labs/voorbeeld-pie/zaal.jpg'), cut('labs/voorbeeld-pie/zaal.jpg', 0.4), shown('zaal.jpg')],
    placeIn(LAB, SENTENCE),
  ],
  // A picture is read by what is in it, whatever its name; visitors get it as WebP.
  [[copy(PICTURE, 'labs/voorbeeld-pie/zaal.png'), shown('zaal.png')], 'accept'],
  [[copy(PICTURE, 'labs/voorbeeld-pie/mijn zaal.jpg'), shown('mijn%20zaal.jpg')], 'accept'],
  [[write('labs/voorbeeld-pie/zaal.webp', 'RIFF    WEBP'), shown('zaal.webp')], placeIn(LAB, SENTENCE)],
];

const inWalk = (find: string, put: string): FileChange => inText(WALK, find, put);

/** Problems of a guided walk stand at the line of its own file, but for a file that is no WebVTT at all. */
const WALKS: readonly FileRow[] = [
  [remove(WALK), WALK_AT],
  [write(WALK, ''), WALK_AT],
  [write(WALK, '1\n00:00:01,000 --> 00:00:02,000\nWelkom.'), WALK_AT],
  [write(WALK, 'WEBVTT\n'), `content/${WALK}:1`],
  [inWalk('WEBVTT', 'WEBVTT loop mee'), 'accept'],
  [inWalk('NOTE\n', 'STYLE\n'), 'accept'],
  [inWalk('00:08.700', '00:08.700 line:90%'), 'accept'],
  [inWalk('\ndraaibanken\n', '\ndraaibnken\n'), `content/${WALK}:7`],
  [inWalk('draaibanken punt:draaibank\n', 'draaibanken punt:draaibnk\n'), `content/${WALK}:15`],
  [inWalk('kijk:-62,-6,75', 'kijk:-62;-6'), `content/${WALK}:11`],
  [inWalk('kijk:-62,-6,75', 'kijk:-162,-86'), `content/${WALK}:11`],
  [inWalk('00:00.500', '0:00,500'), `content/${WALK}:8`],
  [inWalk('00:08.700', '00:00.400'), `content/${WALK}:8`],
  [inWalk('00:09.000', '00:08.000'), `content/${WALK}:12`],
  [inWalk('Welkom in een lokaal voor metaal.', 'Welkom. '.repeat(15)), `content/${WALK}:9`],
  [inWalk('Welkom in een lokaal voor metaal.', 'Welkom.\u200b'), `content/${WALK}:9`],
  // A hint stops nothing.
  [inWalk('Welkom in een lokaal voor metaal.', 'Welkom. Bel Jan.'), 'accept'],
];

/** A template that is copied and not filled in says so itself. */
const COPIED_TEMPLATES: readonly FileRow[] = COLLECTION_NAMES.flatMap((collection): FileRow[] => {
  if (!['pages', 'records'].includes(COLLECTIONS[collection].stored.form)) return [];
  const to = fileOf(collection, 'mijn-eerste-pagina');
  const verdict: FileVerdict = `content/${to.slice('content/'.length)}`;
  return [[copy(`templates/${COLLECTIONS[collection].template}`, to.slice('content/'.length)), verdict]];
});

export const FILE_MUTATIONS: readonly FileRow[] = [...NAMES, ...PICTURES, ...WALKS, ...COPIED_TEMPLATES];
