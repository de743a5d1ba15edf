import type { DismissalView, ProposalView, ThemeView, VersionView } from '@medvirk/api-contract';
import type { ContentProblem, QuestionnaireContent, SortedFindings } from '@medvirk/questionnaire';
import { createContext, useContext } from 'react';
import type { Place } from './content/place.ts';

/** What every part of the editor works on. */
export interface Editing {
  version: VersionView;
  content: QuestionnaireContent;
  /** The same a moment after the last letter: for what looks at the whole. */
  settled: QuestionnaireContent;
  /** Takes in a change. Changes in a row with the same `about` are undone together. */
  change: (content: QuestionnaireContent, about?: string) => void;
  /** The content of this moment, for whoever shows an older one. */
  now: () => QuestionnaireContent;
  /** Takes in a change of the content as it is at this moment: for whoever shows an older one, off the way of typing. */
  update: (next: (content: QuestionnaireContent) => QuestionnaireContent, about?: string) => void;
  /** Gives a question another code, wherever it is looked at. */
  rename: (from: string, to: string) => void;
  /** What is open; null = the whole questionnaire. */
  place: Place | null;
  open: (place: Place | null) => void;
  /** The language that is written in now. */
  writing: string;
  setWriting: (language: string) => void;
  problems: readonly ContentProblem[];
  /** What could be better about the design, and what of it was let be; never stops anything. */
  findings: SortedFindings<DismissalView>;
  proposals: readonly ProposalView[];
  themes: readonly ThemeView[];
}

const EditingContext = createContext<Editing | undefined>(undefined);
export const EditingProvider = EditingContext.Provider;

/** @throws Error outside of the editor */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing needs the editor around it');
  return editing;
}
