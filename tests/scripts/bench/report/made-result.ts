import { COLD, type BenchPart, type BenchResult, type BuildFigure } from '../../../../scripts/bench/report/results.ts';
import { OUR_NAME } from '../../../../scripts/bench/search/our-engine.ts';

export function makeResult(part: BenchPart, size: number, given: Partial<BenchResult> = {}): BenchResult {
  return {
    part,
    size,
    at: '2026-11-30T01:02:03.000Z',
    load: 0.25,
    machine: '2 kernen, Node 24',
    builds: [],
    firstAnswers: [],
    texts: [],
    skipped: [],
    ...given,
  };
}

export function makeBuild(given: Partial<BuildFigure> = {}): BuildFigure {
  return { who: OUR_NAME, what: COLD, pages: 1500, cpu: 60, seconds: 40, peak: 1_000_000_000, ...given };
}
