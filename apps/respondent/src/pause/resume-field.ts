/** Name and id of the field for the code of answers that were put aside. */
export const RESUME_FIELD = 'resume-code';
