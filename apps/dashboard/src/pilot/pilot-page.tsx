import './pilot.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type PilotView, type VersionView } from '@medvirk/api-contract';
import { isShown, questionsOf } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { QuestionText } from '../co-design/question-text.tsx';
import { VersionFrame } from '../versions/version-frame.tsx';
import { NoteForm } from './note-form.tsx';

type InPilot = PilotView['questions'][number];

/** Trying the form aloud: what people stumbled over, and noting it while somebody tries. */
export default function PilotPage() {
  const { t } = useTranslation('questionnaire');
  return (
    <VersionFrame title={t('pilot.title')} lead={t('pilot.lead')}>
      {(version) => <Pilot version={version} />}
    </VersionFrame>
  );
}

function Pilot({ version }: { version: VersionView }) {
  const { t } = useTranslation('questionnaire');
  const [search, setSearch] = useSearchParams();
  const params = { versionId: version.id };
  const pilot = useRouteQuery(contract.pilot.get, { params }, { staleTime: 0 });
  const begin = useRouteMutation(contract.pilot.begin, {
    outdates: [contract.pilot.get],
    onSuccess: ({ sittingId }) => setSearch({ sitting: sittingId }),
  });
  if (pilot.isPending) return <Loading />;
  if (pilot.isError) return <ErrorMessage error={pilot.error} onRetry={() => pilot.refetch()} />;
  const { open, mayLead, people, questions } = pilot.data;
  const sitting = mayLead ? search.get('sitting') : null;
  return (
    <div className="stack">
      <p>{t('pilot.people', { count: people })}</p>
      {!open && <p className="subtle">{t('pilot.notOpen')}</p>}
      {mayLead && !sitting && (
        <div>
          <Button loading={begin.isPending} onClick={() => begin.mutate({ params })}>
            {t('pilot.begin')}
          </Button>
        </div>
      )}
      {begin.isError && <ErrorMessage error={begin.error} />}
      {sitting && (
        <div className="pilot-sitting">
          <p>{t('pilot.sitting')}</p>
          <div>
            <Button variant="secondary" onClick={() => setSearch({})}>
              {t('pilot.done')}
            </Button>
          </div>
        </div>
      )}
      <ul className="plain-list stack">
        {questionsOf(version.content)
          .filter(isShown)
          .map((question) => (
            <li key={question.code} className="card pilot-question">
              <QuestionText question={question} />
              {sitting ? (
                <NoteForm sittingId={sitting} version={version} question={question} />
              ) : (
                <Results result={questions.find((each) => each.question === question.code)} people={people} />
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Results({ result, people }: { result: InPilot | undefined; people: number }) {
  const { t } = useTranslation('questionnaire');
  if (!result || result.people + result.earlier === 0) return <p className="small subtle">{t('pilot.nobody')}</p>;
  return (
    <div className="stack-tight">
      {result.people > 0 && (
        <Heading level={3} data-size="2xs">
          {t('pilot.stumbled', { count: result.people, people })}
        </Heading>
      )}
      {result.stumbles.length > 0 && (
        <p>{result.stumbles.map(({ stumble, people: n }) => `${t(`pilot.stumble.${stumble}`)} (${n})`).join(' · ')}</p>
      )}
      {result.words.length > 0 && (
        <p>{t('pilot.words', { words: result.words.map(({ word, people: n }) => `«${word}» (${n})`).join(', ') })}</p>
      )}
      {result.notes.map((note, index) => (
        // Notes may be the same, and never change places.
        <blockquote key={index} className="pilot-note">
          {note}
        </blockquote>
      ))}
      {result.earlier > 0 && <p className="small subtle">{t('pilot.earlier', { count: result.earlier })}</p>}
    </div>
  );
}
