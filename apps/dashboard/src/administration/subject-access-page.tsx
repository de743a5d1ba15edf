import { Alert, Button, Checkbox, Heading, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { contract, type RouteAnswer } from '@medvirk/api-contract';
import { DownloadIcon } from '@navikt/aksel-icons';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { saveFile } from '../results/tools/picture-files.ts';
import { AdministrationPage } from './administration-page.tsx';

type Given = RouteAnswer<typeof contract.subjectAccess.give>;
const LEAST_CHECK = 10;

/** What is kept about a person who asks for it and has no link any more: two files for that person, and a line that stays. */
export default function SubjectAccessPage() {
  const { t } = useTranslation();
  return (
    <AdministrationPage title={t('administration.subjectAccess')} lead={t('subjectAccess.lead')}>
      <AccessForm />
      <GivenBefore />
    </AdministrationPage>
  );
}

function AccessForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [address, setAddress] = useState('');
  const [identityCheck, setIdentityCheck] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const give = useRouteMutation(contract.subjectAccess.give, {
    outdates: [contract.subjectAccess.given],
    onSuccess: () => {
      setAddress('');
      setIdentityCheck('');
      setConfirmed(false);
      setTried(false);
    },
  });
  const wrong = {
    address: address.trim().length < 3,
    identityCheck: identityCheck.trim().length < LEAST_CHECK,
    confirmed: !confirmed,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.address || wrong.identityCheck || wrong.confirmed) return;
    give.mutate({ body: { address, identityCheck, confirmed: true, language } });
  };
  const confirmWrong = useId();
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <Textfield
        label={t('subjectAccess.address')}
        description={t('subjectAccess.addressHint')}
        value={address}
        maxLength={254}
        autoComplete="off"
        error={tried && wrong.address && t('subjectAccess.addressNeeded')}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Textfield
        multiline
        rows={3}
        label={t('subjectAccess.check')}
        description={t('subjectAccess.checkHint')}
        value={identityCheck}
        maxLength={500}
        error={tried && wrong.identityCheck && t('subjectAccess.checkNeeded')}
        onChange={(event) => setIdentityCheck(event.target.value)}
      />
      <Checkbox
        label={t('subjectAccess.confirm')}
        checked={confirmed}
        aria-invalid={tried && wrong.confirmed}
        aria-describedby={tried && wrong.confirmed ? confirmWrong : undefined}
        onChange={(event) => setConfirmed(event.target.checked)}
      />
      {tried && wrong.confirmed && (
        <ValidationMessage id={confirmWrong}>{t('subjectAccess.confirmNeeded')}</ValidationMessage>
      )}
      {give.isError && <ErrorMessage error={give.error} />}
      <div className="buttons">
        <Button type="submit" loading={give.isPending}>
          {t('subjectAccess.give')}
        </Button>
      </div>
      <div role="status">{give.data && <Files given={give.data} onDone={() => give.reset()} />}</div>
    </form>
  );
}

/** What was found is told in numbers: the answers are for the person, and stand in the files only. */
function Files({ given, onDone }: { given: Given; onDone: () => void }) {
  const { t } = useTranslation();
  const { data, pdf } = given;
  const name = t('subjectAccess.file');
  const responses = data.surveys.filter(({ response }) => response !== null).length;
  const readable = () =>
    new Blob([Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0))], { type: 'application/pdf' });
  return (
    <Alert data-color="info" className="stack">
      <Heading level={2} data-size="2xs">
        {t('subjectAccess.ready')}
      </Heading>
      <p>{t('subjectAccess.found', { surveys: data.surveys.length, responses })}</p>
      <p>{t('subjectAccess.handOver')}</p>
      <div className="buttons">
        <Button variant="secondary" onClick={() => saveFile(readable(), `${name}.pdf`)}>
          <DownloadIcon aria-hidden />
          {t('subjectAccess.pdf')}
        </Button>
        <Button
          variant="secondary"
          onClick={() =>
            saveFile(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), `${name}.json`)
          }
        >
          <DownloadIcon aria-hidden />
          {t('subjectAccess.json')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('subjectAccess.done')}
        </Button>
      </div>
    </Alert>
  );
}

function GivenBefore() {
  const { t } = useTranslation();
  const language = useLanguage();
  const given = useRouteQuery(contract.subjectAccess.given, {});
  const now = new Date();
  return (
    <section className="stack" aria-labelledby="given-before">
      <Heading level={2} data-size="sm" id="given-before">
        {t('subjectAccess.before')}
      </Heading>
      {given.isPending && <Loading />}
      {given.isError && <ErrorMessage error={given.error} onRetry={() => given.refetch()} />}
      {given.data?.given.length === 0 && <Empty text={t('subjectAccess.none')} />}
      {given.data && given.data.given.length > 0 && (
        <ul className="card plain-list row-list">
          {given.data.given.map(({ by, at, identityCheck, surveys, responses }) => (
            <li key={`${at} ${by}`}>
              <p>{identityCheck}</p>
              <p className="small subtle">
                {[by, sayDate(at, language, now), t('subjectAccess.found', { surveys, responses })].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
