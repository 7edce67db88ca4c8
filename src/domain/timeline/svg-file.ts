import { EXAMPLE_FILE_WORDS } from '../derived/example.ts';
import { drawContent, drawNames } from './draw.ts';
import { layoutTimeline, SCREEN, type DrawingSize } from './layout.ts';
import { LIGHT_COLOURS } from './light-colours.ts';
import { element, escapeXml, format } from './svg-parts.ts';
import type { Timeline } from './timeline.ts';

const { wall, concrete, petrolWash, ink, inkSoft, line, edge, voice, yellow, onYellow, moved } = LIGHT_COLOURS;
const STYLE = `
svg{font-family:'Atkinson Hyperlegible Next',Arial,sans-serif;background:${wall}}
.year-even{fill:${concrete}}.year{font:700 16px 'Familjen Grotesk','Trebuchet MS',sans-serif;fill:${ink}}
.tick,.lane{stroke:${line}}.tick-label{font-size:12.5px;fill:${inkSoft}}.base{stroke:${ink};stroke-width:2}
.lane-name{font-weight:600;font-size:15px;fill:${ink}}.lane-no{font:700 22px 'Familjen Grotesk','Trebuchet MS',sans-serif;fill:${voice}}
.lab{paint-order:stroke;stroke:${wall};stroke-width:4px;stroke-linejoin:round}
.title{font-size:14.5px;font-weight:600;fill:${ink}}.meta{font-size:13px;fill:${inkSoft}}.meta.moved{fill:${moved};font-weight:600}
.span{fill:${petrolWash};stroke:${voice};stroke-width:1.5}.span.quiet{fill:${wall};stroke:${edge};stroke-dasharray:3 3}
.span.period{fill:${voice};stroke:none}.on-span{fill:${wall};font-size:14px;font-weight:700}
.hop{fill:none;stroke:${moved};stroke-width:2}.ghost{fill:${wall};stroke:${moved};stroke-width:2;stroke-dasharray:3.2 2.6}.arrow{fill:${moved}}
.late{stroke:${moved};stroke-width:3;stroke-dasharray:7 4}.late-end{stroke:${moved};stroke-width:3}.stop{stroke:${ink};stroke-width:2.5}
.horizon{stroke:${ink};stroke-width:1.5;stroke-dasharray:2 4;stroke-linecap:round}.fog-line{stroke:${edge};opacity:.3}
.flag{fill:${wall};stroke:${ink};stroke-width:1.5}.flag-text{font-size:13px;font-weight:600;fill:${ink}}
.today{fill:${yellow}}.today-edge{stroke:${ink}}.today-text{font-size:13.5px;font-weight:700;fill:${onYellow}}
.m-line{fill:${wall};stroke:${voice};stroke-width:2.5}.m-fill{fill:${voice}}.m-back{fill:${wall}}
.m-tick{fill:none;stroke:${wall};stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.m-euro{fill:none;stroke:${wall};stroke-width:1.9;stroke-linecap:round}
.example{font-size:16px;font-weight:700;fill:${ink}}
.m-quiet{fill:none;stroke:${edge};stroke-width:2.5;stroke-linecap:round}.m-q{font-weight:700;font-size:15px;fill:${inkSoft}}
`;

export interface SvgFileOptions {
  /** The complete address of the page that the marks lead to; without it the marks are no links. */
  readonly page?: string | undefined;
  readonly format?: DrawingSize;
}

/** The drawing as a file of its own, in the light colours. */
export function formatSvgFile(timeline: Timeline, { page, format: size = SCREEN }: SvgFileOptions = {}): string {
  const layout = layoutTimeline(timeline, size);
  const elsewhere =
    page === undefined ? 'Dezelfde mijlpalen staan op de pagina van de regio.' : `Dezelfde mijlpalen staan op ${page}.`;
  const label = timeline.isExample ? drawLabel(layout.height) : '';
  const height = layout.height + (timeline.isExample ? LABEL_HEIGHT : 0);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: layout.width,
      height,
      viewBox: `0 0 ${format(layout.width)} ${format(height)}`,
      lang: 'nl',
      role: 'group',
      'aria-labelledby': 'tijdlijn-title',
      'aria-describedby': 'tijdlijn-desc',
    },
    drawNames(timeline, { name: 'tijdlijn', elsewhere }) +
      element('style', {}, STYLE) +
      drawContent(layout, 'tijdlijn', page) +
      label,
  )}\n`;
}

const LABEL_HEIGHT = 40;

/** Below the drawing, so that it is in every copy of the picture. */
function drawLabel(top: number): string {
  return element('text', { x: 16, y: top + 25, class: 'example' }, escapeXml(EXAMPLE_FILE_WORDS));
}
