import { type DesignFinding, type QuestionnaireContent, runDesignChecks, STARTER_JARGON } from '@medvirk/questionnaire';
import { useDeferredValue, useMemo } from 'react';
import { useK } from '../results/figures/use-k.ts';

/** What the design checks say of a questionnaire as it is written. A moment after the typing, never in its way. */
export function useDesignFindings(content: QuestionnaireContent): DesignFinding[] {
  const k = useK();
  const judged = useDeferredValue(content);
  return useMemo(() => runDesignChecks(judged, { jargon: STARTER_JARGON, k }), [judged, k]);
}
