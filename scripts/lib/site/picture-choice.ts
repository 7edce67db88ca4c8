/** The screen that a picture is chosen for: its width in CSS pixels and how many real pixels go in one of those. */
export interface PictureScreen {
  readonly width: number;
  readonly density: number;
}

export interface PictureCandidate {
  readonly address: string;
  /** `800w` or `2x`; a candidate without either counts as `1x`. */
  readonly size: number;
  readonly unit: 'w' | 'x';
}

const REM = 16;

export function readSrcset(srcset: string | undefined): PictureCandidate[] {
  return (srcset ?? '')
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .flatMap(([address, size = '1x']) =>
      address === undefined || address === ''
        ? []
        : [{ address, size: Number.parseFloat(size), unit: size.endsWith('w') ? ('w' as const) : ('x' as const) }],
    );
}

/** The candidate that a browser takes for a screen: the smallest that is large enough, else the largest. */
export function choosePicture(
  srcset: string | undefined,
  sizes: string | undefined,
  screen: PictureScreen,
): string | undefined {
  const candidates = readSrcset(srcset).sort((a, b) => a.size - b.size);
  const needed = (unit: PictureCandidate['unit']): number =>
    unit === 'x' ? screen.density : shownWidth(sizes, screen.width) * screen.density;
  return (candidates.find(({ size, unit }) => size >= needed(unit)) ?? candidates.at(-1))?.address;
}

/** The first entry of `sizes` whose condition holds. Conditions on anything but the width count as true. */
function shownWidth(sizes: string | undefined, screenWidth: number): number {
  for (const entry of (sizes ?? '100vw').split(',')) {
    const match = /^\s*(?:\((min|max)-width:\s*([\d.]+)(px|rem|em)\)\s*)?(?:([\d.]+)(vw|px|rem|em))?/.exec(entry);
    const [, bound, limit, limitUnit, length, lengthUnit] = match ?? [];
    const edge = Number(limit) * (limitUnit === 'px' ? 1 : REM);
    if (bound === 'min' && screenWidth < edge) continue;
    if (bound === 'max' && screenWidth > edge) continue;
    if (length === undefined) return screenWidth;
    if (lengthUnit === 'vw') return (Number(length) / 100) * screenWidth;
    return Number(length) * (lengthUnit === 'px' ? 1 : REM);
  }
  return screenWidth;
}
