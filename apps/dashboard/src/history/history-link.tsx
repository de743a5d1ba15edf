import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The way to the whole history of a question. */
export function HistoryLink({ versionId, question }: { versionId: string; question: string }) {
  const { t } = useTranslation('questionnaire');
  return (
    <Link className="ds-link small" to={`/versions/${versionId}/questions/${encodeURIComponent(question)}`}>
      {t('history.open')}
    </Link>
  );
}
