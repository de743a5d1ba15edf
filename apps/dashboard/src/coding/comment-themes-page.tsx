import './coding.css';
import { Button, Heading, Link as TextLink } from '@digdir/designsystemet-react';
import { type CommentThemesView, contract, type ThemeOfCommentsView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { numberText } from '../results/figures/number-text.ts';
import { useK } from '../results/figures/use-k.ts';
import { ReadingPage } from '../results/reading/reading-page.tsx';
import { QualityLine } from './quality-line.tsx';
import { SuggestedThemes } from './suggested-themes.tsx';

/** What comments are about: themes, good and could be better, and how far the counts can be trusted. */
export default function CommentThemesPage() {
  const { t } = useTranslation('results');
  return (
    <ReadingPage title={t('coding.title')} lead={t('coding.lead')}>
      {({ survey, unit }) => <Themes surveyId={survey.id} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Themes({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const language = useLanguage();
  const given = { params: { surveyId }, query: { unit: unitId } };
  const themes = useRouteQuery(contract.coding.themes, given);
  const toWords = `/theme-words?${new URLSearchParams({ survey: surveyId, unit: unitId })}`;
  if (themes.isError) return <ErrorMessage error={themes.error} onRetry={() => themes.refetch()} />;
  if (themes.isPending) return <Loading />;
  if (themes.data.questions.length === 0) return <Empty text={t('comments.noQuestions')} />;
  return (
    <>
      <div className="coding-ways">
        <Button asChild variant="secondary">
          <Link to={toWords}>{t('coding.toWords')}</Link>
        </Button>
        {may('comments:code') && (
          <Button asChild variant="secondary">
            <Link to={`/surveys/${surveyId}/coding?unit=${unitId}`}>{t('coding.toCoding')}</Link>
          </Button>
        )}
      </div>
      {themes.data.questions.map((question) => (
        <section key={question.code} className="coding-question" aria-labelledby={`coded-${question.code}`}>
          <Heading level={2} data-size="sm" id={`coded-${question.code}`}>
            {textIn(question.texts, language)}
          </Heading>
          <QuestionThemes question={question} />
        </section>
      ))}
      {may('comments:read') && <SuggestedThemes surveyId={surveyId} unitId={unitId} />}
      <p className="quiet">
        {t('coding.method')}{' '}
        <TextLink asChild>
          <Link to={toWords}>{t('coding.toWords')}</Link>
        </TextLink>
      </p>
    </>
  );
}

function QuestionThemes({ question }: { question: CommentThemesView['questions'][number] }) {
  const { t } = useTranslation('results');
  const k = useK();
  const shown = question.themes
    .flatMap((theme) =>
      theme.count.kind === 'shown' && theme.count.count > 0 ? [{ theme, n: theme.count.count }] : [],
    )
    .sort((a, b) => b.n - a.n);
  if (question.n.kind === 'hidden') return <p className="hidden-block">{t('coding.hidden', { k })}</p>;
  return (
    <>
      <p className="quiet">{t('coding.base', { count: question.n.count })}</p>
      {shown.length === 0 && <p>{t('coding.noTheme', { k })}</p>}
      <ul className="plain-list coded-themes">
        {shown.map(({ theme, n }) => (
          <CodedTheme
            key={theme.theme.code}
            coded={theme}
            n={n}
            base={question.n.kind === 'shown' ? question.n.count : n}
          />
        ))}
      </ul>
    </>
  );
}

function CodedTheme({ coded, n, base }: { coded: ThemeOfCommentsView; n: number; base: number }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const tones = coded.tones.flatMap(({ tone, count }) =>
    count.kind === 'shown' && count.count > 0 ? [t(`coding.tone.${tone}`, { count: count.count })] : [],
  );
  return (
    <li className="coded-theme">
      <div className="coded-theme-head">
        <Heading level={3} data-size="2xs">
          {textIn(coded.theme.texts, language)}
        </Heading>
        <span>{t('comments.count', { count: n })}</span>
      </div>
      <div className="coded-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * n) / Math.max(base, 1)}%` }} />
      </div>
      {tones.length > 0 && <p>{tones.join(' · ')}</p>}
      <QualityLine quality={coded.quality} />
      {coded.agreement?.kappa != null && (
        <p className="quiet">
          {t('coding.agreement', { kappa: numberText(coded.agreement.kappa, language), count: coded.agreement.n })}
        </p>
      )}
    </li>
  );
}
