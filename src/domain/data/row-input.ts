import type { CalendarDate } from '../schema/calendar-date.ts';
import type { Interview } from '../kinds/interview.ts';
import type { Lab } from '../kinds/lab.ts';
import type { Meeting } from '../kinds/meeting.ts';
import type { Need } from '../kinds/need.ts';
import type { Offer } from '../kinds/offer.ts';
import type { Milestone, Plan } from '../kinds/plan.ts';
import type { Practice } from '../kinds/practice.ts';
import type { ProgrammeLine } from '../kinds/programme-line.ts';
import type { Programme } from '../kinds/programme.ts';
import type { Question } from '../kinds/question.ts';
import type { Region } from '../kinds/region.ts';
import type { Report } from '../kinds/report.ts';
import type { Supporter } from '../kinds/supporter.ts';
import type { Term } from '../kinds/term.ts';
import type { TimelineRow } from '../timeline/timeline.ts';

interface DataEntry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** A milestone with its words, as every other form of the timeline has them. */
interface PlannedMilestone {
  readonly milestone: Milestone;
  readonly row: TimelineRow;
}

/** The plan of a region, line by line. */
interface DataPlan {
  readonly id: string;
  readonly regionTitle: string;
  readonly plan: Plan;
  /** The date of the newest source of the region and its plan; undefined when none has a date. */
  readonly freshness: CalendarDate | undefined;
  readonly lines: readonly { readonly title: string; readonly milestones: readonly PlannedMilestone[] }[];
}

/** All that exists, and nothing that is made up, each kind in the order of its ids. */
export interface RowInput {
  /** The complete address of a page, or the address without a domain while the site does not know its own. */
  readonly address: (path: string) => string;
  readonly regions: readonly DataEntry<Region>[];
  readonly plans: readonly DataPlan[];
  readonly programmeLines: readonly DataEntry<ProgrammeLine>[];
  readonly labs: readonly DataEntry<Omit<Lab, 'picture'>>[];
  /** The labs that can be visited in a tour. */
  readonly toured: ReadonlySet<string>;
  readonly practices: readonly DataEntry<Practice>[];
  readonly questions: readonly DataEntry<Question>[];
  readonly meetings: readonly DataEntry<Meeting>[];
  readonly interviews: readonly DataEntry<Interview>[];
  readonly offers: readonly DataEntry<Offer>[];
  readonly needs: readonly DataEntry<Need>[];
  readonly supporters: readonly DataEntry<Supporter>[];
  readonly terms: readonly DataEntry<Term>[];
  /** Each with the page on which it stands. */
  readonly reports: readonly (DataEntry<Report> & { readonly href: string })[];
  readonly programme: Pick<Programme, 'figures' | 'sources'>;
}
