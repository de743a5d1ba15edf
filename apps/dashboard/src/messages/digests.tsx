import { Button, Field, Heading, Label, Radio, Select } from '@digdir/designsystemet-react';
import { may } from '@medvirk/access';
import { contract, type DigestView } from '@medvirk/api-contract';
import { DIGEST_EVERY, type DigestEvery, digestDue } from '@medvirk/outreach';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { UnitSelect } from '../results/unit-choice/unit-select.tsx';
import { useUnitChoice } from '../results/unit-choice/use-unit-choice.ts';

/** What I get every week or month about a survey in a unit. */
export function Digests({ kept }: { kept: readonly DigestView[] }) {
  const { t } = useTranslation('messages');
  const { assignments } = useSession();
  const language = useLanguage();
  const say = useSay();
  const end = useRouteMutation(contract.messages.endDigest, {
    outdates: [contract.messages.mine],
    onSuccess: () => say(t('digest.ended')),
  });
  if (!may(assignments, 'results:read')) return null;
  const now = new Date();
  return (
    <section className="card" aria-labelledby="digests">
      <Heading level={2} data-size="xs" id="digests">
        {t('digest.title')}
      </Heading>
      <p>{t('digest.lead')}</p>
      {kept.length === 0 && <p className="subtle">{t('digest.none')}</p>}
      {kept.length > 0 && (
        <ul className="plain-list row-list">
          {kept.map(({ id, survey, unit, every, nextAt }) => {
            const title = textIn(survey.title, language);
            return (
              <li key={id} className="row-head">
                <span>
                  {title}, {unit.name}{' '}
                  <span className="subtle small">
                    {t(`digest.${every}`)}. {t('digest.next', { day: sayDate(nextAt, language, now) })}
                  </span>
                </span>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('digest.endWhich', { survey: title, unit: unit.name })}
                  loading={end.isPending}
                  onClick={() => end.mutate({ params: { digestId: id } })}
                >
                  {t('digest.end')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {end.isError && <ErrorMessage error={end.error} />}
      <AskForm />
    </section>
  );
}

function AskForm() {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const say = useSay();
  const surveys = useRouteQuery(contract.surveys.list, {});
  const units = useUnitChoice();
  const [chosen, setChosen] = useState('');
  const [every, setEvery] = useState<DigestEvery>('weekly');
  const ask = useRouteMutation(contract.messages.askForDigest, {
    outdates: [contract.messages.mine],
    onSuccess: () => {
      const now = new Date();
      say(t('digest.asked', { day: sayDate(digestDue(every, now).toISOString(), language, now) }));
    },
  });
  const offered = surveys.data?.surveys.filter(({ status }) => status !== 'draft') ?? [];
  const surveyId = chosen || offered[0]?.id;
  const unitId = units.chosen?.id;
  if (surveys.isError) return <ErrorMessage error={surveys.error} onRetry={() => surveys.refetch()} />;
  if (!surveyId || !unitId) return null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ body: { surveyId, unitId, every } });
      }}
    >
      <Field>
        <Label>{t('digest.survey')}</Label>
        <Select value={surveyId} onChange={(event) => setChosen(event.target.value)}>
          {offered.map(({ id, title }) => (
            <option key={id} value={id}>
              {textIn(title, language)}
            </option>
          ))}
        </Select>
      </Field>
      <UnitSelect units={units} />
      <fieldset className="plain-fieldset stack-tight">
        <legend className="ds-label">{t('digest.every')}</legend>
        {DIGEST_EVERY.map((each) => (
          <Radio
            key={each}
            name="every"
            value={each}
            label={t(`digest.${each}`)}
            checked={every === each}
            onChange={() => setEvery(each)}
          />
        ))}
      </fieldset>
      {ask.isError && <ErrorMessage error={ask.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={ask.isPending}>
          {t('digest.ask')}
        </Button>
      </div>
    </form>
  );
}
