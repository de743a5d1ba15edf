import '../surveys.css';
import './recipients.css';
import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { type CampaignView, contract, type ReleasedCount, type SurveyView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { Page } from '../../app/page.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';
import { useK } from '../../results/figures/use-k.ts';
import { SurveyNav } from '../../results/reading/survey-nav.tsx';
import { POLL_MS } from '../surveys-page.tsx';
import { AddRecipients } from './add-recipients.tsx';
import { CampaignSettings } from './campaign-settings.tsx';
import { Letters } from './letters.tsx';
import { Reserve } from './reserve.tsx';

/** Who is asked to answer: the list, the messages, and how many were reached. */
export default function RecipientsPage() {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const { surveyId = '' } = useParams();
  const survey = useRouteQuery(contract.surveys.get, { params: { surveyId } });
  const campaign = useRouteQuery(contract.recipients.campaign, { params: { surveyId } }, { refetchInterval: POLL_MS });
  const error = survey.error ?? campaign.error;
  return (
    <Page
      title={t('recipients.title')}
      width="wide"
      lead={survey.data && <p>{textIn(survey.data.title, language)}</p>}
      above={<SurveyNav surveyId={surveyId} />}
    >
      {error && <ErrorMessage error={error} onRetry={() => void Promise.all([survey.refetch(), campaign.refetch()])} />}
      {!error && (!survey.data || !campaign.data) && <Loading />}
      {survey.data && campaign.data && (
        <div className="stack">
          {survey.data.admission === 'invited' ? (
            <>
              <Figures campaign={campaign.data} />
              <Sending survey={survey.data} campaign={campaign.data} />
              {survey.data.status !== 'closed' && <AddRecipients survey={survey.data} />}
              <Letters survey={survey.data} />
              <CampaignSettings key={survey.data.id} surveyId={surveyId} campaign={campaign.data} />
            </>
          ) : (
            <Alert data-color="info">{t('recipients.openToAll')}</Alert>
          )}
          <Reserve />
        </div>
      )}
    </Page>
  );
}

function Figures({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const k = useK();
  const few = (count: ReleasedCount) =>
    count.kind === 'shown' ? numberText(count.count, language) : t('recipients.few', { k });
  const { listed, waiting, asked, notReached, reserved, spared, opened, answered, declined } = campaign;
  const rows: [string, string][] = [
    [t('recipients.listed'), numberText(listed, language)],
    [t('recipients.waiting'), numberText(waiting, language)],
    [t('recipients.asked'), numberText(asked, language)],
    [t('recipients.notReached'), numberText(notReached, language)],
    [t('recipients.opened'), few(opened)],
    [t('recipients.answered'), few(answered)],
    [t('recipients.declined'), few(declined)],
    [t('recipients.reserved'), numberText(reserved, language)],
    [t('recipients.spared', { days: campaign.askAgainDays }), numberText(spared, language)],
  ];
  return (
    <section className="card" aria-labelledby="figures">
      <Heading level={2} data-size="xs" id="figures">
        {t('recipients.figures')}
      </Heading>
      <dl className="recipient-figures">
        {rows.map(([what, figure]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="small subtle">{t('recipients.figuresHint')}</p>
    </section>
  );
}

/** Beginning is confirmed, since what has been sent can't be fetched back; stopping is at once. */
function Sending({ survey, campaign }: { survey: SurveyView; campaign: CampaignView }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const params = { surveyId: survey.id };
  const move = useRouteMutation(contract.recipients.move, {
    outdates: [contract.recipients.campaign],
    onSuccess: ({ state }) => {
      setAsking(false);
      say(t(`recipients.now.${state}`));
    },
  });
  const isRunning = campaign.state === 'running';
  return (
    <section className="card" aria-labelledby="sending">
      <Heading level={2} data-size="xs" id="sending">
        {t('recipients.sending')}
      </Heading>
      <p>{t(`recipients.state.${campaign.state}`)}</p>
      {isRunning && survey.status !== 'open' && <p className="subtle">{t('recipients.surveyNotOpen')}</p>}
      {move.isError && <ErrorMessage error={move.error} />}
      <div>
        {isRunning ? (
          <Button
            variant="secondary"
            loading={move.isPending}
            onClick={() => move.mutate({ params, body: { to: 'stopped' } })}
          >
            {t('recipients.stop')}
          </Button>
        ) : (
          survey.status !== 'closed' && <Button onClick={() => setAsking(true)}>{t('recipients.start')}</Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('recipients.startTitle')}
        confirm={t('recipients.start')}
        busy={move.isPending}
        ready
        onConfirm={() => move.mutate({ params, body: { to: 'running' } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('recipients.startWhat', { count: campaign.waiting, n: numberText(campaign.waiting, language) })}</p>
      </ConfirmDialog>
    </section>
  );
}
