import { StepFailure } from '../../lib/steps.ts';
import { OF_NO_SITE, PARTS, type BenchPart } from './results.ts';

export interface BenchOptions {
  readonly quick: boolean;
  /** Names of parts with commas between; `report` measures nothing. */
  readonly only?: string | undefined;
  /** Numbers of pages with commas between, for the parts that know sizes. */
  readonly sizes?: string | undefined;
}

export interface PlannedPart {
  readonly part: BenchPart;
  /** 0 is the real site. */
  readonly size: number;
  /** How long each page is asked for. */
  readonly seconds: number;
  /** Nothing after it looks at the site of this size. */
  readonly isLast: boolean;
  /** It uses what is installed for the peers. */
  readonly needsPeers: boolean;
}

const REPORT_ONLY = 'report';
/** Of each part: the real site is 0. What knows no size is measured once, as 0. */
const SIZES: Readonly<Record<BenchPart, readonly number[]>> = {
  nation: [0, 1500, 3000, 10_000],
  kinds: [0],
  peers: [1500, 3000, 10_000],
  check: [0],
  timelines: [0],
  search: [0, 1500, 10_000],
  weights: [0, 1500],
  lighthouse: [0, 1500],
  serving: [0],
};
const QUICK_SIZES: Readonly<Record<BenchPart, readonly number[]>> = {
  ...SIZES,
  nation: [1500],
  kinds: [],
  peers: [1500],
  search: [1500],
  weights: [1500],
  lighthouse: [],
  serving: [1500],
};
const NEED_PEERS: readonly BenchPart[] = ['peers', 'lighthouse', 'serving'];
const LOOK_AT_SITE: readonly BenchPart[] = ['weights', 'lighthouse', 'serving'];
const LOAD_SECONDS = { quick: 1, whole: 5 };

/** What is measured, in this order. Throws at a part that is not there and at a size that is no number. */
export function planBench({ quick, only, sizes }: BenchOptions): PlannedPart[] {
  const wanted = only === undefined ? PARTS : readParts(only);
  const asked = sizes === undefined ? undefined : readSizes(sizes);
  const usual = quick ? QUICK_SIZES : SIZES;
  const sizesOf = (part: BenchPart): readonly number[] =>
    OF_NO_SITE.includes(part) ? usual[part] : (asked ?? usual[part]);
  const lookedAt = new Set(LOOK_AT_SITE.flatMap(sizesOf));
  return wanted.flatMap((part) =>
    sizesOf(part).map((size) => ({
      part,
      size,
      seconds: quick ? LOAD_SECONDS.quick : LOAD_SECONDS.whole,
      isLast: part === 'nation' && !lookedAt.has(size),
      needsPeers: NEED_PEERS.includes(part),
    })),
  );
}

function readParts(only: string): BenchPart[] {
  const names = only.split(',');
  const wrong = names.find((name) => name !== REPORT_ONLY && !isPart(name));
  if (wrong !== undefined) {
    throw new StepFailure(`“${wrong}” is geen deel van de meting.\n→ Kies uit: ${[...PARTS, REPORT_ONLY].join(', ')}.`);
  }
  return PARTS.filter((part) => names.includes(part));
}

function isPart(name: string): name is BenchPart {
  return PARTS.some((part) => part === name);
}

function readSizes(sizes: string): number[] {
  return sizes.split(',').map((text) => {
    const size = Number(text);
    if (text === '' || !Number.isInteger(size) || size < 0) {
      throw new StepFailure(
        `“${text}” is geen aantal pagina’s.\n→ Schrijf bijvoorbeeld --sizes=1500,3000; 0 is de echte site.`,
      );
    }
    return size;
  });
}
