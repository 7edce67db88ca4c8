/** Inputs of a form that belong to no field of the record. */
export const ROLE_INPUT = 'rol';
export const ORGANISATION_INPUT = 'organisatie';
export const BODY_INPUT = 'tekst';
/** What the form changes: the name of a file, and with a slash after it what in that file. */
export const SUBJECT_INPUT = 'waarover';
/** The choice of a subject that is not on the list. */
export const OTHER_SUBJECT = 'anders';
/** Which fact was pointed at, as JSON. */
export const FACT_INPUT = 'plek';
