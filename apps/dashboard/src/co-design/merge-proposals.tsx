import { Button, Radio } from '@digdir/designsystemet-react';
import { contract, type ProposalView } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { useProposalTitle } from './proposal-title.ts';
import { wordsOf } from './question-words.ts';

interface Props {
  proposal: ProposalView;
  all: readonly ProposalView[];
  versionId: string;
  content: QuestionnaireContent;
}

const OUTDATES = [contract.questionnaires.proposals, contract.questionnaires.version, contract.home.get];

/** Lets another proposal that says the same stand for this one. It can be undone until it is answered. */
export function MergeProposals({ proposal, all, versionId, content }: Props) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const say = useSay();
  const titleOf = useProposalTitle();
  const group = useId();
  const [open, setOpen] = useState(false);
  const [into, setInto] = useState('');
  const part = useRouteMutation(contract.coDesign.part, { outdates: OUTDATES });
  const merge = useRouteMutation(contract.coDesign.merge, {
    outdates: OUTDATES,
    onSuccess: () => {
      setOpen(false);
      say(c('merge.done'), () => part.mutate({ params: { proposalId: proposal.id } }));
    },
  });
  const others = all.filter(({ id, answer, mergedInto }) => id !== proposal.id && !answer && !mergedInto);
  if (others.length === 0) return null;
  // Those about the same come first: they are the likely ones.
  const likely = others.toSorted(
    (a, b) => Number(b.question === proposal.question) - Number(a.question === proposal.question),
  );
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {c('merge.open')}
      </Button>
      <ConfirmDialog
        open={open}
        title={c('merge.title')}
        confirm={c('merge.confirm')}
        busy={merge.isPending}
        ready={into !== ''}
        onConfirm={() => merge.mutate({ params: { versionId }, body: { into, proposals: [proposal.id] } })}
        onClose={() => setOpen(false)}
      >
        <p>{c('merge.text')}</p>
        <fieldset className="plain-fieldset stack-tight">
          <legend className="ds-sr-only">{c('merge.title')}</legend>
          {likely.map((other) => (
            <Radio
              key={other.id}
              id={`${group}-${other.id}`}
              name={group}
              label={`${titleOf(other)}, ${other.author.name}`}
              description={other.wording ?? (other.reason || wordsOf(content, other.question, language))}
              value={other.id}
              checked={into === other.id}
              onChange={() => setInto(other.id)}
            />
          ))}
        </fieldset>
        {merge.isError && <ErrorMessage error={merge.error} />}
      </ConfirmDialog>
    </>
  );
}

/** Lets a merged proposal stand for itself again. */
export function PartProposal({ proposal }: { proposal: ProposalView }) {
  const { t: c } = useTranslation('council');
  const say = useSay();
  const part = useRouteMutation(contract.coDesign.part, {
    outdates: OUTDATES,
    onSuccess: () => say(c('merge.parted')),
  });
  return (
    <div>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={c('merge.partOf', { name: proposal.author.name })}
        loading={part.isPending}
        onClick={() => part.mutate({ params: { proposalId: proposal.id } })}
      >
        {c('merge.part')}
      </Button>
      {part.isError && <ErrorMessage error={part.error} />}
    </div>
  );
}
