import type { RespondentRole } from './condition.ts';

/** What rules may look at besides the answers. The same in the browser and in the API, or they would disagree. */
export interface AnsweringContext {
  role: RespondentRole;
  language: string;
  /** Ids of the unit that is answered about and of all units above it: a rule about a clinic holds in its wards. */
  units?: readonly string[];
  /** The day on which the form is answered, ISO. Without it, what asks for today is missing. */
  today?: string;
  /** From 0 to 4294967295, of the response (`seedOf`): decides random order and draws. */
  seed?: number;
}
