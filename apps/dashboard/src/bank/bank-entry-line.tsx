import { Tag } from '@digdir/designsystemet-react';
import { type BankEntryView, contract } from '@medvirk/api-contract';
import { questionsIn, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { languageName } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';

/** What an entry is about, in which languages, and how much it is used. */
export function BankEntryLine({ entry }: { entry: BankEntryView }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  const themes = useRouteQuery(contract.organisation.themes, {});
  const { part, tags, languages, usedIn } = entry;
  const questions = questionsIn(part);
  const [first] = questions;
  const theme = first && 'theme' in first ? first.theme : undefined;
  const lens = first && 'lens' in first ? first.lens : undefined;
  const named = themes.data?.themes.find(({ code }) => code === theme);
  const about = [
    part.kind === 'section' ? t('bank.section', { count: questions.length }) : first && m(`questionType.${first.type}`),
    named ? textIn(named.texts, language) : theme,
    lens && m(`purpose.${lens}`),
    languages
      .map((tag) => languageName(tag, language))
      .sort((a, b) => a.localeCompare(b, language))
      .join(', '),
    t('bank.usedIn', { count: usedIn }),
  ];
  return (
    <p className="small subtle bank-about">
      {about.filter(Boolean).join(' · ')}
      {tags.map((tag) => (
        <Tag key={tag} data-size="sm" variant="outline" data-color="neutral">
          {tag}
        </Tag>
      ))}
    </p>
  );
}
