/** How a form speaks to who fills it in. Sentences put `you` first: then the verb is the same in both. */
export interface Voice {
  readonly you: 'u' | 'je';
  readonly your: 'uw' | 'je';
  /** Who takes a contribution further while the site has no address for it. */
  readonly helper: string;
}

const ADULT: Voice = { you: 'u', your: 'uw', helper: 'uw programmaleider of ondersteuner' };
const PUPIL: Voice = { you: 'je', your: 'je', helper: 'je docent' };

export function voiceOf(forPupils: true | undefined): Voice {
  return forPupils === true ? PUPIL : ADULT;
}
