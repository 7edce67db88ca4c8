import { formatKilobytes } from '../../lib/dutch-figures.ts';
import { CHANGES } from '../nation/changes.ts';
import { OUR_NAME } from '../search/our-engine.ts';
import { leanStarlight, stockStarlight } from '../peers/astro-peers.ts';
import { COLD, type BenchResult, type BuildFigure } from './results.ts';

export interface BenchGoal {
  readonly goal: string;
  /** Undefined when it was not measured. */
  readonly figure?: string;
  readonly isMet?: boolean;
}

const NATION = 1500;
const DOUBLE = 3000;
const HUGE = 10_000;
const [UNCHANGED, ...CHANGED] = CHANGES.map(({ name }) => name);
/** The last change is one of the code, after which nothing that was kept may be believed. */
const PAGES_CHANGED = CHANGED.slice(0, -1);
const FIRST_ANSWER = 130_000;
const GIGABYTE = 1_000_000_000;

const ratio = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What was promised of a site for the whole country, beside what was measured. */
export function judgeGoals(results: readonly BenchResult[]): BenchGoal[] {
  const find = (size: number, who: string, what = COLD): BuildFigure | undefined =>
    results
      .filter((result) => result.size === size)
      .flatMap(({ builds }) => builds)
      .find((build) => build.who === who && build.what === what);
  const ours = (size: number, what = COLD): BuildFigure | undefined => find(size, OUR_NAME, what);
  const answer = results
    .flatMap(({ firstAnswers }) => firstAnswers)
    .find(({ engine, pages }) => engine === OUR_NAME && pages === NATION);

  return [
    judgeRatio('rekentijd tegen Starlight met twee links', ours(NATION), find(NATION, leanStarlight.name), 1.2),
    judgeRatio('rekentijd tegen Starlight', ours(NATION), find(NATION, stockStarlight.name), 0.5),
    judgeMarginal(ours(NATION), ours(DOUBLE)),
    judgeMarginal(ours(DOUBLE), ours(HUGE)),
    judgePeak(NATION, ours(NATION), 1.2),
    judgePeak(HUGE, ours(HUGE), 2.5),
    judgeRatio(`${UNCHANGED ?? ''}, tegen alles nieuw`, ours(NATION, UNCHANGED), ours(NATION), 0.1),
    ...PAGES_CHANGED.map((what) => judgeRatio(`${what}, tegen alles nieuw`, ours(NATION, what), ours(NATION), 0.25)),
    judge(
      `eerste antwoord van zoeken bij ${NATION} pagina’s: hoogstens ${formatKilobytes(FIRST_ANSWER)}`,
      answer?.bytes,
      FIRST_ANSWER,
      formatKilobytes,
    ),
  ];
}

function judgeRatio(
  name: string,
  one: BuildFigure | undefined,
  other: BuildFigure | undefined,
  most: number,
): BenchGoal {
  const figure = one === undefined || other === undefined ? undefined : one.cpu / other.cpu;
  return judge(
    `${name}, bij ${NATION} pagina’s: hoogstens ${ratio.format(most)} ×`,
    figure,
    most,
    (value) => `${ratio.format(value)} ×`,
  );
}

/** What one page more costs, between two sizes. */
function judgeMarginal(small: BuildFigure | undefined, large: BuildFigure | undefined): BenchGoal {
  const most = 15;
  const figure =
    small === undefined || large === undefined
      ? undefined
      : (1000 * (large.cpu - small.cpu)) / (large.pages - small.pages);
  const sizes = small === undefined || large === undefined ? '' : `, van ${small.pages} naar ${large.pages}`;
  return judge(
    `een pagina meer${sizes}: hoogstens ${most} ms rekentijd`,
    figure,
    most,
    (value) => `${ratio.format(value)} ms`,
  );
}

function judgePeak(size: number, build: BuildFigure | undefined, most: number): BenchGoal {
  return judge(
    `geheugen van alle processen bij ${size} pagina’s: hoogstens ${ratio.format(most)} GB`,
    build === undefined ? undefined : build.peak / GIGABYTE,
    most,
    (value) => `${ratio.format(value)} GB`,
  );
}

function judge(goal: string, figure: number | undefined, most: number, format: (figure: number) => string): BenchGoal {
  return figure === undefined ? { goal } : { goal, figure: format(figure), isMet: figure <= most };
}
