import type { ProposalView } from '@medvirk/api-contract';
import { type QuestionnaireContent, questionsOf, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { ProposalCard } from './proposal-card.tsx';

interface Props {
  proposals: readonly ProposalView[];
  content: QuestionnaireContent;
}

/** What became of one's own proposals: those with an answer first, since that is the news. */
export function MyProposals({ proposals, content }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (proposals.length === 0) return <p className="subtle">{t('read.noneOfMine')}</p>;
  const ordered = [...proposals].sort((a, b) => Number(b.answer !== null) - Number(a.answer !== null));
  const wordsOf = (code: string | null) => {
    const question = questionsOf(content).find((candidate) => candidate.code === code);
    return question ? t('read.aboutQuestion', { words: textIn(question.texts, language) }) : undefined;
  };
  return (
    <div className="stack">
      {ordered.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} about={wordsOf(proposal.question)} />
      ))}
    </div>
  );
}
