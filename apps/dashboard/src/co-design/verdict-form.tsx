import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract, type ProposalView } from '@medvirk/api-contract';
import { caseNumber } from '@medvirk/participation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';

/** Whether an answer is good enough, asked of the one who proposed. A no says what is missing, and goes to the council. */
export function VerdictForm({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const say = useSay();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const judge = useRouteMutation(contract.coDesign.judge, {
    outdates: [contract.questionnaires.proposals, contract.coDesign.cases, contract.home.get],
    onSuccess: ({ verdict, case: taken }) =>
      say(verdict?.satisfied || !taken ? c('verdict.saidYes') : c('verdict.saidNo', { number: caseNumber(taken) })),
  });
  const params = { proposalId: proposal.id };
  const isEmpty = reason.trim() === '';
  return (
    <div className="stack-tight verdict">
      <p>
        <b>{c('verdict.question')}</b>
      </p>
      {refusing ? (
        <form
          className="stack-tight"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (!isEmpty) judge.mutate({ params, body: { satisfied: false, reason } });
          }}
        >
          <Textfield
            multiline
            rows={3}
            autoFocus
            label={c('verdict.reason')}
            description={c('verdict.reasonHint')}
            value={reason}
            error={asked && isEmpty ? t('error.VERDICT_NEEDS_REASON') : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="buttons">
            <Button type="submit" loading={judge.isPending}>
              {c('verdict.send')}
            </Button>
            <Button variant="tertiary" onClick={() => setRefusing(false)}>
              {t('dialog.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="buttons">
          <Button
            variant="secondary"
            loading={judge.isPending}
            onClick={() => judge.mutate({ params, body: { satisfied: true, reason: '' } })}
          >
            {c('verdict.yes')}
          </Button>
          <Button variant="secondary" onClick={() => setRefusing(true)}>
            {c('verdict.no')}
          </Button>
        </div>
      )}
      {judge.isError && <ErrorMessage error={judge.error} />}
    </div>
  );
}
