const LAB_PAGE = 'the page of a lab has no place for it yet';
const TOUR_MAKER = 'proof for whoever publishes a picture, not for its visitors';
const PLAN = 'the timeline has no place for it yet';
const SAME_SOURCE = 'a plan and a report that name a source alike are taken to mean the same one; the plan is shown';

/**
 * Text fields that no page or file of the site shows, each with the reason. A field that is shown, or that is gone, may
 * not be in this list; one that is new and not shown has to come into it.
 */
export const NOT_SHOWN: Readonly<Record<string, string>> = {
  'labs.picture.alt': LAB_PAGE,
  'labs.picture.consent.scope': LAB_PAGE,
  'labs.picture.credit': LAB_PAGE,
  'labs.picture.licence': LAB_PAGE,
  'labs.sensory.feel': LAB_PAGE,
  'labs.sensory.smell': LAB_PAGE,
  'labs.sensory.sound': LAB_PAGE,
  'meetings.register': 'the page of a meeting has no place for it yet',
  'meetings.shifts.*.learned': 'only in the list of what moved in plans',
  'plans.lines.*.goals.*.figure': PLAN,
  'plans.lines.*.subPlans.*.owner': PLAN,
  'programme.title': 'the national timeline has a title of its own',
  'regions.lines.*.workingGroup.lead': 'the page of a region has no place for it yet',
  'reports.sources.*.note': SAME_SOURCE,
  'reports.sources.*.publisher': SAME_SOURCE,
  'reports.sources.*.title': SAME_SOURCE,
  'reports.sources.*.url': SAME_SOURCE,
  'terms.forms.*': 'other forms of a word are looked for in texts, and not told',
  'tours.scenes.*.before.picture.consent.scope': TOUR_MAKER,
  'tours.scenes.*.picture.consent.scope': TOUR_MAKER,
  'tours.scenes.*.privacyCheck.by': TOUR_MAKER,
};
