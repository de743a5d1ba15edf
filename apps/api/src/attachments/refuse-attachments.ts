import type { Admission, PrivacyMode, Store } from '@medvirk/data-access';
import { type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';

/**
 * A version that asks for files can't be published or opened until an administrator has said that the house takes files.
 * @throws DomainError ATTACHMENTS_NOT_ALLOWED, naming the questions
 */
export async function refuseAttachmentsNotAllowed(store: Store, content: QuestionnaireContent): Promise<void> {
  const asking = askingForFiles(content);
  if (asking.length === 0 || (await store.organisation.get()).attachmentsAllowed) return;
  throw new DomainError('ATTACHMENTS_NOT_ALLOWED', { details: asking.map((path) => ({ path, code: 'not-allowed' })) });
}

/**
 * Anonymous answers of people who were invited wait sealed and of one size until enough can be moved together. A file comes by itself,
 * before, and large: when it came, and how large it was, would lie beside when the invitation was opened.
 * @throws DomainError ATTACHMENTS_NOT_IN_MODE, naming the questions
 */
export function refuseAttachmentsInMode(
  { privacyMode, admission }: { privacyMode: PrivacyMode; admission: Admission },
  content: QuestionnaireContent,
): void {
  if (privacyMode !== 'anonymous' || admission !== 'invited') return;
  const details = askingForFiles(content).map((path) => ({ path, code: 'anonymous-and-invited' }));
  if (details.length > 0) throw new DomainError('ATTACHMENTS_NOT_IN_MODE', { details });
}

const askingForFiles = (content: QuestionnaireContent): string[] =>
  questionsOf(content).flatMap(({ type, code }) => (type === 'attachment' ? [code] : []));
