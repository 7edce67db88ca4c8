import type { DataSet } from './data-set.ts';
import { interviewSet } from './sets/interviews.ts';
import { labSet } from './sets/labs.ts';
import { meetingSet } from './sets/meetings.ts';
import { milestoneSet } from './sets/milestones.ts';
import { nationalFigureSet } from './sets/national-figures.ts';
import { needSet } from './sets/needs.ts';
import { offerSet } from './sets/offers.ts';
import { practiceSet } from './sets/practices.ts';
import { programmeLineSet } from './sets/programme-lines.ts';
import { questionSet } from './sets/questions.ts';
import { regionSet } from './sets/regions.ts';
import { regionalLineSet } from './sets/regional-lines.ts';
import { reportSet } from './sets/reports.ts';
import { shiftSet } from './sets/shifts.ts';
import { supporterSet } from './sets/supporters.ts';
import { termSet } from './sets/terms.ts';

/** Every set, in the order in which the page shows them. */
export const DATA_SETS: readonly DataSet[] = [
  regionSet,
  programmeLineSet,
  regionalLineSet,
  milestoneSet,
  shiftSet,
  labSet,
  practiceSet,
  questionSet,
  meetingSet,
  interviewSet,
  offerSet,
  needSet,
  supporterSet,
  reportSet,
  termSet,
  nationalFigureSet,
];
