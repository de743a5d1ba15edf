import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract, type RoundView, type VersionView } from '@medvirk/api-contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { isoDateOf, sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { openRound } from './round-notice.tsx';
import './rounds.css';

type Asking = 'proposals' | 'pilot' | 'sign-off' | 'move' | 'end';
const ASKED = ['proposals', 'pilot', 'sign-off'] as const;
/** Days that a round is proposed to last. */
const USUAL_DAYS = 14;

/** What the council is asked for now, and the team's ways to ask it, to move the day and to end it. */
export function RoundStrip({ version, held }: { version: VersionView; held: boolean }) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const { may } = useSession();
  const [asking, setAsking] = useState<Asking>();
  if (!version.council || !['draft', 'in-co-design'].includes(version.status)) return null;
  const round = openRound(version);
  const last = round ?? version.rounds[0];
  const manages = may('questionnaire:publish');
  return (
    <div className="round-strip">
      <p className="small">
        {describe(last)}{' '}
        {last && (
          <span className="subtle">{c('round.takenPart', { taken: last.takenPart, members: last.members })}</span>
        )}
      </p>
      {manages && (
        <div className="buttons" data-size="sm">
          {version.may.openRound &&
            ASKED.map((kind) => (
              <Button
                key={kind}
                variant={kind !== 'sign-off' && version.status === 'in-co-design' ? 'tertiary' : 'secondary'}
                disabled={held}
                onClick={() => setAsking(kind)}
              >
                {c(`round.ask.${kind}`)}
              </Button>
            ))}
          {round && (
            <>
              <Button variant="tertiary" onClick={() => setAsking('move')}>
                {c('round.move')}
              </Button>
              <Button variant="tertiary" onClick={() => setAsking('end')}>
                {c('round.end')}
              </Button>
            </>
          )}
        </div>
      )}
      {asking && <RoundDialog asking={asking} version={version} round={round} onClose={() => setAsking(undefined)} />}
    </div>
  );

  function describe(of: RoundView | undefined): string {
    if (!of) return c('round.none');
    const kind = c(`round.kind.${of.kind}`);
    return of.open
      ? c('round.open', { kind, date: sayDate(of.endsOn, language, new Date()) })
      : c('round.ended', { kind });
  }
}

interface DialogProps {
  asking: Asking;
  version: VersionView;
  round: RoundView | undefined;
  onClose: () => void;
}

function RoundDialog({ asking, version, round, onClose }: DialogProps) {
  const { t: c } = useTranslation('council');
  const client = useQueryClient();
  const say = useSay();
  const today = isoDateOf(new Date());
  const [endsOn, setEndsOn] = useState(round?.endsOn ?? usualEnd());
  const done = (said: string) => (after: VersionView) => {
    keepAnswer(client, contract.questionnaires.version, { params: { versionId: version.id } }, after);
    say(said);
    onClose();
  };
  const outdates = [contract.questionnaires.list, contract.questionnaires.signOffs, contract.home.get];
  const open = useRouteMutation(contract.coDesign.openRound, { outdates, onSuccess: done(c('round.opened')) });
  const move = useRouteMutation(contract.coDesign.moveRound, { outdates, onSuccess: done(c('round.moved')) });
  const end = useRouteMutation(contract.coDesign.closeRound, { outdates, onSuccess: done(c('round.endedNow')) });
  const params = { roundId: round?.id ?? '' };
  const confirm = () => {
    if (asking === 'end') end.mutate({ params });
    else if (asking === 'move') move.mutate({ params, body: { endsOn } });
    else open.mutate({ params: { versionId: version.id }, body: { kind: asking, endsOn } });
  };
  const error = open.error ?? move.error ?? end.error;
  const isOpening = asking === 'proposals' || asking === 'pilot' || asking === 'sign-off';
  const { unansweredProposals, waitingFor, members } = version.signOff;
  return (
    <ConfirmDialog
      open
      title={isOpening ? c(`round.askTitle.${asking}`) : c(`round.${asking}Title`)}
      confirm={isOpening ? c(`round.ask.${asking}`) : c(`round.${asking}`)}
      busy={open.isPending || move.isPending || end.isPending}
      ready={asking === 'end' || endsOn >= today}
      onConfirm={confirm}
      onClose={onClose}
    >
      {isOpening && <p>{c(`round.askText.${asking}`)}</p>}
      {asking === 'sign-off' && unansweredProposals > 0 && (
        <p>{c('round.unanswered', { count: unansweredProposals })}</p>
      )}
      {asking === 'end' && (
        <p>{c(round?.kind === 'sign-off' ? 'round.endVoteText' : 'round.endText', { waiting: waitingFor, members })}</p>
      )}
      {asking !== 'end' && (
        <Textfield
          type="date"
          label={c('round.lastDay')}
          description={c('round.lastDayHint')}
          min={today}
          value={endsOn}
          error={endsOn < today ? c('round.lastDayNeeded') : undefined}
          onChange={(event) => setEndsOn(event.target.value)}
        />
      )}
      {error && <ErrorMessage error={error} />}
    </ConfirmDialog>
  );
}

function usualEnd(): string {
  const end = new Date();
  end.setDate(end.getDate() + USUAL_DAYS);
  return isoDateOf(end);
}
