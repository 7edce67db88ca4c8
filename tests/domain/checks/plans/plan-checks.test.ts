import { expect, test } from 'vitest';
import { checkMeetings } from '../../../../src/domain/checks/meetings.ts';
import { checkPlanIds } from '../../../../src/domain/checks/plans/ids.ts';
import { checkPlanLines } from '../../../../src/domain/checks/plans/lines.ts';
import { checkPlanOutcome } from '../../../../src/domain/checks/plans/outcome.ts';
import { checkPlanParts } from '../../../../src/domain/checks/plans/parts.ts';
import { checkPlanPeriod } from '../../../../src/domain/checks/plans/period.ts';
import { checkPlanShifts } from '../../../../src/domain/checks/plans/shifts.ts';
import { checkReports } from '../../../../src/domain/checks/reports.ts';
import { formatProblem, type Problem } from '../../../../src/domain/schema/problem.ts';
import { contentOf, meetingEntry, planEntry, programmeEntry, regionEntry, reportEntry, TODAY } from './plan-content.ts';

const shift = { reason: 'De machines kwamen later.', cause: 'supply', source: 'bron' };

function words(problems: readonly Problem[]): string[] {
  return problems.map(formatProblem);
}

function outcome(fields: object): string[] {
  return words(checkPlanOutcome(contentOf(planEntry([fields])), { today: TODAY }));
}

test('a reason for what did not happen does not stand beside another status', () => {
  expect(outcome({ status: 'planned', droppedBecause: 'Geen geld.' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.droppedBecause\n' +
      '  Er staat waarom de mijlpaal verviel, maar de status is planned (gepland).\n' +
      '  → Kies status dropped, of haal droppedBecause weg.',
  ]);
});

test('achieved needs a date', () => {
  expect(outcome({ status: 'achieved', sources: ['bron'] })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.status\n' +
      '  Deze mijlpaal is gehaald, maar de datum ontbreekt.\n' +
      '  → Vul achieved in, zo precies als de bron. Weet u het niet? Kies status unknown.',
  ]);
});

test('achieved needs evidence or a source', () => {
  expect(outcome({ status: 'achieved', achieved: '2023-05' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.status\n' +
      '  Deze mijlpaal is gehaald, maar er is geen bewijs en geen bron.\n' +
      '  → Vul sources of evidence in.',
  ]);
  expect(outcome({ status: 'achieved', achieved: '2023-05', evidence: [{ text: 'Foto’s van de opening.' }] })).toEqual(
    [],
  );
});

test('nothing is achieved on a day that is still to come', () => {
  expect(outcome({ status: 'achieved', achieved: '2026-12-01', sources: ['bron'] })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.achieved\n' +
      '  Gehaald op een dag die nog komt: 1 december 2026. Vandaag is het 22 november 2026.\n' +
      '  → Kijk vooral naar het jaar. Nog niet gehaald? Kies status planned of in-progress.',
  ]);
  expect(outcome({ status: 'achieved', achieved: '2026', sources: ['bron'] })).toEqual([]);
});

