import type { ParseKeys } from 'i18next';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

/** What a setting of a question is called on screen; its own name where it has none yet. */
export function useSettingName(): (name: string) => string {
  const { t } = useTranslation('questionnaire');
  return (name) => {
    const key = `changes.name.${name}`;
    return i18next.exists(key, { ns: 'questionnaire' }) ? String(t(key as ParseKeys<'questionnaire'>)) : name;
  };
}
