import { Button, Tag } from '@digdir/designsystemet-react';
import { contract, type LetterBatchView, type LetterReminderView, type SurveyView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { sayDate } from '../../app/dates.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';

/** The letters of one order: how far they have come, and what has been and can be sent after them. */
export function LetterBatch(props: {
  batch: LetterBatchView;
  survey: SurveyView;
  onStop: () => void;
  onRemind: () => void;
}) {
  const { batch, survey, onStop, onRemind } = props;
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const now = new Date();
  const { id, unitId, wanted, made, madeOn, sentOn, stopped, numbered, reminders } = batch;
  const sent = useRouteMutation(contract.letters.sent, { outdates: [contract.letters.list] });
  const unit = survey.units.find((each) => each.unitId === unitId)?.name ?? '';
  const state = stopped ? 'stopped' : sentOn ? 'sent' : made < wanted ? 'making' : 'made';
  return (
    <li className="letter-batch">
      <div className="kiosk-line">
        <span>
          <strong>{t('letters.count', { count: wanted, n: numberText(wanted, language) })}</strong>{' '}
          <span className="quiet">{unit}</span>{' '}
          <Tag data-color={state === 'sent' ? 'success' : 'neutral'}>{t(`letters.state.${state}`)}</Tag>
          <span className="small subtle">
            {' '}
            {state === 'making'
              ? t('letters.progress', { made: numberText(made, language), wanted: numberText(wanted, language) })
              : sayDate(sentOn ?? madeOn, language, now)}
          </span>
        </span>
        {!stopped && (
          <span className="buttons">
            {!sentOn && made === wanted && (
              <Button
                variant="secondary"
                data-size="sm"
                loading={sent.isPending}
                onClick={() => sent.mutate({ params: { surveyId: survey.id, batchId: id } })}
              >
                {t('letters.markSent')}
              </Button>
            )}
            <Button variant="tertiary" data-color="danger" data-size="sm" onClick={onStop}>
              {t('letters.stop')}
            </Button>
          </span>
        )}
      </div>
      {sent.isError && <ErrorMessage error={sent.error} />}
      {numbered && (
        <p className="small subtle">
          {t('letters.numbers', { first: `${numbered}-0001`, last: `${numbered}-${String(wanted).padStart(4, '0')}` })}
        </p>
      )}
      {reminders.length > 0 && (
        <ul className="plain-list letter-reminders" aria-label={t('letters.remindersSoFar')}>
          {reminders.map((reminder) => (
            <Reminder key={reminder.id} reminder={reminder} />
          ))}
        </ul>
      )}
      <Next batch={batch} onRemind={onRemind} />
    </li>
  );
}

function Reminder({ reminder }: { reminder: LetterReminderView }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const now = new Date();
  const { kind, wanted, made, orderedOn, fetchedOn, lapsed } = reminder;
  const toMake = kind === 'listed' ? wanted : 1;
  const state = lapsed ? 'lapsed' : fetchedOn ? 'fetched' : made < toMake ? 'making' : 'made';
  return (
    <li>
      {t(`letters.reminder.${kind}`, { count: wanted, n: numberText(wanted, language) })}{' '}
      <Tag data-color={state === 'fetched' ? 'success' : 'neutral'}>{t(`letters.reminder.state.${state}`)}</Tag>
      <span className="small subtle">
        {' '}
        {state === 'making' && kind === 'listed'
          ? t('letters.progress', { made: numberText(made, language), wanted: numberText(wanted, language) })
          : sayDate(fetchedOn ?? orderedOn, language, now)}
      </span>
    </li>
  );
}

/** The way to the next reminder, or why there is none. What the row says anyway is not said again. */
function Next({ batch, onRemind }: { batch: LetterBatchView; onRemind: () => void }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const { remind, sentOn } = batch;
  if (remind.kind === 'none') {
    const { why, earliest } = remind;
    if (why === 'closed' || why === 'stopped' || (why === 'not-posted' && batch.made < batch.wanted)) return null;
    const day = earliest ? sayDate(earliest, language, new Date()) : '';
    return <p className="small subtle">{t(`letters.noReminder.${why}`, { day })}</p>;
  }
  if (remind.kind === 'to-all' && remind.why === 'nobody-left')
    return <p className="small subtle">{t('letters.everybodyAnswered')}</p>;
  return (
    <Button
      variant="secondary"
      data-size="sm"
      onClick={onRemind}
      aria-label={t('letters.remindOf', { day: sayDate(sentOn ?? batch.madeOn, language, new Date()) })}
    >
      {t('letters.remind')}
    </Button>
  );
}

/** Asks before the codes of an order's letters are made worthless. */
export function StopLetters({
  survey,
  batch,
  onDone,
}: {
  survey: SurveyView;
  batch: LetterBatchView;
  onDone: () => void;
}) {
  const { t } = useTranslation('messages');
  const stop = useRouteMutation(contract.letters.stop, {
    outdates: [contract.letters.list, contract.invitations.counts],
    onSuccess: onDone,
  });
  return (
    <ConfirmDialog
      open
      title={t('letters.stopTitle')}
      confirm={t('letters.stop')}
      busy={stop.isPending}
      ready
      onConfirm={() => stop.mutate({ params: { surveyId: survey.id, batchId: batch.id } })}
      onClose={onDone}
    >
      <p>{t('letters.stopWhat')}</p>
      {stop.isError && <ErrorMessage error={stop.error} />}
    </ConfirmDialog>
  );
}
