import { Field, Label, Select } from '@digdir/designsystemet-react';
import { FILE_LANGUAGES, type FileLanguage } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';

const OWN_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** Which language letters are written in. */
export function LetterLanguage({
  language,
  onChange,
}: {
  language: FileLanguage;
  onChange: (language: FileLanguage) => void;
}) {
  const { t } = useTranslation('messages');
  return (
    <Field>
      <Label>{t('letters.language')}</Label>
      <Select
        value={language}
        onChange={({ target }) => onChange(FILE_LANGUAGES.find((each) => each === target.value) ?? 'nb')}
      >
        {FILE_LANGUAGES.map((tag) => (
          <Select.Option key={tag} value={tag}>
            {OWN_NAMES[tag]}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
