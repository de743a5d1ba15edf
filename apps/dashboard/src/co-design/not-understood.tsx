import { Button } from '@digdir/designsystemet-react';
import { contract, type VersionView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';

interface Props {
  versionId: string;
  /** Code of the question. */
  question: string;
}

function useNotUnderstood({ versionId, question }: Props) {
  const said = useRouteQuery(contract.coDesign.notUnderstood, { params: { versionId } });
  return said.data?.questions.find((each) => each.question === question);
}

/** "I did not understand this", in one tap; the next tap takes it back. */
export function NotUnderstoodButton({ version, question }: { version: VersionView; question: string }) {
  const { t: c } = useTranslation('council');
  const say = useSay();
  const mine = useNotUnderstood({ versionId: version.id, question })?.mine ?? false;
  const outdates = [contract.coDesign.notUnderstood, contract.questionnaires.version];
  const given = { params: { versionId: version.id, question } };
  const takeBack = useRouteMutation(contract.coDesign.takeBackNotUnderstood, {
    outdates,
    onSuccess: () => say(c('notUnderstood.takenBack')),
  });
  const tell = useRouteMutation(contract.coDesign.sayNotUnderstood, {
    outdates,
    onSuccess: () => say(c('notUnderstood.said'), () => takeBack.mutate(given)),
  });
  const error = tell.error ?? takeBack.error;
  return (
    <>
      <Button
        variant={mine ? 'primary' : 'secondary'}
        aria-pressed={mine}
        loading={tell.isPending || takeBack.isPending}
        onClick={() => (mine ? takeBack : tell).mutate(given)}
      >
        {c('notUnderstood.tap')}
      </Button>
      {error && <ErrorMessage error={error} />}
    </>
  );
}

/** How many have not understood a question, for those who write it. Nobody is named. */
export function NotUnderstoodCount(props: Props) {
  const { t: c } = useTranslation('council');
  const count = useNotUnderstood(props);
  if (!count) return null;
  return (
    <p className="not-understood small">
      {count.now > 0 && c('notUnderstood.count', { count: count.now })}{' '}
      {count.earlier > 0 && <span className="subtle">{c('notUnderstood.earlier', { count: count.earlier })}</span>}
    </p>
  );
}
