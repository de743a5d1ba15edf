import type { QuestionnaireSummary } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';
import { VersionStatusTag } from './version-status-tag.tsx';

interface Props {
  version: QuestionnaireSummary['versions'][number];
  /** Members read; the quality team works in the editor. */
  to: 'read' | 'edit';
}

export function VersionRow({ version, to }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className="version-row">
      <Link to={`/versions/${version.id}${to === 'read' ? '/read' : ''}`} className="ds-link version-link">
        {t('questionnaires.version', { number: version.number })}
      </Link>
      <VersionStatusTag status={version.status} />
      <span className="subtle small">
        {t('questionnaires.questions', { count: version.questions })}
        {' · '}
        {t('questionnaires.updated', { date: sayDate(version.updatedAt, language, new Date()) })}
      </span>
      {version.unansweredProposals > 0 && (
        <span className="small version-open">
          {t('questionnaires.openProposals', { count: version.unansweredProposals })}
        </span>
      )}
    </li>
  );
}
