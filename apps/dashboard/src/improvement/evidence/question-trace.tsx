import type { QuestionTrace } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { HistoryLink } from '../../history/history-link.tsx';
import { Dissents } from '../../results/question/dissents.tsx';
import { FactsList } from './facts-list.tsx';

/** Back from a figure to the words that were asked: version, who signed them, and who disagreed. */
export function QuestionTraceView({ trace }: { trace: QuestionTrace }) {
  const { t } = useTranslation('results');
  const { t: q } = useTranslation('questionnaire');
  const language = useLanguage();
  const { may } = useSession();
  const version = t('evidence.version', { number: trace.versionNumber });
  return (
    <>
      <FactsList
        facts={[
          [
            t('evidence.question'),
            <>
              «{textIn(trace.texts, language)}»{' '}
              {may('questionnaire:read') ? (
                <Link className="ds-link" to={`/versions/${trace.versionId}/read`}>
                  {version}
                </Link>
              ) : (
                version
              )}
            </>,
          ],
          [
            t('evidence.signed'),
            trace.councilName === null
              ? t('evidence.noCouncil')
              : t('evidence.signedBy', {
                  approvals: trace.approvals,
                  count: trace.members,
                  council: trace.councilName,
                }),
          ],
        ]}
      />
      {may('questionnaire:read') && (
        <p>
          {trace.councilName !== null && `${q('history.writtenWith', { council: trace.councilName })}. `}
          <HistoryLink versionId={trace.versionId} question={trace.code} />
        </p>
      )}
      {trace.override && <p className="quiet">{t('evidence.override', trace.override)}</p>}
      <Dissents dissents={trace.dissents} />
    </>
  );
}
