import { z } from 'zod';

/** Why somebody answers for another: kept with the response, since it says how near the answers are to the patient's own. */
export const BehalfReason = z.enum(['too-ill', 'cannot-express', 'language', 'asked-to', 'has-died', 'other']);
export type BehalfReason = z.infer<typeof BehalfReason>;
