import { Button, Radio, Textfield } from '@digdir/designsystemet-react';
import { contract, type ProposalView } from '@medvirk/api-contract';
import { PROPOSAL_DECISIONS } from '@medvirk/participation';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';

interface Props {
  proposal: ProposalView;
  /** Puts the proposed words into the text; offered where there are words. */
  onUseWording?: (() => void) | undefined;
}

interface Fields {
  decision: (typeof PROPOSAL_DECISIONS)[number] | null;
  reason: string;
}

/** The team's one answer to a proposal. A reason is asked for also when it is a yes. */
export function AnswerForm({ proposal, onUseWording }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const group = useId();
  const answer = useRouteMutation(contract.questionnaires.answerProposal, {
    outdates: [contract.questionnaires.proposals, contract.questionnaires.version, contract.home.get],
    onSuccess: () => say(t('proposal.answered')),
  });
  const { register, handleSubmit, formState } = useForm<Fields>({ defaultValues: { decision: null, reason: '' } });
  const send = handleSubmit(({ decision, reason }) => {
    if (decision) answer.mutate({ params: { proposalId: proposal.id }, body: { decision, reason } });
  });
  return (
    <form className="answer-form stack" data-size="sm" onSubmit={send} noValidate>
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('proposal.yourAnswer')}</legend>
        <div className="inline-options">
          {PROPOSAL_DECISIONS.map((decision) => (
            <Radio
              key={decision}
              id={`${group}-${decision}`}
              label={t(`proposal.decide.${decision}`)}
              value={decision}
              {...register('decision', { required: true })}
            />
          ))}
        </div>
        {formState.errors.decision && (
          <p className="field-error" role="alert">
            {t('proposal.decisionNeeded')}
          </p>
        )}
      </fieldset>
      <Textfield
        multiline
        rows={2}
        label={t('proposal.reason')}
        error={formState.errors.reason && t('proposal.reasonNeeded')}
        {...register('reason', { validate: (reason) => reason.trim() !== '' })}
      />
      {answer.isError && <ErrorMessage error={answer.error} />}
      <div className="buttons">
        <Button type="submit" loading={answer.isPending}>
          {t('proposal.sendAnswer')}
        </Button>
        {onUseWording && (
          <Button variant="secondary" onClick={onUseWording}>
            {t('proposal.useWording')}
          </Button>
        )}
      </div>
    </form>
  );
}
