import type { Hop } from './ghosts.ts';
import type { Flag, Layout, PlacedBar, PlacedLane, PlacedMark } from './layout.ts';
import { element, escapeXml, format, MARKS } from './svg-parts.ts';
import { yearSpan, type Timeline } from './timeline.ts';

export interface DrawingOptions {
  /** Begins every id in the drawing, so that two drawings can stand on one page. */
  readonly name: string;
  /** `hidden`: a second drawing of the same timeline, for print only; without links and names. */
  readonly role?: 'shown' | 'hidden';
  /** Where a reader finds the same milestones as text. */
  readonly elsewhere?: string;
}

/** The drawing as inline SVG: class names of the look, no colours, no styles, no scripts. */
export function drawTimeline(timeline: Timeline, layout: Layout, options: DrawingOptions): string {
  const hidden = options.role === 'hidden';
  return element(
    'svg',
    {
      class: 'tl',
      viewBox: `0 0 ${format(layout.width)} ${format(layout.height)}`,
      ...(hidden
        ? { 'aria-hidden': 'true' }
        : { role: 'group', 'aria-labelledby': `${options.name}-title`, 'aria-describedby': `${options.name}-desc` }),
    },
    (hidden ? '' : drawNames(timeline, options)) + drawContent(layout, options.name, hidden ? undefined : ''),
  );
}

export function drawNames(timeline: Timeline, { name, elsewhere }: DrawingOptions): string {
  const count = timeline.lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  const milestones = count === 1 ? '1 mijlpaal' : `${count} mijlpalen`;
  const lanes = timeline.lanes.length === 1 ? '1 rij' : `${timeline.lanes.length} rijen`;
  const words = [`${milestones} op ${lanes}.`, elsewhere ?? 'Dezelfde mijlpalen staan op deze pagina als tabel.'];
  return (
    element('title', { id: `${name}-title` }, escapeXml(`${timeline.title}, ${yearSpan(timeline.period)}`)) +
    element('desc', { id: `${name}-desc` }, escapeXml(words.join(' ')))
  );
}

/**
 * Everything inside the `svg`, back to front: years, lanes, lines over all lanes, marks. `page` is the address of
 * the milestones, empty for the one that the timeline itself names; without it the marks are no links.
 */
export function drawContent(layout: Layout, name: string, page: string | undefined): string {
  return [
    ...drawAxis(layout, name),
    ...layout.lanes.flatMap((lane) => drawLane(lane, layout.right)),
    ...drawToday(layout),
    ...drawEdge(layout),
    ...layout.lanes.flatMap(({ bars }) => bars.map((bar) => drawBar(bar, page))),
    ...layout.lanes.flatMap(({ marks }) => marks.map((mark) => drawMark(mark, page))),
  ].join('\n');
}

function drawAxis({ bands, ticks, bottom, left, right, edge }: Layout, name: string): string[] {
  const fog =
    '<pattern id="NAME-fog" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="fog-line" d="M0 0V7"/></pattern>';
  const foggy = edge !== undefined && edge.x < right;
  return [
    ...(foggy ? [element('defs', {}, fog.replace('NAME', escapeXml(name)))] : []),
    ...bands.filter(({ even }) => even).map((band) => rect('year-even', band.left, 0, band.right - band.left, bottom)),
    ...bands
      .map((band) => (band.label === undefined ? '' : text('year', band.left + 8, 22, band.label)))
      .filter(Boolean),
    ...ticks.flatMap(({ x, label }) => [
      element('path', { class: 'tick', d: `M${format(x)} 36V${format(bottom)}`, 'stroke-dasharray': '1 5' }),
      ...(label === undefined ? [] : [text('tick-label', x + 4, 43, label)]),
    ]),
    ...(foggy
      ? [
          element('rect', {
            class: 'fog',
            fill: `url(#${name}-fog)`,
            x: Math.max(left, edge.x),
            y: 54,
            width: right - Math.max(left, edge.x),
            height: bottom - 54,
          }),
        ]
      : []),
    element('path', { class: 'base', d: `M0 54H${format(right)}` }),
  ];
}

function rect(className: string, x: number, y: number, width: number, height: number, rx?: number): string {
  return element('rect', { class: className, x, y, width, height, rx });
}

function text(className: string, x: number, y: number, words: string): string {
  return element('text', { class: className, x, y }, escapeXml(words));
}

function drawLane({ lane, top, bottom, nameLines }: PlacedLane, right: number): string[] {
  const x = lane.number === undefined ? 2 : 26;
  const lines = nameLines.map((line, index) => element('tspan', { x, dy: index === 0 ? 0 : 19 }, escapeXml(line)));
  return [
    element('path', { class: 'lane', d: `M0 ${format(bottom)}H${format(right)}` }),
    ...(lane.number === undefined ? [] : [text('lane-no', 2, top + 29, String(lane.number))]),
    element('text', { class: 'lane-name', x, y: top + 27 }, lines.join('')),
  ];
}

