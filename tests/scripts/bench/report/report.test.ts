import { expect, test } from 'vitest';
import { formatBenchReport } from '../../../../scripts/bench/report/report.ts';
import { makeBuild, makeResult } from './made-result.ts';

test('each part tells when it was measured, how busy it was and what it found', () => {
  const report = formatBenchReport(
    [
      makeResult('nation', 1500, { builds: [makeBuild({ words: 1_290_000 })] }),
      makeResult('timelines', 0, { texts: [{ title: 'Verzonnen plannen', text: 'alles  12 ms\n' }] }),
    ],
    '2026-11-30',
  );
  expect(report).toContain(
    '## Bouwen, zo groot als het land\n\nOngeveer 1.500 pagina’s, gemeten op 2026-11-30 om 01:02',
  );
  expect(report).toContain('Verzonnen inhoud, gemeten op 2026-11-30 om 01:02 (UTC), belasting vooraf 0,3.');
  expect(report).toContain('| STO in beeld | alles nieuw | 1.500 | 860 | 60,0 s | 40,0 | 40,0 s | 1.000 |');
  expect(report).toContain('Verzonnen plannen:\n\n```text\nalles  12 ms\n```');
  expect(report).toContain('- 2 kernen, Node 24\n');
});

test('what could not run is named', () => {
  const report = formatBenchReport([makeResult('peers', 1500, { skipped: ['Hugo: spawn hugo ENOENT'] })], '2026-11-30');
  expect(report).toContain('Overgeslagen: Hugo: spawn hugo ENOENT');
});

test('parts of two machines name both', () => {
  const report = formatBenchReport(
    [makeResult('nation', 0), makeResult('peers', 0, { machine: 'een andere' })],
    '2026-11-30',
  );
  expect(report).toContain('- 2 kernen, Node 24\n- een andere\n');
});

test('the bench of the viewer has a place of its own', () => {
  expect(formatBenchReport([], '2026-11-30')).toContain('npm run bench:tour > .work/bench/tour.txt');
  expect(formatBenchReport([], '2026-11-30', 'eerste beeld 1,2 s\n')).toContain('```text\neerste beeld 1,2 s\n```');
});
