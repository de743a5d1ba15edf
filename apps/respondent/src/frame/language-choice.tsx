import { useId } from 'react';
import { PAGE_FORM } from '../plain/plain-form.tsx';

/** Languages by their own names, so that each can be found by who reads it. Nothing to show where there is only one. */
export function LanguageChoice<Language extends string>(props: {
  label: string;
  changeLabel?: string | undefined;
  languages: readonly Language[];
  language: Language;
  onLanguage: (language: Language) => void;
}) {
  const id = useId();
  if (props.languages.length < 2) return null;
  return (
    <div className="language">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        name="language"
        form={PAGE_FORM}
        className="ds-input"
        data-width="auto"
        autoComplete="off"
        value={props.language}
        onChange={(event) => {
          const chosen = props.languages.find((language) => language === event.target.value);
          if (chosen) props.onLanguage(chosen);
        }}
      >
        {props.languages.map((language) => (
          // The server knows more languages by name than some browsers do: what it has said stays.
          <option key={language} value={language} lang={language} suppressHydrationWarning>
            {ownName(language)}
          </option>
        ))}
      </select>
      {props.changeLabel && (
        <noscript>
          <button type="submit" name="do" value="language" form={PAGE_FORM} className="ds-button" data-size="sm">
            {props.changeLabel}
          </button>
        </noscript>
      )}
    </div>
  );
}

/** What a language calls itself. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
