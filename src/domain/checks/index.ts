import { checkAsides } from './asides.ts';
import { checkAuthorComponents } from './author-components.ts';
import type { Check } from './check.ts';
import { checkClaims } from './claims.ts';
import { checkConsent } from './consent.ts';
import { checkDateOrder } from './date-order.ts';
import { checkFileNames } from './file-names.ts';
import { checkGuideLength } from './guide-length.ts';
import { checkHeadings } from './headings.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';
import { checkHyphenation } from './hyphenation.ts';
import { checkLinkAddresses } from './link-addresses.ts';
import { checkLinkTargets } from './link-targets.ts';
import { checkListRepeats } from './list-repeats.ts';
import { checkLongWords } from './long-words.ts';
import { checkNoCode } from './no-code.ts';
import { checkNeededPages } from './needed-pages.ts';
import { checkNotInFuture } from './not-in-future.ts';
import { checkOwnName } from './own-name.ts';
import { checkPassages } from './passages.ts';
import { checkPictures } from './pictures.ts';
import { checkMeetings } from './meetings.ts';
import { checkPlanIds } from './plan-ids.ts';
import { checkPlanLines } from './plan-lines.ts';
import { checkPlanOutcome } from './plan-outcome.ts';
import { checkPlanParts } from './plan-parts.ts';
import { checkPlanPeriod } from './plan-period.ts';
import { checkPlanShifts } from './plan-shifts.ts';
import { checkOffers } from './offers.ts';
import { checkQuestions } from './questions.ts';
import { checkProgrammeDates } from './programme-dates.ts';
import { checkRegionFacts } from './region-facts.ts';
import { checkRegionPlaces } from './region-places.ts';
import { checkReports } from './reports.ts';
import { checkReferences } from './references.ts';
import { checkSources } from './sources.ts';
import { checkTemplateWords } from './template-words.ts';
import { checkTermForms } from './term-forms.ts';
import { checkAllTours } from './tours.ts';
import { checkUniqueIds } from './unique-ids.ts';
import { checkVideos } from './videos.ts';
import { checkWorkingGroups } from './working-groups.ts';

const CHECKS: readonly Check[] = [
  checkFileNames,
  checkNeededPages,
  checkTemplateWords,
  checkUniqueIds,
  checkReferences,
  checkOwnName,
  checkListRepeats,
  checkSources,
  checkDateOrder,
  checkNotInFuture,
  checkClaims,
  checkWorkingGroups,
  checkRegionPlaces,
  checkRegionFacts,
  checkProgrammeDates,
  checkConsent,
  checkPictures,
  checkVideos,
  checkPassages,
  checkTermForms,
  checkPlanLines,
  checkPlanParts,
  checkPlanIds,
  checkPlanShifts,
  checkPlanOutcome,
  checkPlanPeriod,
  checkMeetings,
  checkReports,
  checkQuestions,
  checkOffers,
  checkAllTours,
  checkHiddenCharacters,
  checkNoCode,
  checkAuthorComponents,
  checkAsides,
  checkHeadings,
  checkLongWords,
  checkGuideLength,
  checkLinkAddresses,
  checkLinkTargets,
  checkHyphenation,
];

/** Everything that is wrong between and inside pages, beyond what the schema of each says. */
export const checkContent: Check = (content, settings) => CHECKS.flatMap((check) => check(content, settings));
