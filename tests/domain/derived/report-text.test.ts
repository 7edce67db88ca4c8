import { expect, test } from 'vitest';
import { formatReportText } from '../../../src/domain/derived/report-text.ts';

test('a report becomes plain text that says what nobody shared', () => {
  expect(
    formatReportText({
      title: 'Verantwoording Duin, 2020 tot en met 2021',
      summary: '2 mijlpalen: 1 gehaald, 1 onbekend.',
      parts: ['Inhoud: volgens plan. Het loopt.', 'Financiën: niet gedeeld. Hierover vonden wij niets openbaars.'],
      due: ['Vier hotspots: uiterlijk eind 2021, onbekend'],
      moved: [],
      decisions: [],
    }),
  ).toBe(
    [
      'Verantwoording Duin, 2020 tot en met 2021',
      '',
      '2 mijlpalen: 1 gehaald, 1 onbekend.',
      '',
      'STAND',
      '- Inhoud: volgens plan. Het loopt.',
      '- Financiën: niet gedeeld. Hierover vonden wij niets openbaars.',
      '',
      'MIJLPALEN IN DEZE PERIODE',
      '- Vier hotspots: uiterlijk eind 2021, onbekend',
      '',
      'VERSCHOVEN',
      'Wij kennen geen mijlpaal die schoof.',
      '',
      'BESLUITEN',
      'Wij kennen geen besluiten.',
    ].join('\n'),
  );
});
