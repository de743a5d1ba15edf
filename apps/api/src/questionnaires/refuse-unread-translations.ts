import { type QuestionnaireContent, textsOf } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';

/**
 * A machine writes in the first language only: its words in another may not be met before a person has read them.
 * @throws DomainError TRANSLATION_NEEDS_PERSON, naming the texts
 */
export function refuseUnreadTranslations(before: QuestionnaireContent, after: QuestionnaireContent): void {
  const known = new Map(textsOf(before).map(({ key, texts }) => [key, texts]));
  const [first] = before.languages;
  const unread = textsOf(after).filter(({ key, texts }) =>
    Object.entries(texts).some(
      ([language, text]) => language !== first && text !== '' && text !== known.get(key)?.[language],
    ),
  );
  if (unread.length === 0) return;
  throw new DomainError('TRANSLATION_NEEDS_PERSON', {
    details: unread.map(({ key }) => ({ path: key, code: 'not-accepted' })),
  });
}
