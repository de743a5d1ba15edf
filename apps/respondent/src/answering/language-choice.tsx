import { useId } from 'react';
import { useSpeech } from '../texts/speech.tsx';

/** Languages by their own names, so that each can be found by who reads it. Nothing to show where there is only one. */
export function LanguageChoice(props: { languages: readonly string[]; onLanguage: (language: string) => void }) {
  const { language, say } = useSpeech();
  const id = useId();
  if (props.languages.length < 2) return null;
  return (
    <div className="language">
      <label htmlFor={id}>{say('language')}</label>
      <select
        id={id}
        className="ds-input"
        data-width="auto"
        autoComplete="off"
        value={language}
        onChange={(event) => props.onLanguage(event.target.value)}
      >
        {props.languages.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {ownName(tag)}
          </option>
        ))}
      </select>
    </div>
  );
}

function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
