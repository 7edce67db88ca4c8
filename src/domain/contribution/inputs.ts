/** Inputs of a form that belong to no field of the record. */
export const ROLE_INPUT = 'rol';
export const ORGANISATION_INPUT = 'organisatie';
export const BODY_INPUT = 'tekst';
/** The region and the milestone, with a slash between them. */
export const MILESTONE_INPUT = 'mijlpaal';
