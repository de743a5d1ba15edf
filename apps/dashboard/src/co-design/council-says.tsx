import { Heading } from '@digdir/designsystemet-react';
import type { ProposalView, VersionView } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { AnswerForm } from './answer-form.tsx';
import { MergeProposals, PartProposal } from './merge-proposals.tsx';
import { NotUnderstoodCount } from './not-understood.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { ProposalThread } from './proposal-thread.tsx';

interface Props {
  version: VersionView;
  content: QuestionnaireContent;
  /** What is shown: about the open question, or about the whole. */
  about: readonly ProposalView[];
  /** All of the version. */
  all: readonly ProposalView[];
  /** Code of the open question; null for the whole. */
  question: string | null;
  /** What puts a proposal's words into the text, where that makes sense. */
  useWording?: (proposal: ProposalView) => (() => void) | undefined;
}

/** What the council said, beside the text that it is about, with the answer box open. For the team. */
export function CouncilSays({ version, content, about, all, question, useWording }: Props) {
  const { t } = useTranslation();
  const leads = about.filter(({ mergedInto }) => mergedInto === null);
  const answers = version.may.answerProposals;
  return (
    <>
      {question && <NotUnderstoodCount versionId={version.id} question={question} />}
      {leads.length > 0 && (
        <section className="stack" aria-labelledby="council-says">
          <Heading level={3} data-size="2xs" id="council-says">
            {t('editor.councilSays', { count: leads.length })}
          </Heading>
          {leads.map((proposal) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              all={all}
              content={content}
              underMerged={answers && !proposal.answer ? (each) => <PartProposal proposal={each} /> : undefined}
            >
              <ProposalThread proposal={proposal} open={answers} />
              {!proposal.answer && answers && (
                <>
                  <AnswerForm proposal={proposal} onUseWording={useWording?.(proposal)} />
                  <MergeProposals proposal={proposal} all={all} versionId={version.id} content={content} />
                </>
              )}
            </ProposalCard>
          ))}
        </section>
      )}
    </>
  );
}
