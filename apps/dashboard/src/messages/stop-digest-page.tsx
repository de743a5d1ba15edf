import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteMutation } from '../app/api.ts';
import { Brand } from '../app/brand.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { LanguageSwitch } from '../app/language-switch.tsx';

/** Stops a digest from the link in its mail. A button, since mail programs open links by themselves to look at them. */
export default function StopDigestPage() {
  const { t } = useTranslation('messages');
  const [token] = useState(() => location.hash.slice(1));
  const title = t('stopDigest.title');
  useEffect(() => {
    document.title = `${title} - Medvirk`;
  }, [title]);
  const send = useRouteMutation(contract.messages.stopDigest);
  const isUnknown = send.data?.stopped === false || send.error?.code === 'INPUT_NOT_VALID';
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
        {send.data?.stopped && (
          <Alert data-color="success" role="status">
            {t('stopDigest.done')}
          </Alert>
        )}
        {isUnknown && (
          <Alert data-color="warning" role="alert">
            <Paragraph>{t('stopDigest.unknown')}</Paragraph>
            <Link to="/my-mail" className="ds-link">
              {t('stopDigest.signIn')}
            </Link>
          </Alert>
        )}
        {!send.data && !isUnknown && (
          <>
            <Paragraph data-size="lg">{t('stopDigest.what')}</Paragraph>
            <Button data-size="lg" loading={send.isPending} onClick={() => send.mutate({ body: { token } })}>
              {t('stopDigest.send')}
            </Button>
            {send.isError && <ErrorMessage error={send.error} />}
          </>
        )}
      </main>
    </div>
  );
}
