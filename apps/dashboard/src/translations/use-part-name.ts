import type { TranslationLineView } from '@medvirk/api-contract';
import type { ParseKeys } from 'i18next';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

/** What a text is, in words: "Spørsmål", "Svar". */
export function usePartName(): (line: Pick<TranslationLineView, 'part'>) => string {
  const { t } = useTranslation('questionnaire');
  return ({ part }) => {
    const key = `translations.part.${part}`;
    return i18next.exists(key, { ns: 'questionnaire' }) ? t(key as ParseKeys<'questionnaire'>) : part;
  };
}
