import type { ProposalKind, ProposalSubject } from '@medvirk/participation';

/** What a form of proposal asks for, and what it becomes. */
export interface ProposeWhat {
  kind: ProposalKind;
  about: ProposalSubject;
  /** Whose words are written anew, shown as old and new. */
  words?: 'reword' | 'new' | 'option-reword' | 'option-new' | 'translate' | 'theme-new';
  option?: true;
  place?: true;
  theme?: true;
  language?: true;
  /** Without words of its own, the reason is what there is to answer. */
  needsReason?: true;
}

/** Every way to propose something, by the name that its texts have. */
export const PROPOSE_WHAT = {
  reword: { kind: 'reword', about: 'question', words: 'reword' },
  comment: { kind: 'comment', about: 'question', needsReason: true },
  remove: { kind: 'remove', about: 'question', needsReason: true },
  move: { kind: 'move', about: 'order', place: true },
  'option-reword': { kind: 'reword', about: 'option', option: true, words: 'option-reword' },
  'option-new': { kind: 'new', about: 'option', words: 'option-new' },
  'option-remove': { kind: 'remove', about: 'option', option: true, needsReason: true },
  'theme-move': { kind: 'move', about: 'theme', theme: true },
  translate: { kind: 'translate', about: 'translation', language: true, words: 'translate' },
  new: { kind: 'new', about: 'whole', words: 'new' },
  'theme-new': { kind: 'new', about: 'theme', words: 'theme-new' },
  'comment-whole': { kind: 'comment', about: 'whole', needsReason: true },
} as const satisfies Record<string, ProposeWhat>;
export type ProposeName = keyof typeof PROPOSE_WHAT;

/** Beside the two that have buttons of their own. */
export const MORE_ABOUT_QUESTION: readonly ProposeName[] = [
  'option-reword',
  'option-new',
  'option-remove',
  'move',
  'remove',
  'theme-move',
  'translate',
];
export const ABOUT_WHOLE: readonly ProposeName[] = ['new', 'comment-whole', 'theme-new'];

/** Which of them make sense: answers can be changed where there are answers to choose between. */
export function proposable(names: readonly ProposeName[], { hasOptions }: { hasOptions: boolean }): ProposeName[] {
  return names.filter((name) => hasOptions || PROPOSE_WHAT[name].about !== 'option');
}
