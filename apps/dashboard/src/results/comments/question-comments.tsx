import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type QuestionResult } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { useK } from '../figures/use-k.ts';
import { monthText } from '../period/period-text.ts';

/** Comments put on the page at a time; a thousand at once are read by nobody. */
const AT_A_TIME = 20;

interface Props {
  question: QuestionResult;
  surveyId: string;
  unitId: string;
}

/** What people wrote to one question, in the order the server gives them: never by time. */
export function QuestionComments({ question, surveyId, unitId }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const k = useK();
  const [shown, setShown] = useState(AT_A_TIME);
  const comments = useRouteQuery(contract.results.comments, {
    params: { surveyId },
    query: { unit: unitId, question: question.code },
  });
  const id = `comments-${question.code}`;
  return (
    <section className="comments" aria-labelledby={id}>
      <Heading level={2} data-size="sm" id={id}>
        {textIn(question.texts, language)}
      </Heading>
      {comments.isError && <ErrorMessage error={comments.error} onRetry={() => comments.refetch()} />}
      {comments.isPending && <Loading />}
      {comments.data?.n.kind === 'hidden' && <p className="hidden-block">{t('comments.hidden', { k })}</p>}
      {comments.data?.n.kind === 'shown' && (
        <>
          <p className="quiet">{t('comments.count', { count: comments.data.n.count })}</p>
          <ul className="comment-list">
            {comments.data.comments.slice(0, shown).map(({ id: commentId, text, month }) => (
              <li key={commentId}>
                <p>{text}</p>
                <p className="quiet">{monthText(month, language)}</p>
              </li>
            ))}
          </ul>
          {comments.data.comments.length > shown && (
            <Button variant="secondary" onClick={() => setShown(shown + AT_A_TIME)}>
              {t('comments.more', { count: comments.data.comments.length - shown })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
