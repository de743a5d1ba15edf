import './jargon.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { type JargonWord, jargonKey, STARTER_JARGON, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { AddJargon } from './add-jargon.tsx';

/** The words that the design checks advise about: those that come with the product, and the house's own. */
export default function JargonPage() {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const { may } = useSession();
  const jargon = useRouteQuery(contract.design.jargon, {});
  const mayEdit = may('questionnaire:write');
  const removed = new Set(jargon.data?.removed);
  const own = new Set(jargon.data?.added.map(jargonKey));
  const starter = STARTER_JARGON.filter((word) => !own.has(jargonKey(word)));
  return (
    <Page
      title={t('jargon.title')}
      lead={<p>{t('jargon.lead')}</p>}
      above={<WayBack to="/questionnaires">{m('questionnaires.title')}</WayBack>}
    >
      {jargon.isPending && <Loading />}
      {jargon.isError && <ErrorMessage error={jargon.error} onRetry={() => jargon.refetch()} />}
      {jargon.data && (
        <>
          <section className="card" aria-labelledby="own-jargon">
            <Heading level={2} data-size="xs" id="own-jargon">
              {t('jargon.own')}
            </Heading>
            {jargon.data.added.length === 0 && <p className="subtle">{t('jargon.ownNone')}</p>}
            <ul className="plain-list jargon-list">
              {jargon.data.added.map((word) => (
                <Row key={jargonKey(word)} word={word} standing="own" mayEdit={mayEdit} />
              ))}
            </ul>
            {mayEdit && <AddJargon />}
          </section>
          <section className="card" aria-labelledby="starter-jargon">
            <Heading level={2} data-size="xs" id="starter-jargon">
              {t('jargon.starter')}
            </Heading>
            <ul className="plain-list jargon-list">
              {starter.map((word) => (
                <Row
                  key={jargonKey(word)}
                  word={word}
                  standing={removed.has(jargonKey(word)) ? 'hidden' : 'starter'}
                  mayEdit={mayEdit}
                />
              ))}
            </ul>
          </section>
        </>
      )}
    </Page>
  );
}

interface RowProps {
  word: JargonWord;
  standing: 'own' | 'starter' | 'hidden';
  mayEdit: boolean;
}

function Row({ word, standing, mayEdit }: RowProps) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const say = useSay();
  const outdates = [contract.design.jargon, contract.design.get];
  const name = textIn(word.words, language);
  const key = jargonKey(word);
  const save = useRouteMutation(contract.design.saveWord, { outdates });
  const restore = useRouteMutation(contract.design.restoreWord, { outdates });
  const hide = useRouteMutation(contract.design.hideWord, { outdates });
  const undo = () => (standing === 'own' ? save.mutate({ body: { word } }) : restore.mutate({ body: { key } }));
  const error = save.error ?? restore.error ?? hide.error;
  const deeds = {
    own: { text: 'remove', done: 'removed', act: () => restore.mutateAsync({ body: { key } }) },
    starter: { text: 'hide', done: 'hidden', act: () => hide.mutateAsync({ body: { key } }) },
    hidden: { text: 'show', done: 'shown', act: () => restore.mutateAsync({ body: { key } }) },
  } as const;
  const { text, done, act } = deeds[standing];
  return (
    <li data-hidden={standing === 'hidden'}>
      <p>
        <b>{name}</b> <span aria-hidden>→</span> {textIn(word.plain, language)}
        {standing === 'hidden' && <span className="small subtle"> {t('jargon.quiet')}</span>}
      </p>
      {mayEdit && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t(`jargon.${text}Named`, { word: name })}
          onClick={() =>
            void act().then(
              () => say(t(`jargon.${done}`, { word: name }), standing === 'hidden' ? undefined : undo),
              () => undefined, // told under the word
            )
          }
        >
          {t(`jargon.${text}`)}
        </Button>
      )}
      {error && <ErrorMessage error={error} />}
    </li>
  );
}
