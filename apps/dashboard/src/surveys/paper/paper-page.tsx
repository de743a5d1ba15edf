import '../surveys.css';
import './paper.css';
import { Alert, Button, Heading, Tag } from '@digdir/designsystemet-react';
import { contract, type PaperFormView, type SurveyView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { Page } from '../../app/page.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';
import { useK } from '../../results/figures/use-k.ts';
import { SurveyNav } from '../../results/reading/survey-nav.tsx';
import { KeyForm } from './key-form.tsx';
import { PaperDifferences } from './paper-differences.tsx';

/** Answers on paper: keyed by one person, keyed again by another, settled where they differ. */
export default function PaperPage() {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const { surveyId = '' } = useParams();
  const survey = useRouteQuery(contract.surveys.get, { params: { surveyId } });
  const version = useRouteQuery(
    contract.questionnaires.version,
    { params: { versionId: survey.data?.versionId ?? '' } },
    { enabled: survey.data !== undefined },
  );
  const forms = useRouteQuery(contract.paper.list, { params: { surveyId } });
  const [settling, setSettling] = useState<string>();
  const [number, setNumber] = useState('');
  const error = survey.error ?? version.error ?? forms.error;
  const isOpen = survey.data?.status === 'open' || survey.data?.status === 'paused';
  return (
    <Page
      title={t('paper.title')}
      width="wide"
      lead={survey.data && <p>{textIn(survey.data.title, language)}</p>}
      above={<SurveyNav surveyId={surveyId} />}
    >
      {error && <ErrorMessage error={error} onRetry={() => void Promise.all([survey.refetch(), forms.refetch()])} />}
      {!error && (!survey.data || !version.data || !forms.data) && <Loading />}
      {survey.data && version.data && forms.data && (
        <div className="stack">
          <p className="quiet">{t('paper.lead')}</p>
          <Waiting
            survey={survey.data}
            forms={forms.data.forms}
            onSettle={setSettling}
            onKey={(form) => setNumber(String(form.number))}
          />
          <Counts stored={forms.data.stored} discarded={forms.data.discarded} />
          {settling && (
            <PaperDifferences
              key={settling}
              survey={survey.data}
              content={version.data.content}
              formId={settling}
              onDone={() => setSettling(undefined)}
            />
          )}
          {isOpen ? (
            <KeyForm key={number} survey={survey.data} content={version.data.content} number={number} />
          ) : (
            <Alert data-color="info">{t('paper.notOpen')}</Alert>
          )}
        </div>
      )}
    </Page>
  );
}

function Counts({ stored, discarded }: { stored: Released; discarded: Released }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const k = useK();
  const say = (count: Released) =>
    count.kind === 'shown' ? numberText(count.count, language) : t('recipients.few', { k });
  return <p className="quiet">{t('paper.done', { stored: say(stored), discarded: say(discarded) })}</p>;
}

type Released = { kind: 'shown'; count: number } | { kind: 'hidden' };

interface WaitingProps {
  survey: SurveyView;
  forms: readonly PaperFormView[];
  onSettle: (formId: string) => void;
  onKey: (form: PaperFormView) => void;
}

/** Forms that are not done, and what each of them needs. */
function Waiting({ survey, forms, onSettle, onKey }: WaitingProps) {
  const { t } = useTranslation('messages');
  const [giving, setGiving] = useState<PaperFormView>();
  const discard = useRouteMutation(contract.paper.discard, {
    outdates: [contract.paper.list],
    onSuccess: () => setGiving(undefined),
  });
  if (forms.length === 0) return null;
  return (
    <section className="card stack-tight" aria-labelledby="paper-waiting">
      <Heading level={2} data-size="xs" id="paper-waiting">
        {t('paper.waiting')}
      </Heading>
      <ul className="plain-list row-list">
        {forms.map((form) => (
          <li key={form.id} className="kiosk-line">
            <span>
              <strong>{t('paper.form', { number: form.number })}</strong>{' '}
              <span className="quiet">{survey.units.find(({ unitId }) => unitId === form.unitId)?.name}</span>{' '}
              <Tag data-color={form.state === 'differs' ? 'warning' : 'neutral'}>{t(`paper.state.${form.state}`)}</Tag>
            </span>
            <span className="buttons">
              {form.state === 'differs' && (
                <Button
                  variant="secondary"
                  data-size="sm"
                  aria-label={t('paper.settleWhich', { number: form.number })}
                  onClick={() => onSettle(form.id)}
                >
                  {t('paper.settle')}
                </Button>
              )}
              {form.state === 'keyed' &&
                (form.mine ? (
                  <span className="small subtle">{t('paper.mine')}</span>
                ) : (
                  <Button
                    variant="secondary"
                    data-size="sm"
                    aria-label={t('paper.againWhich', { number: form.number })}
                    onClick={() => onKey(form)}
                  >
                    {t('paper.again')}
                  </Button>
                ))}
              <Button
                variant="tertiary"
                data-color="danger"
                data-size="sm"
                aria-label={t('paper.discardWhich', { number: form.number })}
                onClick={() => setGiving(form)}
              >
                {t('paper.discard')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {giving && (
        <ConfirmDialog
          open
          title={t('paper.discardTitle', { number: giving.number })}
          confirm={t('paper.discard')}
          busy={discard.isPending}
          ready
          onConfirm={() => discard.mutate({ params: { surveyId: survey.id, formId: giving.id } })}
          onClose={() => setGiving(undefined)}
        >
          <p>{t('paper.discardWhat')}</p>
          {discard.isError && <ErrorMessage error={discard.error} />}
        </ConfirmDialog>
      )}
    </section>
  );
}
