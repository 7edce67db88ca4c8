/** A point of a drawing, in its own units. */
type Point = readonly [x: number, y: number];

/**
 * An SVG path of straight lines with fewer points: no point left out lies further than `tolerance` units from the new
 * line (Douglas and Peucker, 1973), and coordinates become whole. Islands smaller than the tolerance disappear.
 */
export function simplifyOutline(path: string, tolerance: number): string {
  return readRings(path)
    .map((ring) => simplifyRing(ring, tolerance).map(([x, y]): Point => [Math.round(x), Math.round(y)]))
    .filter((ring) => ring.length > 3)
    .map(writeRing)
    .join('');
}

/** Reads a path of `m`, `l`, `h`, `v` and `z` commands, absolute or relative, into closed rings. */
function readRings(path: string): Point[][] {
  const rings: Point[][] = [];
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    if (kind === 'z') {
      [x, y] = start;
      continue;
    }
    const step = kind === 'h' || kind === 'v' ? 1 : 2;
    for (let index = 0; index + step <= numbers.length; index += step) {
      const [first = 0, second = 0] = numbers.slice(index, index + step);
      const [dx, dy] =
        kind === 'v' ? [relative ? 0 : x, first] : kind === 'h' ? [first, relative ? 0 : y] : [first, second];
      [x, y] = relative ? [x + dx, y + dy] : [dx, dy];
      if (kind === 'm' && index === 0) {
        start = [x, y];
        rings.push([start]);
      } else rings.at(-1)?.push([x, y]);
    }
  }
  return rings;
}

/** Simplifies a closed ring in two halves, so that its ends do not collapse into one line. */
function simplifyRing(ring: readonly Point[], tolerance: number): Point[] {
  const middle = Math.floor(ring.length / 2);
  const first = simplifyLine(ring.slice(0, middle + 1), tolerance);
  const second = simplifyLine([...ring.slice(middle), ...ring.slice(0, 1)], tolerance);
  return [...first, ...second.slice(1, -1)];
}

function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined || line.length < 3) return [...line];
  let furthest = 0;
  let distance = 0;
  for (const [index, point] of line.entries()) {
    const away = distanceToSegment(point, from, to);
    if (away > distance) [furthest, distance] = [index, away];
  }
  if (distance <= tolerance) return [from, to];
  return [
    ...simplifyLine(line.slice(0, furthest + 1), tolerance),
    ...simplifyLine(line.slice(furthest), tolerance).slice(1),
  ];
}

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function writeRing(ring: readonly Point[]): string {
  const [first, ...rest] = ring;
  if (first === undefined) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
