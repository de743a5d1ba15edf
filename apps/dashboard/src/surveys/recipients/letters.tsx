import { Button, Field, Heading, Label, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import {
  contract,
  FILE_LANGUAGES,
  type FileLanguage,
  type LetterBatchView,
  MOST_LETTERS,
  type SurveyView,
} from '@medvirk/api-contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { sayDate } from '../../app/dates.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';
import { POLL_MS } from '../surveys-page.tsx';

const OWN_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** Letters for who has neither e-mail nor telephone: a code each, and no name. */
export function Letters({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const params = { surveyId: survey.id };
  const found = useRouteQuery(contract.letters.list, { params }, { refetchInterval: POLL_MS });
  const [stopping, setStopping] = useState<LetterBatchView>();
  const batches = found.data?.batches ?? [];
  return (
    <section className="card stack" aria-labelledby="letters">
      <Heading level={2} data-size="xs" id="letters">
        {t('letters.title')}
      </Heading>
      <p className="quiet">{t('letters.lead')}</p>
      {found.isError && <ErrorMessage error={found.error} onRetry={() => found.refetch()} />}
      {batches.length > 0 && (
        <>
          <ul className="plain-list row-list">
            {batches.map((batch) => (
              <Batch key={batch.id} batch={batch} survey={survey} onStop={() => setStopping(batch)} />
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
      {stopping && <Stop survey={survey} batch={stopping} onDone={() => setStopping(undefined)} />}
    </section>
  );
}

function Batch({ batch, survey, onStop }: { batch: LetterBatchView; survey: SurveyView; onStop: () => void }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const now = new Date();
  const { id, unitId, wanted, made, madeOn, sentOn, stopped } = batch;
  const sent = useRouteMutation(contract.letters.sent, { outdates: [contract.letters.list] });
  const unit = survey.units.find((each) => each.unitId === unitId)?.name ?? '';
  const state = stopped ? 'stopped' : sentOn ? 'sent' : made < wanted ? 'making' : 'made';
  return (
    <li className="kiosk-line">
      <span>
        <strong>{t('letters.count', { count: wanted, n: numberText(wanted, language) })}</strong>{' '}
        <span className="quiet">{unit}</span>{' '}
        <Tag data-color={state === 'sent' ? 'success' : 'neutral'}>{t(`letters.state.${state}`)}</Tag>
        <span className="small subtle">
          {' '}
          {state === 'making'
            ? t('letters.progress', { made: numberText(made, language), wanted: numberText(wanted, language) })
            : sayDate(sentOn ?? madeOn, language, now)}
        </span>
      </span>
      {!stopped && (
        <span className="buttons">
          {!sentOn && made === wanted && (
            <Button
              variant="secondary"
              data-size="sm"
              loading={sent.isPending}
              onClick={() => sent.mutate({ params: { surveyId: survey.id, batchId: id } })}
            >
              {t('letters.markSent')}
            </Button>
          )}
          <Button variant="tertiary" data-color="danger" data-size="sm" onClick={onStop}>
            {t('letters.stop')}
          </Button>
        </span>
      )}
      {sent.isError && <ErrorMessage error={sent.error} />}
    </li>
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
        <Field>
          <Label>{t('letters.language')}</Label>
          <Select
            value={language}
            onChange={({ target }) => setLanguage(FILE_LANGUAGES.find((each) => each === target.value) ?? 'nb')}
          >
            {FILE_LANGUAGES.map((tag) => (
              <Select.Option key={tag} value={tag}>
                {OWN_NAMES[tag]}
              </Select.Option>
            ))}
          </Select>
        </Field>
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

function Stop({ survey, batch, onDone }: { survey: SurveyView; batch: LetterBatchView; onDone: () => void }) {
  const { t } = useTranslation('messages');
  const stop = useRouteMutation(contract.letters.stop, {
    outdates: [contract.letters.list, contract.invitations.counts],
    onSuccess: onDone,
  });
  return (
    <ConfirmDialog
      open
      title={t('letters.stopTitle')}
      confirm={t('letters.stop')}
      busy={stop.isPending}
      ready
      onConfirm={() => stop.mutate({ params: { surveyId: survey.id, batchId: batch.id } })}
      onClose={onDone}
    >
      <p>{t('letters.stopWhat')}</p>
      {stop.isError && <ErrorMessage error={stop.error} />}
    </ConfirmDialog>
  );
}
