import type { ProposalView } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { ProposalCard } from './proposal-card.tsx';
import { ProposalThread } from './proposal-thread.tsx';
import { wordsOf } from './question-words.ts';
import { VerdictForm } from './verdict-form.tsx';

interface Props {
  proposals: readonly ProposalView[];
  /** All of the version, one's own included. */
  all: readonly ProposalView[];
  content: QuestionnaireContent;
  /** Whether the round is open, so that the thread can be written in. */
  open: boolean;
}

/** What became of one's own proposals: those with an answer first, since that is the news. */
export function MyProposals({ proposals, all, content, open }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (proposals.length === 0) return <p className="subtle">{t('read.noneOfMine')}</p>;
  const ordered = [...proposals].sort((a, b) => Number(b.answer !== null) - Number(a.answer !== null));
  return (
    <div className="stack">
      {ordered.map((proposal) => {
        const words = wordsOf(content, proposal.question, language);
        return (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            all={all}
            content={content}
            about={words && t('read.aboutQuestion', { words })}
          >
            {proposal.answer && !proposal.verdict && <VerdictForm proposal={proposal} />}
            <ProposalThread proposal={proposal} open={open} />
          </ProposalCard>
        );
      })}
    </div>
  );
}
