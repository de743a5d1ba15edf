import { Button, Details } from '@digdir/designsystemet-react';
import { contract, type ProposalView, type VersionView } from '@medvirk/api-contract';
import { ThumbUpIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { ProposalThread } from './proposal-thread.tsx';

interface Props {
  version: VersionView;
  /** What is about this question, or about the whole. */
  proposals: readonly ProposalView[];
  /** All of the version. */
  all: readonly ProposalView[];
}

/** What has been said, folded: first one's own thoughts, then the others'. */
export function OthersSaid({ version, proposals, all }: Props) {
  const { t } = useTranslation();
  const { person } = useSession();
  const leads = proposals.filter(({ mergedInto }) => mergedInto === null);
  if (leads.length === 0) return null;
  return (
    <Details className="others-said">
      <Details.Summary>{t('read.said', { count: proposals.length })}</Details.Summary>
      <Details.Content>
        <div className="stack">
          {leads.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} all={all} content={version.content}>
              {version.may.propose && proposal.author.id !== person.id && !proposal.answer && (
                <Support proposal={proposal} mine={proposal.supporters.some(({ id }) => id === person.id)} />
              )}
              <ProposalThread proposal={proposal} open={version.may.propose || version.may.answerProposals} />
            </ProposalCard>
          ))}
        </div>
      </Details.Content>
    </Details>
  );
}

function Support({ proposal, mine }: { proposal: ProposalView; mine: boolean }) {
  const { t } = useTranslation();
  const outdates = [contract.questionnaires.proposals];
  const support = useRouteMutation(contract.questionnaires.support, { outdates });
  const withdraw = useRouteMutation(contract.questionnaires.withdrawSupport, { outdates });
  const params = { proposalId: proposal.id };
  const error = support.error ?? withdraw.error;
  return (
    <div>
      <Button
        variant={mine ? 'primary' : 'secondary'}
        data-size="sm"
        aria-pressed={mine}
        loading={support.isPending || withdraw.isPending}
        onClick={() => (mine ? withdraw : support).mutate({ params })}
      >
        <ThumbUpIcon aria-hidden />
        {t('propose.support')}
      </Button>
      {error && <ErrorMessage error={error} />}
    </div>
  );
}
