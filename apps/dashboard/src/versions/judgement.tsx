import { Button, Field, Label, Radio, Textarea } from '@digdir/designsystemet-react';
import { type ComparabilityView, contract, JUDGED_MARKS } from '@medvirk/api-contract';
import type { ParseKeys } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';

interface Props {
  mark: ComparabilityView;
  name: string;
  versionId: string;
  mayJudge: boolean;
}

/** Why a question may or may not stand in one line with earlier figures, and a person's own judgement of it. */
export function Judgement({ mark, name, versionId, mayJudge }: Props) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const params = { versionId, question: mark.question };
  const lift = useRouteMutation(contract.versions.lift, {
    outdates: [contract.versions.comparability],
    onSuccess: () => say(t('changes.lifted')),
  });
  const reasons = mark.reasons.map((reason) => t(`changes.reason.${reason}` as ParseKeys<'questionnaire'>)).join(', ');
  const { judgement } = mark;
  const isOwn = judgement?.versionId === versionId;
  return (
    <>
      {reasons && <p className="small subtle">{t('changes.because', { reasons })}</p>}
      {judgement && (
        <p className="judged">
          <b>{t(`mark.${judgement.mark}`)}.</b>{' '}
          {t('changes.judgedBy', {
            name: judgement.by,
            date: sayDate(judgement.at, language, new Date()),
            reason: judgement.reason,
          })}
        </p>
      )}
      {mayJudge && mark.mark !== 'new' && (
        <div className="buttons" data-size="sm">
          <Button
            variant="tertiary"
            aria-label={t('changes.judgeNamed', { question: name })}
            onClick={() => setAsking(true)}
          >
            {t('changes.judge')}
          </Button>
          {isOwn && (
            <Button
              variant="tertiary"
              loading={lift.isPending}
              aria-label={t('changes.liftNamed', { question: name })}
              onClick={() => lift.mutate({ params })}
            >
              {t('changes.lift')}
            </Button>
          )}
        </div>
      )}
      {lift.isError && <ErrorMessage error={lift.error} />}
      {asking && <JudgeDialog params={params} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

interface DialogProps {
  params: { versionId: string; question: string };
  name: string;
  onClose: () => void;
}

function JudgeDialog({ params, name, onClose }: DialogProps) {
  const { t } = useTranslation('questionnaire');
  const say = useSay();
  const [mark, setMark] = useState<(typeof JUDGED_MARKS)[number]>();
  const [reason, setReason] = useState('');
  const judge = useRouteMutation(contract.versions.judge, {
    outdates: [contract.versions.comparability],
    onSuccess: () => {
      say(t('changes.judged'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('changes.judgeTitle')}
      confirm={t('changes.save')}
      busy={judge.isPending}
      ready={mark !== undefined && reason.trim() !== ''}
      onConfirm={() => mark && judge.mutate({ params, body: { mark, reason } })}
      onClose={onClose}
    >
      <p>
        <b>{name}</b>
      </p>
      <p>{t('changes.judgeText')}</p>
      <fieldset className="plain-fieldset">
        <legend className="ds-sr-only">{t('changes.judgeTitle')}</legend>
        {JUDGED_MARKS.map((each) => (
          <Radio
            key={each}
            name="mark"
            value={each}
            label={t(`mark.${each}`)}
            checked={mark === each}
            onChange={() => setMark(each)}
          />
        ))}
      </fieldset>
      <Field>
        <Label>{t('changes.why')}</Label>
        <Textarea rows={3} maxLength={5000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {judge.isError && <ErrorMessage error={judge.error} />}
    </ConfirmDialog>
  );
}
