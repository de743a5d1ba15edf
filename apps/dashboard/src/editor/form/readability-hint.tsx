import { startTransition, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readabilityOf } from '../readability.ts';

/** Milliseconds without a letter: a level that changes under each letter is not read, and lays out the page anew. */
const REST = 300;

/** How easy a text is to read, in words; from a certain weight on also what to try. Follows when nobody has typed for a moment. */
export function ReadabilityHint({ text: written }: { text: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setText(written)), REST);
    return () => clearTimeout(timer);
  }, [written]);
  const found = readabilityOf(text);
  if (!found) return null;
  return (
    <p className="readability" data-heavy={found.heavy}>
      {t('readability.level', { level: t(`readability.${found.level}`), lix: found.lix })}
      {found.heavy && ` ${t('readability.hint')}`}
      {found.heavy &&
        found.longWords.length > 0 &&
        ` ${t('readability.longWords', { words: found.longWords.join(', '), count: found.longWords.length })}`}
    </p>
  );
}
