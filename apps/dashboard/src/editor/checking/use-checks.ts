import { contract, type DismissalView, type VersionView } from '@medvirk/api-contract';
import {
  type ContentProblem,
  checkContent,
  type DesignFinding,
  type DesignSettings,
  jargonList,
  type QuestionnaireContent,
  type SortedFindings,
  STARTER_JARGON,
  sortByDismissals,
} from '@medvirk/questionnaire';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { useRouteQuery } from '../../app/api.ts';
import { useK } from '../../results/figures/use-k.ts';
import { CheckDesk, type StartThread } from './check-desk.ts';

interface Checks {
  /** What stops publishing. */
  problems: readonly ContentProblem[];
  /** What the design checks say, and what of it somebody has let be. Nothing until they have looked. */
  findings: SortedFindings<DismissalView>;
}

/** What is found in a questionnaire as it is written: on a thread of its own, a moment after the typing. */
export function useChecks(version: VersionView, content: QuestionnaireContent): Checks {
  const k = useK();
  const design = useRouteQuery(contract.design.get, { params: { versionId: version.id } });
  const { dismissals, jargon, expectedResponses } = design.data ?? {};
  const settings = useMemo<DesignSettings>(
    () => ({
      jargon: jargon ? jargonList(STARTER_JARGON, jargon) : STARTER_JARGON,
      k,
      ...(expectedResponses && { expectedResponses }),
    }),
    [jargon, k, expectedResponses],
  );
  // The first time here: nobody has written anything yet, and what stops publishing stands on the page from the start.
  const [problems, setProblems] = useState<readonly ContentProblem[]>(() => checkContent(content));
  const [found, setFound] = useState<readonly DesignFinding[]>([]);
  const [desk, setDesk] = useState<CheckDesk>();
  useEffect(() => {
    const made = new CheckDesk(startThread, (told) =>
      startTransition(() => {
        if (told.problems) setProblems(told.problems);
        if (told.found) setFound(told.found);
      }),
    );
    setDesk(made);
    return () => made.stop();
  }, []);
  useEffect(() => desk?.check(content, settings), [desk, content, settings]);
  const findings = useMemo(() => sortByDismissals([...found], dismissals ?? []), [found, dismissals]);
  return { problems, findings };
}

const startThread: StartThread = (told, failed) => {
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }) => told(data);
  worker.onerror = failed;
  return { ask: (asked) => worker.postMessage(asked), stop: () => worker.terminate() };
};
