import { Heading } from '@digdir/designsystemet-react';
import type { QuestionHistoryView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';

/** What members said of each version, and every dissent and remark about this question or the whole. */
export function StandsTaken({ history }: { history: QuestionHistoryView }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const { stands, question } = history;
  const versions = [...new Set(stands.map(({ versionNumber }) => versionNumber))].sort((a, b) => b - a);
  const about = (questions: readonly string[]) => questions.length === 0 || questions.includes(question);
  return (
    <section className="stack" aria-labelledby="history-votes">
      <Heading level={2} data-size="xs" id="history-votes">
        {t('history.votes')}
      </Heading>
      {stands.length === 0 && <p className="subtle">{t('history.noVotes')}</p>}
      {versions.map((number) => {
        const own = stands.filter(({ versionNumber }) => versionNumber === number);
        const approvals = own.filter(({ stand }) => stand === 'approve' || stand === 'approve-with-remark').length;
        const dissents = own.filter(({ stand }) => stand === 'dissent').length;
        return (
          <div key={number} className="stack-tight">
            <p>{t('history.tally', { number, approvals, dissents, others: own.length - approvals - dissents })}</p>
            {own
              .filter(({ reason, questions }) => reason !== '' && about(questions))
              .map((stand) => (
                <p key={stand.id} className="history-dissent" data-stand={stand.stand}>
                  {t(stand.stand === 'dissent' ? 'history.dissent' : 'history.remark', {
                    name: stand.member.name,
                    date: sayDate(stand.at, language, new Date()),
                    reason: stand.reason,
                  })}
                </p>
              ))}
          </div>
        );
      })}
    </section>
  );
}
