import '../results/results.css';
import './quotes.css';
import { Button, Fieldset, Heading, Radio, Textfield } from '@digdir/designsystemet-react';
import { CONCERN_JUDGEMENTS, type ConcernView, contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';

/** Comments that one named person looks after. Every reading is written down, so nothing is read again without being asked for. */
export default function ConcernsPage() {
  const { t } = useTranslation('quotes');
  const listed = useRouteQuery(
    contract.concerns.list,
    {},
    { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  return (
    <Page title={t('concerns.title')} lead={<p>{t('concerns.lead')}</p>}>
      <p className="note">{t('concerns.anonymous')}</p>
      {listed.isError && <ErrorMessage error={listed.error} onRetry={() => listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data && <Concerns concerns={listed.data.concerns} />}
      {listed.data && <Looks looks={listed.data.looks} />}
    </Page>
  );
}

function Concerns({ concerns }: { concerns: readonly ConcernView[] }) {
  const { t } = useTranslation('quotes');
  const isOpen = ({ review }: ConcernView) => review === null || review.state === 'not-handled';
  const groups = [
    { title: t('concerns.open'), rows: concerns.filter(isOpen) },
    { title: t('concerns.done'), rows: concerns.filter((concern) => !isOpen(concern)) },
  ];
  if (concerns.length === 0) return <Empty text={t('concerns.none')} />;
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <section key={title}>
        <Heading level={2} data-size="sm">
          {title}
        </Heading>
        <ul className="plain-list quote-list">
          {rows.map((concern) => (
            <Concern key={concern.id} concern={concern} />
          ))}
        </ul>
      </section>
    ));
}

function Concern({ concern }: { concern: ConcernView }) {
  const { t } = useTranslation('quotes');
  const language = useLanguage();
  const say = useSay();
  const name = useId();
  const [state, setState] = useState(concern.review?.state ?? 'not-handled');
  const [note, setNote] = useState(concern.review?.note ?? '');
  const judge = useRouteMutation(contract.concerns.judge, {
    outdates: [contract.concerns.list],
    onSuccess: () => say(t('concerns.saved')),
  });
  const unit = concern.unit ?? t('concerns.noUnit');
  return (
    <li className="card quotable">
      <p>
        <strong>{concern.concerns.map((kind) => t(`concerns.kind.${kind}`)).join('. ')}</strong>
      </p>
      <blockquote className="quote-text">{concern.text}</blockquote>
      <p className="quiet">
        {textIn(concern.question, language)} ·{' '}
        {t('concerns.place', { survey: textIn(concern.survey.title, language), unit })}
      </p>
      <form
        className="release-form"
        onSubmit={(event) => {
          event.preventDefault();
          judge.mutate({ params: { commentId: concern.id }, body: { state, note } });
        }}
      >
        <Fieldset>
          <Fieldset.Legend>{t('concerns.judge')}</Fieldset.Legend>
          <Fieldset.Description>{t('concerns.stateHelp')}</Fieldset.Description>
          {CONCERN_JUDGEMENTS.map((each) => (
            <Radio
              key={each}
              name={name}
              value={each}
              label={t(`concerns.state.${each}`)}
              checked={state === each}
              onChange={() => setState(each)}
            />
          ))}
        </Fieldset>
        <Textfield
          multiline
          rows={2}
          label={t('concerns.note')}
          description={t('concerns.noteHint')}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
        {concern.review && (
          <p className="quiet">
            {t('concerns.byAt', { name: concern.review.by, date: sayDate(concern.review.at, language, new Date()) })}
          </p>
        )}
        <div>
          <Button type="submit" variant="secondary" loading={judge.isPending}>
            {t('concerns.save')}
          </Button>
        </div>
        {judge.isError && <ErrorMessage error={judge.error} />}
      </form>
    </li>
  );
}

function Looks({ looks }: { looks: readonly { name: string | null; at: string }[] }) {
  const { t } = useTranslation('quotes');
  const language = useLanguage();
  return (
    <section>
      <Heading level={2} data-size="sm">
        {t('concerns.looks')}
      </Heading>
      <p>{t('concerns.trace')}</p>
      {looks.length === 0 && <p className="quiet">{t('concerns.noLooks')}</p>}
      <ul className="plain-list">
        {looks.map(({ name, at }) => (
          <li key={`${at} ${name}`}>
            {t('concerns.look', { name: name ?? t('concerns.unknown'), date: sayDate(at, language, new Date()) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
