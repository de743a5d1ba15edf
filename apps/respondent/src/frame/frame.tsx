import type { ReactNode } from 'react';
import { LanguageChoice } from './language-choice.tsx';

/** What stands around every page: skip link, who asks or tells, language, and the main part. */
export function Frame<Language extends string>(props: {
  /** Language of the words around the main part, where it differs from the page's own. */
  lang?: string | undefined;
  wide?: boolean;
  skip: string;
  sender: ReactNode;
  languageLabel: string;
  /** On the button that changes the language where no script does. */
  changeLabel?: string | undefined;
  languages: readonly Language[];
  language: Language;
  onLanguage: (language: Language) => void;
  children: ReactNode;
}) {
  const column = props.wide ? 'column wide' : 'column';
  return (
    <div lang={props.lang}>
      <a className="ds-skip-link" href="#main">
        {props.skip}
      </a>
      <header className="top">
        <div className={`${column} top-row`}>
          <p className="sender">{props.sender}</p>
          <LanguageChoice
            label={props.languageLabel}
            changeLabel={props.changeLabel}
            languages={props.languages}
            language={props.language}
            onLanguage={props.onLanguage}
          />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={column}>
        {props.children}
      </main>
    </div>
  );
}