test('an unknown outcome carries no date of achievement', () => {
  expect(outcome({ status: 'unknown', achieved: '2023-05' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.achieved\n' +
      '  Er staat een datum bij achieved, maar de status is unknown (onbekend).\n' +
      '  → Kies status achieved, of haal achieved weg.',
  ]);
});

test('dropped needs its reason', () => {
  expect(outcome({ status: 'dropped' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.status\n' +
      '  Deze mijlpaal is vervallen, maar de reden ontbreekt.\n' +
      '  → Vul droppedBecause in: één zin in gewone woorden.',
  ]);
});

test('a milestone without any date would fall off the timeline', () => {
  expect(outcome({ planned: undefined, status: 'unknown' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0\n' +
      '  Deze mijlpaal heeft geen enkele datum en kan dus niet op de tijdlijn staan.\n' +
      '  → Vul planned in. Kent u het plan niet? Vul seenOn in: wanneer de bron deze stand zag.',
  ]);
});

test('a moved date needs its reason', () => {
  expect(words(checkPlanShifts(contentOf(planEntry([{ expected: '2024-02' }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.expected\n' +
      '  De datum schoof van 2023 naar februari 2024, maar de reden ontbreekt.\n' +
      '  → Voeg shifts toe met from, to, reason, cause en source.',
  ]);
});

test('each move begins where the one before it ended, and the first at the first date', () => {
  const shifts = [
    { ...shift, from: '2022', to: '2023-09' },
    { ...shift, from: '2023-10', to: '2024-02' },
  ];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.0.from\n' +
      '  Deze verschuiving begint bij 2022, maar de eerste datum (planned) is 2023.\n' +
      '  → Schrijf from: 2023, of verander planned.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.1.from\n' +
      '  Deze verschuiving begint bij oktober 2023, maar de nieuwe datum (to) van de vorige verschuiving is september 2023.\n' +
      '  → Schrijf from: 2023-09, of verander de vorige to.',
  ]);
});

test('a later move was not decided on earlier', () => {
  const shifts = [
    { ...shift, from: '2023', to: '2023-09', decidedOn: '2022-12' },
    { ...shift, from: '2023-09', to: '2024-02' },
    { ...shift, from: '2024-02', to: '2024-03', decidedOn: '2022-06' },
  ];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.2.decidedOn\n' +
      '  Over deze verschuiving is in juni 2022 besloten, eerder dan over de vorige (december 2022).\n' +
      '  → Zet de oudste verschuiving vooraan, of verander decidedOn.',
  ]);
});

test('only the last move may leave the date open', () => {
  const shifts = [
    { ...shift, from: '2023' },
    { ...shift, from: '2023-10', to: '2024-02' },
  ];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.1.from\n' +
      '  Deze verschuiving begint bij oktober 2023, maar de nieuwe datum (to) van de vorige verschuiving ontbreekt.\n' +
      '  → Vul to in bij de vorige verschuiving. Alleen bij de laatste mag die open blijven.',
  ]);
  expect(checkPlanShifts(contentOf(planEntry([{ shifts: [{ ...shift, from: '2023' }] }])))).toEqual([]);
});

test('the expected date is the end of the last move', () => {
  const shifts = [{ ...shift, from: '2023', to: '2024-02' }];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts, expected: '2024-03' }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.expected\n' +
      '  Verwacht is maart 2024, maar de laatste verschuiving gaat naar februari 2024.\n' +
      '  → Haal expected weg: na een verschuiving geldt de laatste to.',
  ]);
});

test('dates lie in the period of the plan, and the plan in the programme', () => {
  const plan = planEntry([{ planned: '2032' }], { period: { from: '2020', until: '2025' } });
  expect(words(checkPlanPeriod(contentOf(plan, programmeEntry())))).toEqual([
    'content/plans/voorbeeld.yaml  period\n' +
      '  Dit plan valt voor een deel buiten het programma: 1 januari 2020 tot en met 31 december 2024.\n' +
      '  → Kijk from en until na. De perioden van het programma staan in programme.yaml.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.planned\n' +
      '  2032 valt buiten dit plan: 1 januari 2020 tot en met 31 december 2025.\n' +
      '  → Kijk de datum na, vooral het jaar. Klopt hij? Verander dan de periode van het plan.',
  ]);
});

test('what came of a plan may come after it, and nothing is planned beyond the programme', () => {
  const shifts = [{ ...shift, from: '2023', to: '2025' }];
  const milestones = [
    { planned: '2023', status: 'achieved', achieved: '2025-03' },
    { planned: '2023', shifts },
    { planned: undefined, seenOn: '2026' },
    { planned: '2023', status: 'achieved', achieved: '2019' },
  ];
  const plan = planEntry(milestones, { period: { from: '2020', until: '2023' } });
  expect(words(checkPlanPeriod(contentOf(plan, programmeEntry())))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.1.shifts.0.to\n' +
      '  2025 ligt na het einde van het programma: 31 december 2024.\n' +
      '  → Kijk de datum na, vooral het jaar.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.3.achieved\n' +
      '  2019 valt buiten dit plan: 1 januari 2020 tot en met 31 december 2023.\n' +
      '  → Kijk de datum na, vooral het jaar. Klopt hij? Verander dan de periode van het plan.',
  ]);
});

test('a plan names lines of its region, and each of them once', () => {
  const line = { line: 'hotspot', milestones: [] };
  const lines = [line, { line: 'region' }, { line: 'hotspots' }, { line: 'region' }];
  expect(words(checkPlanLines(contentOf(planEntry([], { lines }), regionEntry())))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.line\n' +
      '  De regio “voorbeeld” heeft geen lijn “hotspot”.\n' +
      '  → Bedoelde je “hotspots”?',
    'content/plans/voorbeeld.yaml  lines.3.line\n' +
      '  De lijn “region” staat twee keer in dit plan.\n' +
      '  → Zet alle mijlpalen van een lijn bij elkaar.',
  ]);
});

test('a plan belongs to a region that exists', () => {
  expect(words(checkPlanLines(contentOf(planEntry([], {}, 'voorbeld'), regionEntry())))).toEqual([
    'content/plans/voorbeld.yaml\n' +
      '  Er is geen regio “voorbeld”; een plan heet naar zijn regio.\n' +
      '  → Bedoelde je “voorbeeld”?',
  ]);
});

