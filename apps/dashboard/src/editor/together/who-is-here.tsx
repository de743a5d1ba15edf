import type { EditorPresent } from '@medvirk/api-contract';
import { findQuestion, findSection, type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';

/** Who else has the questionnaire open, and what they look at. Nothing when one is alone. */
export function WhoIsHere({ others, content }: { others: readonly EditorPresent[]; content: QuestionnaireContent }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person } = useSession();
  const placeOf = ({ section, question }: EditorPresent) => {
    const words = question
      ? textIn(findQuestion(content, question)?.question.texts, language)
      : section && textIn(findSection(content, section)?.title, language);
    return words || t('together.whole');
  };
  return (
    <ul className="plain-list who-is-here" aria-label={t('together.here')} aria-live="polite">
      {others.map((other) => (
        <li key={other.window}>
          <b>{other.person.id === person.id ? t('together.yourself') : other.person.name}</b>{' '}
          <span>{placeOf(other)}</span>
        </li>
      ))}
    </ul>
  );
}
