import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type BankEntryView, contract } from '@medvirk/api-contract';
import { type BankSearch, isFoundBy, Lens, textIn } from '@medvirk/questionnaire';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { languageName } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';
import './bank.css';

interface Props {
  entries: readonly BankEntryView[];
  /** What is said where there is nothing at all. */
  empty: string;
  row: (entry: BankEntryView) => ReactNode;
}

/** Entries of the bank with ways to find one: words, theme, lens, and a language in which it must be whole. */
export function BankSearchList({ entries, empty, row }: Props) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  const themes = useRouteQuery(contract.organisation.themes, {});
  const [search, setSearch] = useState<BankSearch>({});
  const wanted = useDeferredValue(search);
  const found = entries.filter(({ part, tags }) => isFoundBy(part, tags, wanted));
  const languages = [...new Set(entries.flatMap((entry) => entry.languages))].sort();
  const set = (change: { [Key in keyof BankSearch]?: BankSearch[Key] | undefined }) => {
    const kept = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    setSearch(Object.fromEntries(kept));
  };
  if (entries.length === 0) return <Empty text={empty} />;
  return (
    <div className="stack">
      <search className="bank-search">
        <Textfield
          label={t('bank.words')}
          type="search"
          value={search.words ?? ''}
          onChange={(event) => set({ words: event.target.value })}
        />
        <Field>
          <Label>{m('editor.theme')}</Label>
          <Select value={search.theme ?? ''} onChange={(event) => set({ theme: event.target.value })}>
            <option value="">{t('bank.any')}</option>
            {themes.data?.themes.map(({ code, texts }) => (
              <option key={code} value={code}>
                {textIn(texts, language)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('bank.lens')}</Label>
          <Select
            value={search.lens ?? ''}
            onChange={(event) => set({ lens: Lens.options.find((lens) => lens === event.target.value) })}
          >
            <option value="">{t('bank.any')}</option>
            {Lens.options.map((lens) => (
              <option key={lens} value={lens}>
                {m(`purpose.${lens}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('bank.readyIn')}</Label>
          <Select value={search.language ?? ''} onChange={(event) => set({ language: event.target.value })}>
            <option value="">{t('bank.any')}</option>
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, language)}
              </option>
            ))}
          </Select>
        </Field>
      </search>
      <p className="small subtle" role="status">
        {t('bank.found', { count: found.length })}
      </p>
      <ul className="plain-list bank-list">
        {found.map((entry) => (
          <li key={entry.id}>{row(entry)}</li>
        ))}
      </ul>
    </div>
  );
}
