import './coding.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type ThemeWordsView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { AddWord } from './add-word.tsx';
import { QualityLine } from './quality-line.tsx';

/** The words that each theme is recognised by: the team's to change, the council's to suggest. */
export default function ThemeWordsPage() {
  const { t } = useTranslation('results');
  const from = usePageBefore();
  const lists = useRouteQuery(contract.coding.words, {});
  return (
    <Page
      title={t('coding.words.title')}
      above={from && <WayBack to={from}>{t('coding.title')}</WayBack>}
      lead={<p>{t('coding.words.lead')}</p>}
      width="wide"
    >
      {lists.isPending && <Loading />}
      {lists.isError && <ErrorMessage error={lists.error} onRetry={() => lists.refetch()} />}
      {lists.data?.lists.length === 0 && <Empty text={t('coding.words.noThemes')} />}
      <div className="word-lists">
        {lists.data?.lists.map((list) => (
          <WordList key={list.theme.code} list={list} />
        ))}
      </div>
    </Page>
  );
}

/** Where somebody came from who was reading what the comments of a survey are about. */
function usePageBefore(): string | undefined {
  const [search] = useSearchParams();
  const [survey, unit] = [search.get('survey'), search.get('unit')];
  if (!survey || !unit) return undefined;
  return `/surveys/${encodeURIComponent(survey)}/comment-themes?${new URLSearchParams({ unit })}`;
}

function WordList({ list }: { list: ThemeWordsView }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { may } = useSession();
  const name = textIn(list.theme.texts, language);
  const id = `words-${list.theme.code}`;
  return (
    <section className="card word-list" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>
        {name}
      </Heading>
      <QualityLine quality={list.quality} />
      {list.words.length === 0 && <p>{t('coding.words.empty')}</p>}
      <ul className="plain-list words">
        {list.words.map((word) => (
          <Word key={word.id} word={word} theme={list.theme.code} />
        ))}
      </ul>
      {may('theme-words:suggest') && <AddWord theme={list.theme.code} name={name} />}
    </section>
  );
}

function Word({ word, theme }: { word: ThemeWordsView['words'][number]; theme: string }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const say = useSay();
  const outdates = [contract.coding.words];
  const add = useRouteMutation(contract.coding.addWord, { outdates });
  const accept = useRouteMutation(contract.coding.acceptWord, {
    outdates,
    onSuccess: () => say(t('coding.words.accepted', { word: word.text })),
  });
  const remove = useRouteMutation(contract.coding.removeWord, {
    outdates,
    onSuccess: () => {
      const { language, text, effect } = word;
      say(t('coding.words.removed', { word: text }), () => add.mutate({ body: { theme, language, text, effect } }));
    },
  });
  const params = { wordId: word.id };
  const mayRemove = may('theme-words:edit') || (word.mine && !word.accepted);
  const error = accept.error ?? remove.error ?? add.error;
  return (
    <li className={word.accepted ? 'word' : 'word word-suggested'}>
      <span className={word.effect === 'excludes' ? 'word-barred' : undefined}>
        {word.text}
        {word.language === 'en' && <span className="quiet"> {t('coding.words.english')}</span>}
        {word.effect === 'excludes' && (
          <>
            {' '}
            <span className="quiet">{t('coding.words.barred')}</span>
          </>
        )}
        {!word.accepted && <span className="quiet"> {t('coding.words.suggestedBy', { name: word.addedBy })}</span>}
      </span>
      <span className="word-tools">
        {!word.accepted && may('theme-words:edit') && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('coding.words.acceptNamed', { word: word.text })}
            onClick={() => accept.mutate({ params })}
          >
            {t('coding.words.accept')}
          </Button>
        )}
        {mayRemove && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('coding.words.removeNamed', { word: word.text })}
            onClick={() => remove.mutate({ params })}
          >
            {t('coding.words.remove')}
          </Button>
        )}
      </span>
      {error && <ErrorMessage error={error} />}
    </li>
  );
}
