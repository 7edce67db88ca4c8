import { drawContent, drawNames } from './draw.ts';
import { layoutTimeline, SCREEN, type Format } from './layout.ts';
import { element, format } from './svg-parts.ts';
import type { Timeline } from './timeline.ts';

/** The light values of the look: a file on its own has no page that gives it colours. */
const STYLE = `
svg{font-family:'Atkinson Hyperlegible Next',Arial,sans-serif;background:#fff}
.year-even{fill:#eff2f1}.year{font:700 16px 'Familjen Grotesk','Trebuchet MS',sans-serif;fill:#12232b}
.tick,.lane{stroke:#c8d1d2}.tick-label{font-size:12.5px;fill:#45575f}.base{stroke:#12232b;stroke-width:2}
.lane-name{font-weight:600;font-size:15px;fill:#12232b}.lane-no{font:700 22px 'Familjen Grotesk','Trebuchet MS',sans-serif;fill:#0b4f6c}
.lab{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.title{font-size:14.5px;font-weight:600;fill:#12232b}.meta{font-size:13px;fill:#45575f}.meta.moved{fill:#ad4700;font-weight:600}
.span{fill:#e2eef3;stroke:#0b4f6c;stroke-width:1.5}.span.quiet{fill:#fff;stroke:#697b83;stroke-dasharray:3 3}
.span.period{fill:#0b4f6c;stroke:none}.on-span{fill:#fff;font-size:14px;font-weight:700}
.hop{fill:none;stroke:#ad4700;stroke-width:2}.ghost{fill:#fff;stroke:#ad4700;stroke-width:2;stroke-dasharray:3.2 2.6}.arrow{fill:#ad4700}
.late{stroke:#ad4700;stroke-width:3;stroke-dasharray:7 4}.late-end{stroke:#ad4700;stroke-width:3}.stop{stroke:#12232b;stroke-width:2.5}
.horizon{stroke:#12232b;stroke-width:1.5;stroke-dasharray:2 4;stroke-linecap:round}.fog-line{stroke:#697b83;opacity:.3}
.flag{fill:#fff;stroke:#12232b;stroke-width:1.5}.flag-text{font-size:13px;font-weight:600;fill:#12232b}
.today{fill:#ffc524}.today-edge{stroke:#12232b}.today-text{font-size:13.5px;font-weight:700;fill:#12232b}
.m-line{fill:#fff;stroke:#0b4f6c;stroke-width:2.5}.m-fill{fill:#0b4f6c}.m-back{fill:#fff}
.m-tick{fill:none;stroke:#fff;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.m-quiet{fill:none;stroke:#697b83;stroke-width:2.5;stroke-linecap:round}.m-q{font-weight:700;font-size:15px;fill:#45575f}
`;

export interface SvgFileOptions {
  /** The complete address of the page that the marks lead to; without it the marks are no links. */
  readonly page?: string | undefined;
  readonly format?: Format;
}

/** The drawing as a file of its own, in the light colours. */
export function formatSvgFile(timeline: Timeline, { page, format: size = SCREEN }: SvgFileOptions = {}): string {
  const layout = layoutTimeline(timeline, size);
  const elsewhere =
    page === undefined ? 'Dezelfde mijlpalen staan op de pagina van de regio.' : `Dezelfde mijlpalen staan op ${page}.`;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: layout.width,
      height: layout.height,
      viewBox: `0 0 ${format(layout.width)} ${format(layout.height)}`,
      lang: 'nl',
      role: 'group',
      'aria-labelledby': 'tijdlijn-title',
      'aria-describedby': 'tijdlijn-desc',
    },
    drawNames(timeline, { name: 'tijdlijn', elsewhere }) +
      element('style', {}, STYLE) +
      drawContent(layout, 'tijdlijn', page),
  )}\n`;
}
