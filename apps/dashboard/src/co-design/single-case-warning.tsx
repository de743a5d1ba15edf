import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A council does not handle single persons' cases: tells, while it is written, when a text reads like one. It only warns;
 * what is found is what would be taken out of a respondent's comment.
 */
export function SingleCaseWarning({ text }: { text: string }) {
  const { t: c } = useTranslation('council');
  const written = useDeferredValue(text);
  const [found, setFound] = useState(false);
  useEffect(() => {
    let current = true;
    // Names and patterns weigh more than the page: fetched when there is something to look at.
    const look = async () =>
      written.trim() === '' ? false : (await import('./looks-like-a-case.ts')).looksLikeACase(written);
    void look().then((result) => current && setFound(result));
    return () => {
      current = false;
    };
  }, [written]);
  return (
    <div aria-live="polite">
      {found && (
        <Alert data-color="warning" data-size="sm">
          <Heading level={3} data-size="2xs">
            {c('single.title')}
          </Heading>
          <Paragraph>{c('single.text')}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
