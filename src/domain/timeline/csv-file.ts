import { stringify } from 'csv-stringify/sync';
import { MILESTONE_KINDS } from '../kinds/plan.ts';
import { EXAMPLE_FILE_WORDS } from '../derived/example.ts';
import { plainText } from '../text/plain-text.ts';
import { rowsOf, type Timeline, type TimelineRow } from './timeline.ts';

/** The columns in Dutch, for people open this file; JSON is for programs. */
const COLUMNS: Readonly<Record<string, (row: TimelineRow) => string>> = {
  id: (row) => row.id,
  mijlpaal: (row) => row.title,
  lijn: (row) => row.lane.title,
  deelplan: (row) => row.subPlan ?? '',
  datum: (row) => row.dateWords,
  eerste_dag: (row) => row.isoFirst ?? '',
  laatste_dag: (row) => row.isoLast ?? '',
  uiterste_datum: (row) => yesOrNo(row.deadline),
  stand: (row) => row.statusWord,
  loopt_uit: (row) => yesOrNo(row.late),
  eerste_plan: (row) => row.planned ?? 'onbekend',
  verwacht: (row) => row.expected ?? '',
  gehaald_op: (row) => row.achieved ?? '',
  aantal_verschuivingen: (row) => String(row.moves),
  verschuivingen: (row) => row.pathWords ?? '',
  in_het_plan: (row) => yesOrNo(row.withinPlan),
  soort: (row) => MILESTONE_KINDS[row.kind],
};

function yesOrNo(value: boolean): string {
  return value ? 'ja' : 'nee';
}

/**
 * A table for spreadsheets: semicolons and a byte order mark, as a Dutch Excel expects, and an apostrophe before what it
 * would take for a formula.
 */
export function formatCsvFile(timeline: Timeline): string {
  const columns = timeline.isExample ? { ...COLUMNS, let_op: () => EXAMPLE_FILE_WORDS } : COLUMNS;
  const records = rowsOf(timeline).map((row) => Object.values(columns).map((cell) => plainText(cell(row))));
  return stringify([Object.keys(columns), ...records], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted: true,
    escape_formulas: true,
  });
}
