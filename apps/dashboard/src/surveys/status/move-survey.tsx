import { Button, Paragraph } from '@digdir/designsystemet-react';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { nextStatuses, type SurveyStatus } from './next-statuses.ts';

type Target = Exclude<SurveyStatus, 'draft'>;

/** Opens, pauses and closes, each time after saying what it means for those who answer. */
export function MoveSurvey({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const say = useSay();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Target | null>(null);
  const move = useRouteMutation(contract.surveys.move, {
    outdates: [contract.surveys.list, contract.home.get],
    onSuccess: (answer) => {
      keepAnswer(client, contract.surveys.get, { params: { surveyId: answer.id } }, answer);
      setAsking(null);
      say(t(`survey.moved.${answer.status}`));
    },
  });
  const label = (to: Target) =>
    to === 'open' && survey.status === 'paused' ? t('survey.move.reopen') : t(`survey.move.${to}`);
  const isDraft = survey.status === 'draft';
  const plan = useRouteQuery(contract.planning.get, { params: { surveyId: survey.id } }, { enabled: isDraft });
  // A draft opens when its plan is finished; what it lacks stands in the plan.
  const isPlanned = !isDraft || plan.data?.gaps.length === 0;
  const targets = nextStatuses(survey.status).filter(
    (to): to is Target => to !== 'draft' && (to !== 'open' || isPlanned),
  );

  return (
    <>
      {targets.map((to) => (
        <Button
          key={to}
          variant={to === 'open' ? 'primary' : 'secondary'}
          onClick={() => {
            move.reset();
            setAsking(to);
          }}
        >
          {label(to)}
        </Button>
      ))}
      <ConfirmDialog
        open={asking !== null}
        title={asking ? t(`survey.confirm.${asking}.title`) : ''}
        confirm={asking ? label(asking) : ''}
        danger={asking === 'closed'}
        busy={move.isPending}
        onConfirm={() => asking && move.mutate({ params: { surveyId: survey.id }, body: { to: asking } })}
        onClose={() => setAsking(null)}
      >
        {asking && <Paragraph>{t(`survey.confirm.${asking}.text`)}</Paragraph>}
        {move.isError && <ErrorMessage error={move.error} />}
      </ConfirmDialog>
    </>
  );
}
