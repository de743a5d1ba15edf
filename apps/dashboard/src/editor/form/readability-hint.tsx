import { useTranslation } from 'react-i18next';
import { readabilityOf } from '../readability.ts';

/** How easy a text is to read, in words; from a certain weight on also what to try. */
export function ReadabilityHint({ text }: { text: string }) {
  const { t } = useTranslation();
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
