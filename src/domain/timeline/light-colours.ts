/** The light colours of the look that a drawing has, for a file that no page gives any. A test holds tokens.css to them. */
export const LIGHT_COLOURS = {
  wall: '#fff',
  concrete: '#eff2f1',
  petrolWash: '#e2eef3',
  ink: '#12232b',
  inkSoft: '#45575f',
  line: '#c8d1d2',
  edge: '#697b83',
  voice: '#0b4f6c',
  yellow: '#ffc524',
  onYellow: '#12232b',
  moved: '#ad4700',
} as const;
