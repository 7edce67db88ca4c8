const TOUR_MAKER = 'proof for whoever publishes a picture, not for its visitors';
const PLAN = 'the timeline has no place for it yet';

/**
 * Text fields that no page or file of the site shows, each with the reason. A field that is shown, or that is gone, may
 * not be in this list; one that is new and not shown has to come into it.
 */
export const NOT_SHOWN: Readonly<Record<string, string>> = {
  'labs.picture.consent.scope': TOUR_MAKER,
  'needs.sources.*.note':
    'a need is shown with the interview that it comes from, and open data has no notes of sources',
  'plans.lines.*.goals.*.figure': 'the text of a goal says its figure too',
  'plans.lines.*.subPlans.*.owner': PLAN,
  'terms.forms.*': 'other forms of a word are looked for in texts, and not told',
  'tours.scenes.*.before.picture.consent.scope': TOUR_MAKER,
  'tours.scenes.*.picture.consent.scope': TOUR_MAKER,
  'tours.scenes.*.privacyCheck.by': TOUR_MAKER,
};
