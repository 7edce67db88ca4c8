import { z } from 'zod';
import { MILESTONE_KINDS, STATUS_WORDS } from '../../kinds/plan.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import {
  COUNT,
  DATE,
  DAY,
  known,
  idField,
  LINK,
  list,
  listOf,
  namedSources,
  noticeFields,
  noticesOf,
  open,
  pageField,
  sourcesField,
  TEXT,
  YES_NO,
} from '../fields.ts';

const row = z.strictObject({
  id: idField('De id van de regio en die van de mijlpaal, met een schuine streep ertussen.'),
  region: known(TEXT, 'regio', 'De id van de regio.'),
  regionTitle: known(TEXT, 'regio_naam', 'Hoe de regio heet.'),
  milestone: known(TEXT, 'mijlpaal_id', 'De korte naam van de mijlpaal binnen de regio.'),
  title: known(TEXT, 'mijlpaal', 'Wat er dan klaar is.'),
  line: open(TEXT, 'lijn', 'De id van de lijn van de regio. Leeg als de mijlpaal over de hele regio gaat.'),
  lineTitle: known(TEXT, 'lijn_naam', 'Hoe die lijn heet.'),
  programmeLine: open(TEXT, 'programmalijn', 'De id van de landelijke programmalijn waar die lijn bij hoort.'),
  subPlan: open(TEXT, 'deelplan', 'Het deelplan waar de mijlpaal bij hoort.'),
  goal: open(TEXT, 'doel', 'Het doel waar de mijlpaal bij hoort.'),
  kind: known(choice(MILESTONE_KINDS), 'soort', 'Een toekenning is geld: dan moet het werk nog beginnen.'),
  status: known(choice(STATUS_WORDS), 'stand', 'De stand. Onbekend: wij vonden er geen bron over.'),
  late: known(YES_NO, 'loopt_uit', 'Was de datum voorbij en de mijlpaal nog niet gehaald, toen een bron dat zag?'),
  dateWords: known(TEXT, 'datum', 'De datum van nu in woorden.'),
  firstDay: open(DAY, 'eerste_dag', 'De eerste dag van die datum.'),
  lastDay: open(DAY, 'laatste_dag', 'De laatste dag van die datum.'),
  deadline: known(YES_NO, 'uiterste_datum', 'Is het een uiterste datum?'),
  planned: open(DATE, 'eerste_plan', 'De eerste datum van het plan.'),
  expected: open(DATE, 'verwacht', 'De datum die nu verwacht wordt, als die anders is.'),
  achieved: open(DATE, 'gehaald_op', 'Wanneer de mijlpaal is gehaald.'),
  seenOn: open(DATE, 'gezien_op', 'Wanneer de bron deze stand zag, als dat niet nu is.'),
  moves: known(COUNT, 'aantal_verschuivingen', 'Hoe vaak de datum schoof, voor zover bekend.', 'keer'),
  movesWords: open(TEXT, 'verschuivingen', 'Hoe de datum schoof, in woorden.'),
  withinPlan: open(YES_NO, 'in_het_plan', 'Stond de mijlpaal in het plan? Van een los feit weten wij dat niet.'),
  loose: known(YES_NO, 'los_feit', 'Ja: een feit uit een bron, niet uit het plan van de regio zelf.'),
  confidence: open(COUNT, 'zekerheid', 'Hoe zeker de regio is dat het op tijd lukt.', 'van 1 (niet) tot 5 (heel)'),
  doneWhen: open(TEXT, 'gehaald_als', 'Wanneer de mijlpaal is gehaald.'),
  droppedBecause: open(TEXT, 'vervallen_omdat', 'Waarom de mijlpaal verviel.'),
  explanation: open(TEXT, 'uitleg', 'Wat u er nog van moet weten.'),
  affects: list(TEXT, 'voor_wie', 'Schooljaren of klassen die het merken.'),
  evidence: listOf('Wat laat zien dat de mijlpaal is gehaald.', {
    text: known(TEXT, 'bewijs', 'Wat laat zien dat de mijlpaal is gehaald.'),
    url: open(LINK, 'bewijs_adres', 'Waar u dat leest.'),
  }),
  ...noticeFields,
  page: pageField,
  sources: sourcesField,
});

export const milestoneSet = defineSet({
  name: 'mijlpalen',
  title: 'Mijlpalen',
  description:
    'Wat regio’s wilden halen en wat daarvan bekend is, van alle regio’s samen. De eerste datum blijft altijd staan.',
  keywords: ['mijlpaal', 'planning', 'voortgang', 'regio'],
  version: '1.0.0',
  row,
  rowsOf: ({ plans, regions, address }) => {
    const regionOf = new Map(regions.map(({ id, data }) => [id, data]));
    return plans.flatMap(({ id: region, regionTitle, plan, lines }) => {
      const nationalOf = new Map(regionOf.get(region)?.lines.map((line) => [line.id, line.programmeLine.id]));
      const goalOf = new Map(plan.lines.flatMap(({ goals }) => goals).map(({ id, text }) => [id, text]));
      return lines.flatMap(({ milestones }) =>
        milestones.map(({ milestone, row: shown }) => ({
          id: `${region}/${milestone.id}`,
          region,
          regionTitle,
          milestone: milestone.id,
          title: shown.title,
          line: shown.lane.number === undefined ? null : shown.lane.id,
          lineTitle: shown.lane.title,
          programmeLine: nationalOf.get(shown.lane.id) ?? null,
          subPlan: shown.subPlan ?? null,
          goal: goalOf.get(milestone.goal ?? '') ?? null,
          kind: shown.kind,
          status: shown.status,
          late: shown.late,
          dateWords: shown.dateWords,
          firstDay: shown.isoFirst ?? null,
          lastDay: shown.isoLast ?? null,
          deadline: shown.deadline,
          planned: shown.planned ?? null,
          expected: shown.expected ?? null,
          achieved: shown.achieved ?? null,
          seenOn: milestone.seenOn ?? null,
          moves: shown.moves,
          movesWords: shown.pathWords ?? null,
          withinPlan: plan.loose ? null : shown.withinPlan,
          loose: plan.loose,
          confidence: milestone.confidence ?? null,
          doneWhen: milestone.doneWhen ?? null,
          droppedBecause: milestone.droppedBecause ?? null,
          explanation: milestone.explanation ?? null,
          affects: milestone.affects,
          evidence: milestone.evidence.map(({ text, url }) => ({ text, url: url ?? null })),
          ...noticesOf(milestone),
          page: address(shown.href),
          sources: namedSources(plan.sources, milestone.sources),
        })),
      );
    });
  },
});
