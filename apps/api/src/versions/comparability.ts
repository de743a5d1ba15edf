import type { ComparabilityView } from '@medvirk/api-contract';
import type { Store, StoredJudgement, StoredVersion } from '@medvirk/data-access';
import { type Comparability, comparabilityOf, gravest, questionsOf, withOverrides } from '@medvirk/questionnaire';

type Step = Comparability & { judgement: (StoredJudgement & { versionId: string }) | null };

/**
 * Whether figures of each question of a version may stand in one line with those of an earlier one. Each step from version to
 * version is judged by a person or by the rule, and the gravest step decides. A question that was away in between is new again.
 * @param between versions of one questionnaire, oldest first: the earlier one, all in between, the later one
 */
export async function comparabilityAcross(
  store: Store,
  between: readonly StoredVersion[],
): Promise<ComparabilityView[]> {
  const last = between.at(-1);
  if (!last) return [];
  const steps: Map<string, Step>[] = [];
  for (const [index, version] of between.entries()) {
    const before = between[index - 1];
    if (before) steps.push(await stepOf(store, before, version));
  }
  return questionsOf(last.content).map(({ code }) => {
    const way = steps.flatMap((step) => step.get(code) ?? []);
    const mark = way.length < steps.length ? 'new' : gravest(way.map((step) => step.mark));
    const deciding = way.findLast((step) => step.mark === mark && step.judgement);
    const { judgement } = deciding ?? way.findLast((step) => step.judgement) ?? { judgement: null };
    return {
      question: code,
      mark,
      reasons: [...new Set(way.flatMap((step) => step.reasons))],
      judgement: judgement
        ? {
            versionId: judgement.versionId,
            mark: judgement.mark === 'new' ? 'same' : judgement.mark,
            reason: judgement.reason,
            by: judgement.by,
            at: judgement.at.toISOString(),
          }
        : null,
    };
  });
}

async function stepOf(store: Store, before: StoredVersion, after: StoredVersion): Promise<Map<string, Step>> {
  const judgements = await store.comparability.ofVersion(after.id);
  const marks = withOverrides(comparabilityOf(before.content, after.content), judgements);
  return new Map(
    marks.map(({ override: _, ...each }) => {
      const judged = judgements.find(({ question }) => question === each.question);
      return [each.question, { ...each, judgement: judged ? { ...judged, versionId: after.id } : null }];
    }),
  );
}
