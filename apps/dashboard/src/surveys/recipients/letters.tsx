import { Button, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import {
  contract,
  type FileLanguage,
  type LetterBatchView,
  MOST_LETTERS,
  type SurveyView,
} from '@medvirk/api-contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { POLL_MS } from '../surveys-page.tsx';
import { LetterBatch, StopLetters } from './letter-batch.tsx';
import { LetterLanguage } from './letter-language.tsx';
import { RemindByLetter } from './remind-by-letter.tsx';

/** Letters for who has neither e-mail nor telephone: a code each, and no name. */
export function Letters({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const params = { surveyId: survey.id };
  const found = useRouteQuery(contract.letters.list, { params }, { refetchInterval: POLL_MS });
  const [stopping, setStopping] = useState<LetterBatchView>();
  const [reminding, setReminding] = useState<LetterBatchView>();
  const batches = found.data?.batches ?? [];
  return (
    <section className="card stack" aria-labelledby="letters">
      <Heading level={2} data-size="xs" id="letters">
        {t('letters.title')}
      </Heading>
      <p className="quiet">{t('letters.lead')}</p>
      <p className="quiet">{t(survey.privacyMode === 'anonymous' ? 'letters.unnumbered' : 'letters.numbered')}</p>
      {found.isError && <ErrorMessage error={found.error} onRetry={() => found.refetch()} />}
      {batches.length > 0 && (
        <>
          <ul className="plain-list row-list">
            {batches.map((batch) => (
              <LetterBatch
                key={batch.id}
                batch={batch}
                survey={survey}
                onStop={() => setStopping(batch)}
                onRemind={() => setReminding(batch)}
              />
            ))}
          </ul>
          <p>
            <Link className="ds-link" to={`/surveys/${survey.id}/files`}>
              {t('letters.files')}
            </Link>
          </p>
        </>
      )}
      {survey.status !== 'closed' && <Order survey={survey} />}
      {stopping && <StopLetters survey={survey} batch={stopping} onDone={() => setStopping(undefined)} />}
      {reminding && <RemindByLetter survey={survey} batch={reminding} onDone={() => setReminding(undefined)} />}
    </section>
  );
}

function Order({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const [unitId, setUnitId] = useState(survey.units.length === 1 ? (survey.units[0]?.unitId ?? '') : '');
  const [count, setCount] = useState('');
  const [language, setLanguage] = useState<FileLanguage>('nb');
  const [tried, setTried] = useState(false);
  const order = useRouteMutation(contract.letters.order, {
    outdates: [contract.letters.list, contract.invitations.counts],
    onSuccess: () => {
      setCount('');
      setTried(false);
    },
  });
  const wanted = Number(count);
  const isCount = /^\d+$/.test(count.trim()) && wanted >= 1 && wanted <= MOST_LETTERS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isCount && unitId !== '') {
      order.mutate({ params: { surveyId: survey.id }, body: { unitId, count: wanted, language } });
    }
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t('letters.order')}>
      <div className="form-pair">
        <Field>
          <Label>{t('kiosks.unit')}</Label>
          <Select
            value={unitId}
            aria-invalid={tried && unitId === ''}
            onChange={({ target }) => setUnitId(target.value)}
          >
            <Select.Option value="">{t('kiosks.chooseUnit')}</Select.Option>
            {survey.units.map(({ unitId: id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={t('letters.howMany')}
          inputMode="numeric"
          value={count}
          error={tried && !isCount ? t('letters.countWrong', { most: MOST_LETTERS }) : undefined}
          onChange={(event) => setCount(event.target.value)}
        />
        <LetterLanguage language={language} onChange={setLanguage} />
      </div>
      {tried && unitId === '' && <p role="alert">{t('kiosks.chooseUnit')}</p>}
      {order.isError && <ErrorMessage error={order.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={order.isPending}>
          {t('letters.order')}
        </Button>
      </div>
    </form>
  );
}
