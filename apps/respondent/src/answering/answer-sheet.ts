import {
  type AnsweringContext,
  asAsked,
  type Form,
  type GivenAnswer,
  type LiveForm,
  openForm,
  type ReadingVariant,
  type VisibleSection,
} from '@medvirk/questionnaire';

import { mayQuote } from '../question/may-quote.ts';

export type Answers = Readonly<Record<string, GivenAnswer>>;

/**
 * The answers of one person, and the form that is worked out from them: an answer costs what hangs on it, and only what has
 * changed is shown anew. Each part of a page asks for its own piece, which is the same object until it is another.
 */
export interface AnswerSheet {
  readonly live: LiveForm;
  /** What the person meets now: questions worded for who they are and how they read. */
  sections(): readonly VisibleSection[];
  /** Answers to the items of one question, by item key. */
  of(question: string): Answers;
  isEmpty(): boolean;
  /** Grows with each answer. */
  version(): number;
  /**
   * An answer counts at once. `isShown` where the browser has ticked it already, by itself: then nothing is told before that has been
   * painted, and what hangs on the answer comes right after it.
   */
  give(item: string, answer: GivenAnswer | undefined, isShown?: boolean): void;
  /** Tells now what waits to be told. */
  settle(): void;
  /** All answers at once: those that were put aside, or none. */
  replace(answers: Answers): void;
  /** Codes of checks that the person was asked about and lets stand. */
  confirmed(): readonly string[];
  letStand(checks: readonly string[]): void;
  /** Who answers, in which language and how they read. Nobody is told: who says so shows the page anew. */
  setCircumstances(context: AnsweringContext, variant: ReadingVariant): void;
  subscribe(listener: () => void): () => void;
}

const NONE: Answers = {};

export function answerSheet(
  form: Form,
  first: AnsweringContext,
  answers: Answers = NONE,
  /** Values that came with the link. They count as answers, and nobody can lose or take back what they did not give. */
  fromLink: Answers = NONE,
): AnswerSheet {
  let live = openForm(form, first, { ...fromLink, ...answers });
  let variant: ReadingVariant = 'standard';
  let byQuestion = grouped(answers);
  let version = 0;
  let confirmed: readonly string[] = [];
  mayQuote.clear();
  let met: readonly VisibleSection[] | undefined;
  let shown: readonly VisibleSection[] = [];
  let worded = new WeakMap<VisibleSection, VisibleSection>();
  const listeners = new Set<() => void>();
  let isWaiting = false;

  const tell = () => {
    isWaiting = false;
    version += 1;
    for (const listener of listeners) listener();
  };
  const settle = () => isWaiting && tell();
  const inWords = (section: VisibleSection): VisibleSection => {
    const known = worded.get(section) ?? wordedFor(section, live.context, variant);
    worded.set(section, known);
    return known;
  };

  return {
    get live() {
      return live;
    },
    sections() {
      const now = live.sections();
      if (now !== met) {
        met = now;
        shown = now.map(inWords);
      }
      return shown;
    },
    of: (question) => byQuestion.get(question) ?? NONE,
    isEmpty: () => byQuestion.size === 0,
    version: () => version,
    settle,
    give(item, answer, isShown) {
      live.set(item, answer);
      const question = questionOf(item);
      const { [item]: _before, ...others } = byQuestion.get(question) ?? NONE;
      const own = answer ? { ...others, [item]: answer } : others;
      if (Object.keys(own).length > 0) byQuestion.set(question, own);
      else byQuestion.delete(question);
      // A page that nobody looks at is not painted.
      if (!isShown || document.hidden) return tell();
      if (!isWaiting) requestAnimationFrame(() => setTimeout(settle));
      isWaiting = true;
    },
    replace(given) {
      live = openForm(form, live.context, { ...fromLink, ...given });
      byQuestion = grouped(given);
      confirmed = [];
      mayQuote.clear();
      met = undefined;
      tell();
    },
    confirmed: () => confirmed,
    letStand(checks) {
      confirmed = [...new Set([...confirmed, ...checks])];
    },
    setCircumstances(context, wanted) {
      if (context !== live.context) live.setContext(context);
      else if (wanted === variant) return;
      variant = wanted;
      worded = new WeakMap();
      met = undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** An item key opens with the code of its question. */
const questionOf = (item: string): string => item.split('.', 1)[0] ?? item;

function grouped(answers: Answers): Map<string, Answers> {
  const groups = new Map<string, Record<string, GivenAnswer>>();
  for (const [item, answer] of Object.entries(answers)) {
    const question = questionOf(item);
    groups.set(question, { ...groups.get(question), [item]: answer });
  }
  return groups;
}

function wordedFor(shown: VisibleSection, { role }: AnsweringContext, variant: ReadingVariant): VisibleSection {
  const questions = shown.questions.map((question) => asAsked(question, role, variant));
  return questions.every((question, at) => question === shown.questions[at]) ? shown : { ...shown, questions };
}
