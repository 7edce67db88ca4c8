import { encode } from 'uqr';

/** Room that a phone needs around the code, in its own squares. */
const QUIET_ZONE = 4;

/** A text as a QR code: black squares on white, as one drawing. */
export function drawQrCode(text: string): SVGSVGElement {
  const { size, data } = encode(text, { border: QUIET_ZONE });
  const squares = data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : [])));
  const svg = make('svg', { viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges', 'aria-hidden': 'true' });
  svg.append(
    make('path', { d: `M0 0h${size}v${size}h-${size}z`, fill: '#fff' }),
    make('path', { d: squares.join('') }),
  );
  return svg;
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
