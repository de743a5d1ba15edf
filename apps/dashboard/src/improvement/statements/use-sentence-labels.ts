import { contract, type PictureView } from '@medvirk/api-contract';
import type { SentenceLabels } from '@medvirk/improvement';
import { useRouteQuery } from '../../app/api.ts';
import { useLanguage } from '../../app/use-language.ts';
import { sentenceLabels } from './sentence-labels.ts';

/** The words that sentences are filled with: the questionnaire's own, fetched once since a published version never changes. */
export function useSentenceLabels(view: PictureView): { labels: SentenceLabels; isPending: boolean } {
  const language = useLanguage();
  const versionId = view.questions[0]?.versionId;
  const version = useRouteQuery(
    contract.questionnaires.version,
    { params: { versionId: versionId ?? '' } },
    { enabled: versionId !== undefined, staleTime: Number.POSITIVE_INFINITY },
  );
  return {
    labels: sentenceLabels(view, version.data?.content, language),
    isPending: versionId !== undefined && version.isPending,
  };
}
