/** Names of the fields of the start page, as a browser without scripts sends them. */
export const ROLE_FIELD = 'respondent-role';
export const REASON_FIELD = 'behalf-reason';
export const VARIANT_FIELD = 'reading-variant';