test('goal and sub-plan of a milestone exist on its line', () => {
  expect(
    words(checkPlanParts(contentOf(planEntry([{ goal: 'vijf', subPlan: 'bouw' }, { subPlan: 'inrichting' }])))),
  ).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.goal\n' +
      '  Deze lijn heeft geen doel “vijf”.\n' +
      '  → Kies een van: vier.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.1.subPlan\n' +
      '  Deze lijn heeft geen deelplan “inrichting”.\n' +
      '  → Kies een van: bouw.',
  ]);
});

test('an id stands in a plan once, whatever the line', () => {
  const milestones = [{ id: 'start', title: 'Start', planned: '2020', status: 'unknown' }];
  const lines = [
    { line: 'region', milestones },
    { line: 'hotspots', milestones },
  ];
  expect(words(checkPlanIds(contentOf(planEntry([], { lines }))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.1.milestones.0.id\n' +
      '  De mijlpaal “start” staat ook bij een andere lijn.\n' +
      '  → Geef de nieuwste van de twee een andere id. Verander nooit een id die al op de site stond.',
  ]);
});

test('a meeting keeps an unbroken way of dates and says what its dates say', () => {
  const shifts = [{ ...shift, from: '2020-05', to: '2020-09' }];
  const content = contentOf(meetingEntry({ status: 'held', shifts, milestone: 'm-2' }), planEntry([{}]), regionEntry());
  expect(words(checkMeetings(content, { today: TODAY }))).toEqual([
    'content/meetings/start.yaml  shifts.0.from\n' +
      '  Deze verschuiving begint bij mei 2020, maar de eerste datum (date) is juni 2020.\n' +
      '  → Schrijf from: 2020-06, of verander date.',
    'content/meetings/start.yaml  status\n' +
      '  Deze bijeenkomst is gehouden, maar de dag ontbreekt.\n' +
      '  → Vul heldOn in. Weet u niet of het doorging? Kies status unknown.',
    'content/meetings/start.yaml  milestone\n' +
      '  Het plan van de regio heeft geen mijlpaal “m-2”.\n' +
      '  → Bedoelde je “m-1”?',
  ]);
});

test('a report names milestones of the plan and explains the state that it tells', () => {
  const decisions = [{ what: 'Uitstel.', why: 'Corona.', milestones: ['m-2'] }];
  const content = contentOf(reportEntry({ decisions, content: { state: 'adjusted' } }), planEntry([{}]));
  expect(words(checkReports(content))).toEqual([
    'content/reports/voorbeeld-2021.yaml  decisions.0.milestones.0\n' +
      '  Het plan van de regio heeft geen mijlpaal “m-2”.\n' +
      '  → Bedoelde je “m-1”?',
    'content/reports/voorbeeld-2021.yaml  content.text\n' +
      '  Bij inhoud staat een stand zonder uitleg.\n' +
      '  → Vul text in: één tot drie zinnen. Deelt de regio dit niet? Kies not-shared.',
  ]);
});

test('a name that a report and its plan give to a source is that of one source', () => {
  const other = [{ id: 'bron', title: 'Een andere bron', read: '2026-11' }];
  expect(words(checkReports(contentOf(reportEntry({}), planEntry([{}]))))).toEqual([]);
  expect(words(checkReports(contentOf(reportEntry({ sources: other }), planEntry([{}]))))).toEqual([
    'content/reports/voorbeeld-2021.yaml  sources.0.id\n' +
      '  De bron “bron” heet in het plan van de regio “Een bron”.\n' +
      '  → Is het een andere bron, geef haar dan een andere id. Is het dezelfde, schrijf dan dezelfde titel.',
  ]);
});

test('a meeting is cancelled with its reason, and has none otherwise', () => {
  const fields = { status: 'unknown', cancelledBecause: 'Corona.', region: undefined };
  expect(words(checkMeetings(contentOf(meetingEntry(fields)), { today: TODAY }))).toEqual([
    'content/meetings/start.yaml  cancelledBecause\n' +
      '  Er staat waarom het niet doorging, maar de status is unknown (onbekend).\n' +
      '  → Kies status cancelled, of haal cancelledBecause weg.',
  ]);
});

test('a region accounts for a period once', () => {
  const sameDays = { period: { from: '2020-01', until: '2021-06-30' } };
  expect(words(checkReports(contentOf(reportEntry({}), reportEntry(sameDays))))).toEqual([
    'content/reports/voorbeeld-2021.yaml  period\n' +
      '  Over deze periode is er al een verantwoording van deze regio: “voorbeeld-2021”.\n' +
      '  → Kijk from, until en region na, of maak er één bestand van.',
  ]);
  const later = { period: { from: '2021', until: '2021' } };
  expect(checkReports(contentOf(reportEntry({}), reportEntry(later), reportEntry({ region: 'elders' })))).toEqual([]);
});
