import { Tag } from '@digdir/designsystemet-react';
import type { ProposalView } from '@medvirk/api-contract';
import { WordDiff } from '@medvirk/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';
import './proposals.css';

interface Props {
  proposal: ProposalView;
  /** Name of the question, where the card does not stand beside it. */
  about?: string | undefined;
  /** What the reader may do about it: support it, or answer it. */
  children?: ReactNode;
}

const DECISION_COLOURS = { accepted: 'success', partly: 'info', declined: 'neutral' } as const;

/** A proposal and what became of it: old and new words, why, who stands behind it, and the answer with its reason. */
export function ProposalCard({ proposal, about, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = new Date();
  const { kind, author, at, wording, wordingBefore, reason, supporters, answer, dueAt } = proposal;
  return (
    <article className="proposal" aria-label={t(`proposal.kind.${kind}`)}>
      <header className="proposal-head">
        <b>{t(`proposal.kind.${kind}`)}</b>
        <span className="subtle small">
          {t('proposal.by', { name: author.name, date: sayDate(at, language, now) })}
        </span>
      </header>
      {about && <p className="small subtle">{about}</p>}
      {wording &&
        (wordingBefore ? (
          <WordDiff
            before={wordingBefore}
            after={wording}
            labels={{ removed: t('diff.removed'), added: t('diff.added') }}
          />
        ) : (
          <p className="proposal-wording">{wording}</p>
        ))}
      {reason && <p>{reason}</p>}
      {supporters.length > 0 && (
        <p className="small subtle">
          {t('proposal.supporters', {
            count: supporters.length,
            names: supporters.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
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
      {children}
    </article>
  );
}
