import { Heading } from '@digdir/designsystemet-react';
import type { ProposalView, QuestionHistoryView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';
import { ProposalWords } from '../co-design/proposal-words.tsx';

/** What was proposed about the question, what the team answered, and what the one who proposed says of that. */
export function ProposalsSaid({ history }: { history: QuestionHistoryView }) {
  const { t } = useTranslation('questionnaire');
  return (
    <section className="stack" aria-labelledby="history-said">
      <Heading level={2} data-size="xs" id="history-said">
        {t('history.said')}
      </Heading>
      {history.proposals.length === 0 && <p className="subtle">{t('history.noneSaid')}</p>}
      <ul className="plain-list stack">
        {history.proposals.toReversed().map((proposal) => (
          <Said key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function Said({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const { author, at, answer, verdict, supporters } = proposal;
  const on = (time: string) => sayDate(time, language, new Date());
  return (
    <li className="card history-said">
      <ProposalWords proposal={proposal} />
      <p>{t('history.proposedBy', { name: author.name, date: on(at) })}</p>
      {supporters.length > 0 && <p className="small">{t('history.support', { count: supporters.length })}</p>}
      {answer ? (
        <p>
          <b>{t(`history.answered.${answer.decision}`)}.</b>{' '}
          {t('history.answerBy', { name: answer.by, date: on(answer.at), reason: answer.reason })}
        </p>
      ) : (
        <p className="subtle">{t('history.waiting')}</p>
      )}
      {verdict && (
        <p className="small">
          {verdict.satisfied ? t('history.satisfied') : t('history.notSatisfied', { reason: verdict.reason })}
        </p>
      )}
    </li>
  );
}
