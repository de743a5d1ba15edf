import { Button, Details, Tag, Textfield } from '@digdir/designsystemet-react';
import { type CaseView, contract } from '@medvirk/api-contract';
import { caseNumber } from '@medvirk/participation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ProposalCard } from '../co-design/proposal-card.tsx';
import { wordsOf } from '../co-design/question-words.ts';

/** One case: its number, what it is about, what was said, and what the council decided. */
export function CaseCard({ case: shown }: { case: CaseView }) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const { may } = useSession();
  const now = new Date();
  const { versionId, proposals, text, status, opened, closed, minutes } = shown;
  const number = caseNumber(shown);
  const title = useCaseTitle(shown);
  return (
    <article className="card" aria-label={`${c('case.number', { number })}: ${title}`}>
      <p className="case-head">
        <b>{c('case.number', { number })}</b>
        <Tag data-size="sm" variant="outline" data-color={status === 'open' ? 'info' : 'neutral'}>
          {c(`case.status.${status}`)}
        </Tag>
        <span className="small subtle">
          {c('case.opened', { name: opened.by, date: sayDate(opened.at, language, now) })}
        </span>
      </p>
      <h3 className="case-title">
        {versionId ? (
          <Link to={`/versions/${versionId}/read`} className="ds-link">
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {text && <p>{text}</p>}
      {proposals.length > 0 && (
        <Details>
          <Details.Summary>{c('case.proposal')}</Details.Summary>
          <Details.Content>
            {proposals
              .filter(({ mergedInto }) => mergedInto === null)
              .map((proposal) => (
                <ProposalCard key={proposal.id} proposal={proposal} all={proposals} />
              ))}
          </Details.Content>
        </Details>
      )}
      {minutes && (
        <div className="case-minutes">
          <b>{c('case.minutes')}</b>
          <p>{minutes}</p>
        </div>
      )}
      {closed && (
        <p className="small subtle">{c('case.closed', { name: closed.by, date: sayDate(closed.at, language, now) })}</p>
      )}
      {may('case:write') && (status === 'open' ? <CloseCase case={shown} /> : <ReopenCase caseId={shown.id} />)}
    </article>
  );
}

/** A case that a proposal made is named after what the proposal was about. */
function useCaseTitle({ title, versionId, question }: CaseView): string {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const version = useRouteQuery(
    contract.questionnaires.version,
    { params: { versionId: versionId ?? '' } },
    { enabled: versionId !== null && title === '' },
  );
  if (title) return title;
  const words = version.data && wordsOf(version.data.content, question, language);
  return words ? c('case.aboutProposal', { words }) : c('case.aboutWhole');
}

function CloseCase({ case: { id, number, year, minutes: before } }: { case: CaseView }) {
  const { t: c } = useTranslation('council');
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [minutes, setMinutes] = useState(before ?? '');
  const outdates = [contract.coDesign.cases, contract.questionnaires.proposals];
  const reopen = useRouteMutation(contract.coDesign.reopenCase, { outdates });
  const close = useRouteMutation(contract.coDesign.closeCase, {
    outdates,
    onSuccess: () => {
      setOpen(false);
      say(c('case.closedNow'), () => reopen.mutate({ params: { caseId: id } }));
    },
  });
  return (
    <div>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {c('case.close')}
      </Button>
      <ConfirmDialog
        open={open}
        title={c('case.closeTitle', { number: caseNumber({ number, year }) })}
        confirm={c('case.close')}
        busy={close.isPending}
        ready={minutes.trim() !== ''}
        onConfirm={() => close.mutate({ params: { caseId: id }, body: { minutes } })}
        onClose={() => setOpen(false)}
      >
        <Textfield
          multiline
          rows={5}
          label={c('case.minutes')}
          description={c('case.closeHint')}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
        {close.isError && <ErrorMessage error={close.error} />}
      </ConfirmDialog>
    </div>
  );
}

function ReopenCase({ caseId }: { caseId: string }) {
  const { t: c } = useTranslation('council');
  const say = useSay();
  const reopen = useRouteMutation(contract.coDesign.reopenCase, {
    outdates: [contract.coDesign.cases, contract.questionnaires.proposals],
    onSuccess: () => say(c('case.reopened')),
  });
  return (
    <div>
      <Button
        variant="tertiary"
        data-size="sm"
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ params: { caseId } })}
      >
        {c('case.reopen')}
      </Button>
      {reopen.isError && <ErrorMessage error={reopen.error} />}
    </div>
  );
}
