import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { Brand } from '../app/brand.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { LanguageSwitch } from '../app/language-switch.tsx';

/** "Do not ask me again", from the link in a message. A button, since mail programs open links by themselves to look at them. */
export default function NoMorePage() {
  const { t } = useTranslation('messages');
  const [token] = useState(() => location.hash.slice(1));
  const title = t('noMore.title');
  useEffect(() => {
    document.title = `${title} - Medvirk`;
  }, [title]);
  const send = useRouteMutation(contract.recipients.noMore);
  const isUnknown = send.data?.organisation === null || send.error?.code === 'INPUT_NOT_VALID';
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
        {send.data?.organisation && (
          <Alert data-color="success" role="status">
            {t('noMore.done', { organisation: send.data.organisation })}
          </Alert>
        )}
        {isUnknown && (
          <Alert data-color="warning" role="alert">
            {t('noMore.unknown')}
          </Alert>
        )}
        {!send.data && !isUnknown && (
          <>
            <Paragraph data-size="lg">{t('noMore.what')}</Paragraph>
            <Button data-size="lg" loading={send.isPending} onClick={() => send.mutate({ body: { token } })}>
              {t('noMore.send')}
            </Button>
            {send.isError && <ErrorMessage error={send.error} />}
          </>
        )}
      </main>
    </div>
  );
}
