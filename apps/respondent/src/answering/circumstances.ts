import type { InvitationView } from '@medvirk/api-contract';
import { type AnsweringContext, type RespondentRole, seedOf } from '@medvirk/questionnaire';

/** What the rules of a survey may look at besides the answers. */
export function circumstancesOf(
  { unit }: Pick<InvitationView, 'unit'>,
  given: { role: RespondentRole | undefined; language: string; responseId: string; today: string },
): AnsweringContext {
  const { role = 'patient', language, responseId, today } = given;
  return { role, language, today, units: unit.path, seed: seedOf(responseId) };
}

/** The day by the calendar of the place where this runs, ISO. */
export function dayHere(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
