import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { errorText } from './error-text.ts';

interface Props {
  error: Error;
  /** Offered as "try again" where trying again can help. */
  onRetry?: () => void;
}

/** An error in plain words, in the place where what failed would have been. */
export function ErrorMessage({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const signedOut = 'code' in error && error.code === 'NOT_SIGNED_IN';
  return (
    <Alert data-color="danger" className="error-message" role="alert">
      <Heading level={2} data-size="2xs">
        {t('error.title')}
      </Heading>
      <Paragraph>{t(errorText(error))}</Paragraph>
      {signedOut && (
        <Button asChild variant="secondary">
          <a href={`/api/session/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`}>
            {t('start.signIn')}
          </a>
        </Button>
      )}
      {!signedOut && onRetry && (
        <Button variant="secondary" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </Alert>
  );
}
