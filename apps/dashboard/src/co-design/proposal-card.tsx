import { Tag } from '@digdir/designsystemet-react';
import type { ProposalView } from '@medvirk/api-contract';
import { caseNumber } from '@medvirk/participation';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';
import { useProposalTitle } from './proposal-title.ts';
import { ProposalWords } from './proposal-words.tsx';
import './proposals.css';

interface Props {
  proposal: ProposalView;
  /** All proposals of the version: those that this one stands for are shown in it. */
  all?: readonly ProposalView[];
  content?: QuestionnaireContent | undefined;
  /** Name of the question, where the card does not stand beside it. */
  about?: string | undefined;
  /** What can be done with one that this stands for. */
  underMerged?: ((merged: ProposalView) => ReactNode) | undefined;
  /** What the reader may do about it: support it, answer it, talk about it. */
  children?: ReactNode;
}

const DECISION_COLOURS = { accepted: 'success', partly: 'info', declined: 'neutral' } as const;

/** A proposal and what became of it: what it wants, why, who stands behind it, and the answer with its reason. */
export function ProposalCard({ proposal, all = [], content, about, underMerged, children }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const titleOf = useProposalTitle();
  const now = new Date();
  const { author, at, supporters, answer, dueAt, mergedInto } = proposal;
  const merged = all.filter((other) => other.mergedInto === proposal.id);
  const lead = mergedInto ? all.find(({ id }) => id === mergedInto) : undefined;
  return (
    <article className="proposal" aria-label={titleOf(proposal)}>
      <header className="proposal-head">
        <b>{titleOf(proposal)}</b>
        <span className="subtle small">
          {t('proposal.by', { name: author.name, date: sayDate(at, language, now) })}
        </span>
      </header>
      {about && <p className="small subtle">{about}</p>}
      <ProposalWords proposal={proposal} content={content} />
      {supporters.length > 0 && (
        <p className="small subtle">
          {t('proposal.supporters', {
            count: supporters.length,
            names: supporters.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
      {merged.length > 0 && (
        <section className="proposal-merged">
          <p className="small">
            <b>{c('merge.group', { count: merged.length })}</b>
          </p>
          <ul className="plain-list stack-tight">
            {merged.map((each) => (
              <li key={each.id} className="stack-tight">
                <p className="small subtle">
                  {t('proposal.by', { name: each.author.name, date: sayDate(each.at, language, now) })}
                </p>
                <ProposalWords proposal={each} content={content} />
                {underMerged?.(each)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {lead && !answer && <p className="small">{c('merge.into', { name: lead.author.name })}</p>}
      {answer ? (
        <div className="proposal-answer">
          <Tag data-size="sm" data-color={DECISION_COLOURS[answer.decision]}>
            {t(`proposal.decision.${answer.decision}`)}
          </Tag>
          <p>{answer.reason}</p>
          <p className="small subtle">
            {t('proposal.by', { name: answer.by, date: sayDate(answer.at, language, now) })}
          </p>
        </div>
      ) : (
        <p className="small proposal-waiting" data-late={new Date(dueAt) < now}>
          {t(new Date(dueAt) < now ? 'proposal.late' : 'proposal.waiting', { date: sayDate(dueAt, language, now) })}
        </p>
      )}
      {[proposal, ...merged].map(({ id, author: judge, verdict }) =>
        verdict ? (
          <p key={id} className="small">
            {c(verdict.satisfied ? 'verdict.satisfied' : 'verdict.notSatisfied', {
              name: judge.name,
              reason: verdict.reason,
            })}
          </p>
        ) : null,
      )}
      {proposal.case && (
        <p>
          <Tag data-size="sm" variant="outline">
            {c('verdict.inCase', { number: caseNumber(proposal.case) })}
          </Tag>
        </p>
      )}
      {children}
    </article>
  );
}
