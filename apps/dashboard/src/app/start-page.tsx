import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** What somebody who is not signed in sees: what this is, and one way in. */
export function StartPage() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const title = t('start.title');
  useEffect(() => {
    document.title = `${title} - Medvirk`;
  }, [title]);
  return (
    <div className="start">
      <header className="start-header">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="start-main">
        <Heading level={1} data-size="xl">
          {title}
        </Heading>
        <Paragraph data-size="lg">{t('start.text')}</Paragraph>
        <ul className="start-lenses">
          <li>{t('start.why')}</li>
          <li>{t('start.now')}</li>
          <li>{t('start.better')}</li>
        </ul>
        <Button asChild data-size="lg">
          <a href={`/api/session/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>{t('start.signIn')}</a>
        </Button>
      </main>
    </div>
  );
}
