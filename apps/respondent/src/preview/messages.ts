import type { QuestionnaireContent, RespondentRole } from '@medvirk/questionnaire';

/** What the editor asks to be shown. The same shape is written down there: neither app knows the other. */
export interface ToShow {
  kind: 'medvirk-show';
  content: QuestionnaireContent;
  organisation: string;
  council: string | null;
  language: string;
  role: RespondentRole;
  /** The section, and the question in it, that is being written; null for the start page. */
  open: { section: string; question: string | null } | null;
}

/** Told to the editor: that there is something to show it in, and what stands there. */
export type Told =
  | { kind: 'medvirk-ready' }
  | { kind: 'medvirk-at'; page: 'start' | 'section' | 'end'; openIsShown: boolean };

export function isToShow(message: unknown): message is ToShow {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'medvirk-show';
}
