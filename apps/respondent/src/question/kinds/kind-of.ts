import type { InvitationView } from '@medvirk/api-contract';
import { type AskedQuestion, isAsked, type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';
import type { Film } from '../media/film.tsx';
import { COMMON_KINDS } from './common-kinds.tsx';
import type { KindProps, Kinds } from './kind.ts';

/** Kinds beyond the common ones, once they are here: most questionnaires have none, and nobody pays for what is not asked. */
let rare: Kinds = {};

export function addRareKinds(kinds: Kinds): void {
  rare = kinds;
}

/** What shows a question; undefined for a kind that is not here (yet). */
export function kindOf(question: AskedQuestion): ComponentType<KindProps> | undefined {
  const name = nameOf(question);
  return COMMON_KINDS[name] ?? rare[name];
}

/** Whether words are needed that most surveys can do without: of rare kinds of questions, or of invitations. */
export function needsRareWords({ admission, content }: Pick<InvitationView, 'admission' | 'content'>): boolean {
  return admission === 'invited' || needsRareKinds(content);
}

export function needsRareKinds(content: QuestionnaireContent): boolean {
  return questionsOf(content).some((question) =>
    isAsked(question)
      ? !(nameOf(question) in COMMON_KINDS) || mayHavePictures(question)
      : question.type === 'information' && question.media?.kind === 'video',
  );
}

/** What shows a film; undefined until rare parts are here. Safe: nothing else stands under this name. */
export const filmPart = () => rare.film as unknown as typeof Film | undefined;

/** Choices become pictures for those who choose to read with pictures. */
const mayHavePictures = (question: AskedQuestion): boolean => question.pictureVariant?.options !== undefined;

/** Ways of showing that need nothing beyond the type. */
const PLAIN = new Set(['list', 'plain', 'story', 'labels', 'numbers']);

function nameOf(question: AskedQuestion): string {
  const display = 'display' in question ? question.display : undefined;
  if (question.type === 'number' && question.units) return 'number/units';
  // The same field; its words about addresses and numbers come with those of rare kinds.
  if (question.type === 'short-text' && question.format) return 'short-text/format';
  return display && !PLAIN.has(display) ? `${question.type}/${display}` : question.type;
}
