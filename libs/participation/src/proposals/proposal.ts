import { ParticipationError } from '../participation-error.ts';

export const PROPOSAL_KINDS = ['new', 'reword', 'remove', 'move', 'translate', 'comment'] as const;
/** What a member wants done. */
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_SUBJECTS = ['question', 'option', 'order', 'theme', 'translation', 'whole'] as const;
/** What a proposal is about. An option is any of the answers to choose between: an option, a point of a scale, a row. */
export type ProposalSubject = (typeof PROPOSAL_SUBJECTS)[number];

export const PROPOSAL_DECISIONS = ['accepted', 'partly', 'declined'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

export interface ProposalDraft {
  kind: ProposalKind;
  /** Left out: what the kind and the named question suggest, see `subjectOf`. */
  about?: ProposalSubject | undefined;
  /** Code of the question; undefined for what is not about one. */
  question?: string | undefined;
  /** Which of the question's answers; undefined for a new one. */
  option?: string | undefined;
  /** Language of the words, by tag. */
  language?: string | undefined;
  /** Code of the theme that a question should belong to, or that is commented on. */
  theme?: string | undefined;
  /** Where a question should stand: behind the one with this code, or first of all. */
  place?: { behind: string | null } | undefined;
  /** Suggested words; needed for new, reword and translate. */
  wording?: string | undefined;
  /** Why, in the member's own words. */
  reason: string;
}

/** What can be wanted of what: a comment goes everywhere, since not everybody knows yet what should be done. */
const KINDS_FOR: Record<ProposalSubject, readonly ProposalKind[]> = {
  question: ['reword', 'remove', 'comment'],
  option: ['new', 'reword', 'remove', 'comment'],
  order: ['move', 'comment'],
  theme: ['new', 'move', 'comment'],
  translation: ['translate', 'comment'],
  whole: ['new', 'comment'],
};

const NEEDS_WORDING: readonly ProposalKind[] = ['new', 'reword', 'translate'];

/** What a proposal is about where it does not say so. */
export function subjectOf({
  about,
  kind,
  question,
}: Pick<ProposalDraft, 'about' | 'kind' | 'question'>): ProposalSubject {
  if (about) return about;
  if (!question) return 'whole';
  if (kind === 'translate') return 'translation';
  return kind === 'move' ? 'order' : 'question';
}

/**
 * @throws ParticipationError PROPOSAL_NEEDS_WORDING where words are the proposal and there are none;
 *   PROPOSAL_DOES_NOT_FIT where the kind can't be done to its subject, or what it is about is not named
 */
export function checkProposal(draft: ProposalDraft): void {
  const about = subjectOf(draft);
  if (!KINDS_FOR[about].includes(draft.kind) || !namesItsSubject(about, draft)) {
    throw new ParticipationError('PROPOSAL_DOES_NOT_FIT');
  }
  if (NEEDS_WORDING.includes(draft.kind) && !draft.wording?.trim()) {
    throw new ParticipationError('PROPOSAL_NEEDS_WORDING');
  }
  if (draft.kind === 'comment' && !draft.reason.trim()) throw new ParticipationError('PROPOSAL_NEEDS_WORDING');
}

function namesItsSubject(about: ProposalSubject, { kind, question, option, language, theme }: ProposalDraft): boolean {
  switch (about) {
    case 'whole':
      return question === undefined;
    case 'question':
    case 'order':
      return question !== undefined;
    case 'option':
      // A new answer is one that the question does not have yet.
      return question !== undefined && (kind === 'new') === (option === undefined);
    case 'theme':
      return kind === 'new' || (theme !== undefined && (kind === 'comment' || question !== undefined));
    case 'translation':
      return question !== undefined && (kind === 'comment' || language !== undefined);
  }
}

export interface ProposalAnswer {
  decision: ProposalDecision;
  reason: string;
}

/**
 * A proposal is answered once, always with a reason: members must be able to see why, also when it was accepted.
 * @throws ParticipationError PROPOSAL_IS_MERGED, PROPOSAL_ALREADY_ANSWERED, PROPOSAL_ANSWER_NEEDS_REASON
 */
export function answerProposal(
  proposal: { answer: ProposalAnswer | null; mergedInto: string | null },
  answer: ProposalAnswer,
): ProposalAnswer {
  if (proposal.mergedInto) throw new ParticipationError('PROPOSAL_IS_MERGED');
  if (proposal.answer) throw new ParticipationError('PROPOSAL_ALREADY_ANSWERED');
  if (!answer.reason.trim()) throw new ParticipationError('PROPOSAL_ANSWER_NEEDS_REASON');
  return { decision: answer.decision, reason: answer.reason.trim() };
}

/** Days the team has to answer a proposal, where the organisation has not said otherwise. */
export const ANSWER_DUE_DAYS = 14;

/** The moment a proposal's answer is due. @param days the organisation's own deadline */
export function answerDue(proposedAt: Date, days: number = ANSWER_DUE_DAYS): Date {
  return new Date(proposedAt.getTime() + days * 24 * 60 * 60 * 1000);
}

/** Whether an answer is owed and late. One that came late is late no more. */
export function isOverdue({ dueAt, answer }: { dueAt: Date; answer: unknown }, now: Date): boolean {
  return answer === null && dueAt.getTime() < now.getTime();
}
