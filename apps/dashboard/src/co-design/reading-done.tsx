import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type VersionView } from '@medvirk/api-contract';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteMutation } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { openRound } from './round-notice.tsx';

/** "I have read it all": who has nothing more to say is asked no more, and can go on all the same. */
export function ReadingDone({ version }: { version: VersionView }) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const say = useSay();
  const client = useQueryClient();
  const keep = (after: VersionView) =>
    keepAnswer(client, contract.questionnaires.version, { params: { versionId: version.id } }, after);
  const outdates = [contract.home.get];
  const resume = useRouteMutation(contract.coDesign.resumeReading, { outdates, onSuccess: keep });
  const finish = useRouteMutation(contract.coDesign.finishReading, {
    outdates,
    onSuccess: (after) => {
      keep(after);
      const date = sayDate(openRound(after)?.endsOn ?? '', language, new Date());
      say(c('asked.saidDone', { date }), () => resume.mutate({ params: { roundId: round?.id ?? '' } }));
    },
  });
  const round = openRound(version);
  if (!round || !version.may.propose) return null;
  const params = { roundId: round.id };
  const error = finish.error ?? resume.error;
  return (
    <section className="card" aria-labelledby="reading-done">
      <Heading level={2} data-size="xs" id="reading-done">
        {c('asked.doneTitle')}
      </Heading>
      <p>{c(round.done ? 'asked.isDone' : 'asked.doneText')}</p>
      <div>
        {round.done ? (
          <Button variant="tertiary" loading={resume.isPending} onClick={() => resume.mutate({ params })}>
            {c('asked.notDone')}
          </Button>
        ) : (
          <Button loading={finish.isPending} onClick={() => finish.mutate({ params })}>
            {c('asked.done')}
          </Button>
        )}
      </div>
      {error && <ErrorMessage error={error} />}
    </section>
  );
}
