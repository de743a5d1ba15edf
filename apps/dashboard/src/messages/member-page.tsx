import { Alert, Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { contract, type RouteAnswer } from '@medvirk/api-contract';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { Brand } from '../app/brand.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { Loading } from '../app/loading.tsx';

type Opened = RouteAnswer<typeof contract.messages.openLink>;

/**
 * Where a personal link leads: a code to the same address, then in. The link's secret stays behind the # of the address, which no
 * server is told, so that a phone that throws the page away while its owner looks for the code finds the way back.
 */
export default function MemberPage() {
  const { t } = useTranslation('messages');
  const [token] = useState(() => location.hash.slice(1));
  const title = t('member.title');
  useEffect(() => {
    document.title = `${title} - Medvirk`;
  }, [title]);
  const link = useRouteMutation(contract.messages.openLink);
  const look = useEffectEvent(() => link.mutate({ body: { token } }));
  useEffect(() => look(), []);
  return (
    <div className="start">
      <header className="start-header">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="start-main">
        <Heading level={1} data-size="lg">
          {title}
        </Heading>
        {link.isPending && <Loading />}
        {link.isError && (link.error.code === 'LINK_NOT_VALID' || link.error.code === 'INPUT_NOT_VALID') && <NoLink />}
        {link.isError && link.error.status !== 404 && link.error.status !== 400 && (
          <ErrorMessage error={link.error} onRetry={() => link.mutate({ body: { token } })} />
        )}
        {link.data && <WithCode token={token} opened={link.data} />}
      </main>
    </div>
  );
}

function NoLink() {
  const { t } = useTranslation('messages');
  return (
    <>
      <Alert data-color="warning" role="alert">
        {t('member.LINK_NOT_VALID')}
      </Alert>
      <Paragraph>{t('member.linkHelp')}</Paragraph>
      <a className="ds-link" href="/">
        {t('member.home')}
      </a>
    </>
  );
}

function WithCode({ token, opened }: { token: string; opened: Opened }) {
  const { t } = useTranslation('messages');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const send = useRouteMutation(contract.messages.sendCode, { onSuccess: () => field.current?.focus() });
  // The address with the secret is replaced, so that nobody comes back to it by the browser's history.
  const enter = useRouteMutation(contract.messages.signInByLink, { onSuccess: ({ goTo }) => location.replace(goTo) });
  const digits = code.replace(/\D/g, '');
  const isWhole = digits.length === 6;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole) enter.mutate({ body: { token, code: digits } });
    else field.current?.focus();
  };
  const wrong = enter.error?.code === 'CODE_NOT_VALID' ? t('member.CODE_NOT_VALID') : undefined;
  const sendAgain = () => {
    enter.reset();
    setTried(false);
    setCode('');
    send.mutate({ body: { token } });
  };
  return (
    <>
      <Paragraph data-size="lg">{t('member.lead', { organisation: opened.organisation })}</Paragraph>
      {!send.data && (
        <>
          <Paragraph>{t('member.what', { address: opened.address, minutes: opened.codeMinutes })}</Paragraph>
          <Button data-size="lg" loading={send.isPending} onClick={() => send.mutate({ body: { token } })}>
            {t('member.send')}
          </Button>
        </>
      )}
      {send.data && (
        <form className="stack" onSubmit={submit} noValidate>
          <Paragraph role="status">{t('member.sent', { address: opened.address })}</Paragraph>
          <Textfield
            ref={field}
            autoFocus
            label={t('member.code')}
            description={t('member.codeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            error={wrong ?? (tried && !isWhole ? t('member.codeWrong') : undefined)}
            onChange={(event) => {
              setCode(event.target.value);
              if (enter.isError) enter.reset();
            }}
          />
          {enter.isError && !wrong && <ErrorMessage error={enter.error} />}
          <div className="buttons">
            <Button type="submit" data-size="lg" loading={enter.isPending}>
              {t('member.in')}
            </Button>
            <Button variant="tertiary" loading={send.isPending} onClick={sendAgain}>
              {t('member.again')}
            </Button>
          </div>
        </form>
      )}
      {send.isError &&
        (send.error.code === 'TOO_MANY_REQUESTS' ? (
          <Alert data-color="warning" role="alert">
            {t('member.TOO_MANY')}
          </Alert>
        ) : (
          <ErrorMessage error={send.error} />
        ))}
    </>
  );
}
