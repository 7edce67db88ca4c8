import { checkAsides } from './texts/asides.ts';
import { checkAuthorComponents } from './texts/author-components.ts';
import { checkAlsoCalled, hintAlsoCalled } from './also-called.ts';
import type { Check } from './check.ts';
import { checkClaims } from './claims.ts';
import { checkConsent } from './consent.ts';
import { checkDateOrder } from './date-order.ts';
import { checkExamples } from './examples.ts';
import { checkFileNames } from './file-names.ts';
import { hintFormsOfAddress } from './texts/forms-of-address.ts';
import { checkGuideLength } from './texts/guide-length.ts';
import { checkHeadings } from './texts/headings.ts';
import { checkHiddenCharacters } from './texts/hidden-characters.ts';
import { checkHomeChoice } from './home-choice.ts';
import { checkHyphenation } from './texts/hyphenation.ts';
import { checkLinkAddresses } from './links/link-addresses.ts';
import { checkLinkTargets } from './links/link-targets.ts';
import { checkListRepeats } from './list-repeats.ts';
import { hintLongSentences } from './texts/long-sentences.ts';
import { checkLongWords } from './texts/long-words.ts';
import { checkNoCode } from './texts/no-code.ts';
import { checkNeededPages } from './links/needed-pages.ts';
import { checkNationalFigures } from './national-figures.ts';
import { checkNotInFuture } from './not-in-future.ts';
import { checkOwnName } from './own-name.ts';
import { checkOneSourceAnId } from './one-source-an-id.ts';
import { checkPassages } from './texts/passages.ts';
import { checkPersonalData, hintPersonalData } from './texts/personal-data.ts';
import { checkPictures } from './pictures.ts';
import { checkMeetings } from './meetings.ts';
import { checkPlanEvidence } from './plans/evidence.ts';
import { checkPlanIds } from './plans/ids.ts';
import { checkPlanLines } from './plans/lines.ts';
import { checkPlanOutcome } from './plans/outcome.ts';
import { checkPlanParts } from './plans/parts.ts';
import { checkPlanPeriod } from './plans/period.ts';
import { checkPlanShifts } from './plans/shifts.ts';
import { checkOffers } from './offers.ts';
import { checkQuestions } from './questions.ts';
import { checkQuotes } from './texts/quotes.ts';
import { checkProgrammeDates } from './plans/programme-dates.ts';
import { checkRegionFacts } from './region-facts.ts';
import { checkRegionPlaces } from './region-places.ts';
import { checkReports } from './reports.ts';
import { checkReferences } from './links/references.ts';
import { checkSecurityContact, hintSecurityContact } from './security-contact.ts';
import { checkSources } from './sources.ts';
import { checkTemplateWords } from './texts/template-words.ts';
import { hintThingPronouns } from './texts/thing-pronouns.ts';
import { checkTermForms } from './term-forms.ts';
import { checkAllTours, hintTours } from './tours/all-tours.ts';
import { checkUniqueIds } from './unique-ids.ts';
import { checkVideos } from './texts/videos.ts';
import { checkWorkingGroups } from './working-groups.ts';

const CHECKS: readonly Check[] = [
  checkFileNames,
  checkNeededPages,
  checkTemplateWords,
  checkUniqueIds,
  checkReferences,
  checkOwnName,
  checkExamples,
  checkListRepeats,
  checkSources,
  checkOneSourceAnId,
  checkDateOrder,
  checkNotInFuture,
  checkClaims,
  checkWorkingGroups,
  checkRegionPlaces,
  checkRegionFacts,
  checkProgrammeDates,
  checkNationalFigures,
  checkHomeChoice,
  checkConsent,
  checkSecurityContact,
  checkPictures,
  checkVideos,
  checkPassages,
  checkTermForms,
  checkAlsoCalled,
  checkPlanLines,
  checkPlanParts,
  checkPlanIds,
  checkPlanShifts,
  checkPlanOutcome,
  checkPlanEvidence,
  checkPlanPeriod,
  checkMeetings,
  checkReports,
  checkQuestions,
  checkOffers,
  checkAllTours,
  checkHiddenCharacters,
  checkPersonalData,
  checkNoCode,
  checkAuthorComponents,
  checkQuotes,
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

const HINTS: readonly Check[] = [
  hintTours,
  hintSecurityContact,
  hintAlsoCalled,
  hintPersonalData,
  hintThingPronouns,
  hintFormsOfAddress,
  hintLongSentences,
];

/** What may surprise an author, and what stops nothing: the author may mean it. */
export const hintContent: Check = (content, settings) => HINTS.flatMap((hint) => hint(content, settings));
