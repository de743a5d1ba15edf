import { contract, type DismissalView } from '@medvirk/api-contract';
import {
  jargonList,
  type QuestionnaireContent,
  runDesignChecks,
  type SortedFindings,
  STARTER_JARGON,
  sortByDismissals,
} from '@medvirk/questionnaire';
import { useDeferredValue, useMemo } from 'react';
import { useRouteQuery } from '../app/api.ts';
import { useK } from '../results/figures/use-k.ts';

/**
 * What the design checks say of a questionnaire as it is written, and what of it somebody has let be. A moment after the
 * typing, never in its way.
 */
export function useDesignFindings(versionId: string, content: QuestionnaireContent): SortedFindings<DismissalView> {
  const k = useK();
  const design = useRouteQuery(contract.design.get, { params: { versionId } });
  const judged = useDeferredValue(content);
  const { dismissals, jargon, expectedResponses } = design.data ?? {};
  // The same list for as long as nothing in it changes: questions that were judged by it are not judged again.
  const words = useMemo(() => (jargon ? jargonList(STARTER_JARGON, jargon) : STARTER_JARGON), [jargon]);
  const found = useMemo(
    () => runDesignChecks(judged, { jargon: words, k, ...(expectedResponses && { expectedResponses }) }),
    [judged, words, k, expectedResponses],
  );
  return useMemo(() => sortByDismissals(found, dismissals ?? []), [found, dismissals]);
}
