import type { Store } from '@medvirk/data-access';
import { assetsOf, type QuestionnaireContent } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';

/**
 * A version that shows a file which is not here, or which is of another kind, can't be published: the page would have a hole.
 * @throws DomainError MEDIA_MISSING, naming the questions
 */
export async function refuseMissingMedia(store: Store, content: QuestionnaireContent): Promise<void> {
  const placed = assetsOf(content);
  if (placed.length === 0) return;
  const kinds = await store.media.kinds(placed.map(({ asset }) => asset));
  const missing = placed.filter(({ asset, kind }) => kinds.get(asset) !== kind);
  if (missing.length === 0) return;
  const details = missing.map(({ section, question, kind }) => ({ path: question ?? section ?? '', code: kind }));
  throw new DomainError('MEDIA_MISSING', { details });
}
