import { Alert, Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, MOST_INVITATIONS, type NewInvitation, type SurveyView } from '@medvirk/api-contract';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { invitationList, saveAsFile } from './invitation-list.ts';

/** Makes invitations and hands out their codes, once: they lie in this page's memory until they are saved. */
export function MakeInvitations({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const [unitId, setUnitId] = useState(survey.units.length === 1 ? (survey.units[0]?.unitId ?? '') : '');
  const [count, setCount] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ unit: string; invitations: readonly NewInvitation[] } | null>(null);
  const issue = useRouteMutation(contract.invitations.issue, { outdates: [contract.invitations.counts] });
  const wanted = Number(count);
  const isCount = /^\d+$/.test(count.trim()) && wanted >= 1 && wanted <= MOST_INVITATIONS;
  const make = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isCount || unitId === '') return;
    const unit = survey.units.find((each) => each.unitId === unitId)?.name ?? '';
    issue.mutate(
      { params: { surveyId: survey.id }, body: { unitId, count: wanted } },
      {
        onSuccess: ({ invitations }) => {
          setMade({ unit, invitations });
          setTried(false);
          setCount('');
        },
      },
    );
  };
  if (made) return <Handout {...made} onDone={() => setMade(null)} />;
  return (
    <form className="card invitation-form" onSubmit={make} noValidate aria-label={t('invitations.make')}>
      <div className="form-pair">
        <Field>
          <Label>{t('invitations.unit')}</Label>
          <Select
            value={unitId}
            aria-invalid={tried && unitId === ''}
            onChange={(event) => setUnitId(event.target.value)}
          >
            <Select.Option value="">{t('invitations.chooseUnit')}</Select.Option>
            {survey.units.map(({ unitId: id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={t('invitations.count')}
          inputMode="numeric"
          value={count}
          error={tried && !isCount ? t('invitations.countWrong', { most: MOST_INVITATIONS }) : undefined}
          onChange={(event) => setCount(event.target.value)}
        />
      </div>
      {tried && unitId === '' && <p role="alert">{t('invitations.chooseUnit')}</p>}
      {issue.isError && <ErrorMessage error={issue.error} />}
      <div className="buttons">
        <Button type="submit" variant="secondary" loading={issue.isPending}>
          {t('invitations.make')}
        </Button>
      </div>
    </form>
  );
}

interface HandoutProps {
  unit: string;
  invitations: readonly NewInvitation[];
  onDone: () => void;
}

function Handout({ unit, invitations, onDone }: HandoutProps) {
  const { t } = useTranslation('results');
  const [saved, setSaved] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const save = () => {
    saveAsFile(
      `${t('invitations.fileName')}-${unit.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`,
      invitationList(invitations, [t('invitations.code'), t('invitations.address')]),
    );
    setSaved(true);
  };
  return (
    <Alert data-color="warning" className="stack">
      <h3 ref={head} tabIndex={-1}>
        {t('invitations.ready', { count: invitations.length, unit })}
      </h3>
      <p>{t('invitations.once')}</p>
      <div className="buttons">
        <Button onClick={save}>{t('invitations.save')}</Button>
        <Button variant="tertiary" onClick={onDone} disabled={!saved}>
          {t('invitations.done')}
        </Button>
      </div>
    </Alert>
  );
}