function drawToday({ today, bottom }: Layout): string[] {
  if (today === undefined) return [];
  const x = today.x;
  return [
    rect('today', x - 2.5, 30, 5, bottom - 22),
    element('path', {
      class: 'today-edge',
      d: `M${format(x - 3)} 30V${format(bottom + 8)}M${format(x + 3)} 30V${format(bottom + 8)}`,
    }),
    rect('today', today.flagX, today.flagY, today.flagWidth, 24, 3),
    flagText('today-text', today, 17),
  ];
}

function drawEdge({ edge }: Layout): string[] {
  if (edge === undefined) return [];
  return [
    element('path', { class: 'horizon', d: `M${format(edge.x)} 54V${format(edge.flagY + 1)}` }),
    rect('flag', edge.flagX, edge.flagY, edge.flagWidth, 23, 3),
    flagText('flag-text', edge, 16),
  ];
}

function flagText(className: string, { flagX, flagY, wordsWidth, words }: Flag, down: number): string {
  const place = { class: className, x: flagX + 9, y: flagY + down };
  return element('text', { ...place, textLength: wordsWidth, lengthAdjust: 'spacingAndGlyphs' }, escapeXml(words));
}

function drawBar({ bar, left, width, y, lines, inside }: PlacedBar, page: string | undefined): string {
  const name = inside
    ? text('on-span', left + 10, y + 20, lines.join(' '))
    : element(
        'text',
        { class: 'lab' },
        lines
          .map((line, index) => element('tspan', { class: 'title', x: left, y: y + 46 + 17 * index }, escapeXml(line)))
          .join(''),
      );
  return link(bar.href, `${bar.title}, ${bar.words}`, rect('span period', left, y, width, 30, 3) + name, page);
}

function drawMark(mark: PlacedMark, page: string | undefined): string {
  const { row, x, y } = mark;
  const content = [
    ...drawPill(mark),
    ...mark.ghosts.map((ghost) =>
      ghost.round
        ? element('circle', { class: 'ghost', cx: ghost.left + ghost.width / 2, cy: y, r: 7 })
        : rect('ghost', ghost.left, y - 7, ghost.width, 14, 7),
    ),
    ...mark.hops.map((hop) => drawHop(hop, y)),
    ...drawLate(mark),
    element('g', { transform: `translate(${format(x - 12)} ${format(y - 12)})` }, MARKS[row.sign]),
    ...(mark.stop ? [element('path', { class: 'stop', d: `M${format(x + 12.5)} ${format(y - 11)}v22` })] : []),
    drawLabel(mark),
  ].join('');
  const name = [row.title, row.dateWords, row.stateWords, row.moveWords].filter((words) => words !== undefined);
  return element(
    'g',
    { 'data-lane': row.lane.id, 'data-status': row.sign },
    link(row.href, name.join(', '), content, page),
  );
}

function link(href: string, name: string, content: string, page: string | undefined): string {
  if (page === undefined) return element('g', {}, content);
  const target = page === '' ? href : page + href.slice(href.indexOf('#'));
  return element('a', { href: target }, element('title', {}, escapeXml(name)) + content);
}

function drawPill({ row, pill, y }: PlacedMark): string[] {
  if (pill === undefined) return [];
  const quiet = row.status === 'unknown' || row.status === 'dropped';
  return [rect(quiet ? 'span quiet' : 'span', pill.left, y - 6, pill.width, 12, 6)];
}

/** One arc for one move, with an arrow where it lands. */
export function drawHop({ from, to, toMark }: Hop, y: number): string {
  const forward = to >= from ? 1 : -1;
  const [start, end] = [from + forward, to - forward];
  const [low, landing] = [y - 8, toMark ? y - 12 : y - 8];
  const length = end - start;
  const lift = Math.min(low, landing) - Math.min(13, 8 + Math.abs(length) * 0.09);
  const curve = `M${format(start)} ${format(low)}C${format(start + length * 0.2)} ${format(lift)} ${format(end - length * 0.24)} ${format(lift)} ${format(end - 2 * forward)} ${format(landing - 4)}`;
  return (
    element('path', { class: 'hop', d: curve }) +
    element('path', {
      class: 'arrow',
      d: `M${format(end)} ${format(landing)}l${format(-8.5 * forward)} -2.4 ${format(5.8 * forward)} -6z`,
    })
  );
}

function drawLate({ late, y }: PlacedMark): string[] {
  if (late === undefined) return [];
  const dashes = element('path', { class: 'late', d: `M${format(late.from)} ${format(y)}H${format(late.to)}` });
  const bar = element('path', { class: 'late-end', d: `M${format(late.to)} ${format(y - 9)}v18` });
  return late.closed ? [dashes, bar] : [dashes];
}

function drawLabel({ label, y }: PlacedMark): string {
  const lines = label.lines.flatMap((line) =>
    line.runs.map((run, index) =>
      element(
        'tspan',
        {
          class: run.kind === 'title' ? 'title' : run.kind === 'moved' ? 'meta moved' : 'meta',
          ...(index === 0 ? { x: label.x, y: y + line.y } : { dx: 9 }),
        },
        escapeXml(run.text),
      ),
    ),
  );
  return element(
    'text',
    { class: 'lab', 'text-anchor': label.side === 'right' || label.side === 'below' ? undefined : 'end' },
    lines.join(''),
  );
}
