import '../results/results.css';
import './quotes.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type QuoteView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { dateText } from '../results/period/period-text.ts';
import { SurveyNav } from '../results/reading/survey-nav.tsx';
import { UnitSelect } from '../results/unit-choice/unit-select.tsx';
import { useUnitChoice } from '../results/unit-choice/use-unit-choice.ts';
import { QuotableComment } from './quotable-comment.tsx';

/** Comments that may be quoted, and the quotes there are: an editor reads, takes out more and releases. */
export default function QuotesPage() {
  const { t } = useTranslation('quotes');
  const { surveyId = '' } = useParams();
  const units = useUnitChoice('comments:quote');
  return (
    <Page
      title={t('quotes.title')}
      lead={<p>{t('quotes.lead')}</p>}
      above={<SurveyNav surveyId={surveyId} />}
      tools={<UnitSelect units={units} />}
    >
      {units.error && <ErrorMessage error={units.error} />}
      {units.chosen && <Quotes key={units.chosen.id} surveyId={surveyId} unitId={units.chosen.id} />}
    </Page>
  );
}

function Quotes({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('quotes');
  const language = useLanguage();
  const listed = useRouteQuery(contract.quotes.list, { params: { surveyId }, query: { unit: unitId } });
  if (listed.isError) return <ErrorMessage error={listed.error} onRetry={() => listed.refetch()} />;
  if (listed.isPending) return <Loading />;
  const { comments, quotes, themes } = listed.data;
  const nameOf = (code: string) => textIn(themes.find((theme) => theme.code === code)?.texts ?? {}, language);
  return (
    <>
      <Heading level={2} data-size="sm">
        {t('quotes.candidates')}
      </Heading>
      {comments.length === 0 && <Empty text={t('quotes.none')} />}
      <ul className="plain-list quote-list">
        {comments.map((comment) => (
          <QuotableComment key={comment.id} surveyId={surveyId} unitId={unitId} comment={comment} themes={themes} />
        ))}
      </ul>
      <Heading level={2} data-size="sm">
        {t('quotes.all')}
      </Heading>
      {quotes.length === 0 && <Empty text={t('quotes.noQuotes')} />}
      <ul className="plain-list quote-list">
        {quotes.map((quote) => (
          <Quote key={quote.id} quote={quote} theme={nameOf(quote.theme)} />
        ))}
      </ul>
    </>
  );
}

function Quote({ quote, theme }: { quote: QuoteView; theme: string }) {
  const { t } = useTranslation('quotes');
  const language = useLanguage();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const takeBack = useRouteMutation(contract.quotes.takeBack, {
    outdates: [contract.quotes.list, contract.improvement.picture, contract.tellBack.preview],
    onSuccess: () => {
      setAsking(false);
      say(t('quotes.takenBack'));
    },
  });
  return (
    <li className="card quotable">
      <blockquote className="quote-text">{quote.text}</blockquote>
      <p>
        {theme} · {t(`quotes.lensOf.${quote.lens}`)} · {t(`quotes.state.${quote.state}`)}
      </p>
      <p className="quiet">
        {t('quotes.by', { name: quote.releasedBy, date: dateText(quote.releasedAt.slice(0, 10), language) })}
        {quote.takenBackAt && (
          <>
            {'. '}
            {t('quotes.backBy', {
              name: quote.takenBackBy ?? '',
              date: dateText(quote.takenBackAt.slice(0, 10), language),
            })}
          </>
        )}
      </p>
      {quote.state !== 'taken-back' && (
        <div>
          <Button variant="secondary" data-size="sm" onClick={() => setAsking(true)}>
            {t('quotes.takeBack')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('quotes.takeBackTitle')}
        confirm={t('quotes.takeBack')}
        busy={takeBack.isPending}
        onConfirm={() => takeBack.mutate({ params: { quoteId: quote.id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('quotes.takeBackText')}</p>
        {takeBack.isError && <ErrorMessage error={takeBack.error} />}
      </ConfirmDialog>
    </li>
  );
}
