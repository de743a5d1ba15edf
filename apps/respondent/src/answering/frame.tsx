import type { ReactNode } from 'react';
import { useSpeech } from '../texts/speech.tsx';
import { LanguageChoice } from './language-choice.tsx';

/** What stands around every page: skip link, who asks, language, and the main part. */
export function Frame(props: {
  sender: ReactNode;
  languages: readonly string[];
  onLanguage: (language: string) => void;
  children: ReactNode;
}) {
  const { screenLanguage, twoLanguages, say } = useSpeech();
  return (
    <div lang={twoLanguages ? screenLanguage : undefined}>
      <a className="ds-skip-link" href="#main">
        {say('skip')}
      </a>
      <header className="top">
        <div className="column top-row">
          <p className="sender">{props.sender}</p>
          <LanguageChoice languages={props.languages} onLanguage={props.onLanguage} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="column">
        {props.children}
      </main>
    </div>
  );
}
