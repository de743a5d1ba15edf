import { Alert, Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { CopyLink } from '../links/copy-link.tsx';

/** Seconds without a touch that can be chosen. */
const IDLE_SECONDS = [45, 60, 90, 120, 180, 300] as const;

/** Sets up one tablet. Its address is shown once: the code in it is kept nowhere. */
export function SetUpKiosk({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const onlyUnit = survey.units.length === 1 ? (survey.units[0]?.unitId ?? '') : '';
  const [unitId, setUnitId] = useState(onlyUnit);
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [idleSeconds, setIdleSeconds] = useState(90);
  const [tried, setTried] = useState(false);
  const make = useRouteMutation(contract.kiosks.make, { outdates: [contract.kiosks.list] });
  const isPin = /^\d{4,8}$/.test(pin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unitId === '' || name.trim() === '' || !isPin) return;
    make.mutate({ params: { surveyId: survey.id }, body: { unitId, name: name.trim(), pin, idleSeconds } });
  };
  const again = () => {
    make.reset();
    setTried(false);
    setName('');
    setPin('');
  };
  if (make.data) return <Address {...make.data} onDone={again} />;
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t('kiosks.setUp')}>
      <div className="form-pair">
        <Textfield
          label={t('kiosks.name')}
          description={t('kiosks.nameHint')}
          value={name}
          maxLength={200}
          error={tried && name.trim() === '' ? t('kiosks.nameMissing') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Field>
          <Label>{t('kiosks.unit')}</Label>
          <Field.Description>{t('kiosks.unitHint')}</Field.Description>
          <Select
            value={unitId}
            aria-invalid={tried && unitId === ''}
            onChange={(event) => setUnitId(event.target.value)}
          >
            <Select.Option value="">{t('kiosks.chooseUnit')}</Select.Option>
            {survey.units.map(({ unitId: id, name: words }) => (
              <Select.Option key={id} value={id}>
                {words}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={t('kiosks.pin')}
          description={t('kiosks.pinHint')}
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          maxLength={8}
          error={tried && !isPin ? t('kiosks.pinWrong') : undefined}
          onChange={(event) => setPin(event.target.value)}
        />
        <Field>
          <Label>{t('kiosks.idle')}</Label>
          <Field.Description>{t('kiosks.idleHint')}</Field.Description>
          <Select value={String(idleSeconds)} onChange={(event) => setIdleSeconds(Number(event.target.value))}>
            {IDLE_SECONDS.map((seconds) => (
              <Select.Option key={seconds} value={String(seconds)}>
                {t('kiosks.seconds', { count: seconds })}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      {tried && unitId === '' && <p role="alert">{t('kiosks.chooseUnit')}</p>}
      {make.isError && <ErrorMessage error={make.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={make.isPending}>
          {t('kiosks.setUp')}
        </Button>
      </div>
    </form>
  );
}

function Address({ kiosk, address, onDone }: { kiosk: { name: string }; address: string; onDone: () => void }) {
  const { t } = useTranslation('messages');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <Alert data-color="warning" className="stack">
      <h3 ref={head} tabIndex={-1}>
        {t('kiosks.made', { name: kiosk.name })}
      </h3>
      <p>{t('kiosks.open')}</p>
      <p className="kiosk-address">{address}</p>
      <p>{t('kiosks.once')}</p>
      <div className="buttons">
        <CopyLink link={address} unit={kiosk.name} />
        <Button variant="tertiary" onClick={onDone}>
          {t('kiosks.done')}
        </Button>
      </div>
    </Alert>
  );
}
