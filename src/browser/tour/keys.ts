/** A twelfth of the field of view for each press keeps a held key calm. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: { right: -1, up: 0, zoom: 1 },
  ArrowRight: { right: 1, up: 0, zoom: 1 },
  ArrowUp: { right: 0, up: 1, zoom: 1 },
  ArrowDown: { right: 0, up: -1, zoom: 1 },
  '+': { right: 0, up: 0, zoom: 0.85 },
  '=': { right: 0, up: 0, zoom: 0.85 },
  '-': { right: 0, up: 0, zoom: 1 / 0.85 },
};

/** Steps to the right and up, and what the field of view is multiplied by. */
export interface Step {
  readonly right: number;
  readonly up: number;
  readonly zoom: number;
}

/** What a key does while the picture has the focus; undefined leaves the key to the browser. */
export function readKey(event: KeyboardEvent): Step | 'home' | 'leave' | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Home') return 'home';
  if (event.key === 'Escape') return 'leave';
  return STEPS[event.key];
}
