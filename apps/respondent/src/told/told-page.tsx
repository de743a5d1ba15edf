import type { ToldView } from '@medvirk/api-contract';
import { useCallback, useEffect, useState } from 'react';
import { readTold } from '../api/public-api.ts';
import { firstLanguage, SCREEN_LANGUAGES, type ScreenLanguage } from '../texts/screen-language.ts';
import { Poster } from './poster.tsx';
import { type Telling, tellingIn } from './telling.ts';
import { loadToldTexts } from './told-texts.ts';
import './told.css';

type Read = { kind: 'reading' } | { kind: 'read'; told: ToldView } | { kind: 'missing' } | { kind: 'no-contact' };

/** `/told/:slug`, "Dere sa - vi gjorde": open to everybody, and an A4 poster when it is printed. */
export default function ToldPage({ slug }: { slug: string }) {
  const [language, setLanguage] = useState<ScreenLanguage>(
    () => firstLanguage(SCREEN_LANGUAGES, navigator.languages) as ScreenLanguage,
  );
  const telling = useTelling(language);
  const [read, setRead] = useState<Read>({ kind: 'reading' });

  const fetchTold = useCallback(async () => {
    setRead({ kind: 'reading' });
    const outcome = await readTold(slug);
    if (outcome.kind === 'answer') setRead({ kind: 'read', told: outcome.value });
    else setRead({ kind: outcome.kind === 'refused' && outcome.status < 429 ? 'missing' : 'no-contact' });
  }, [slug]);
  useEffect(() => void fetchTold(), [fetchTold]);

  if (!telling) return null;
  const { say } = telling;
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {say('skip')}
      </a>
      <header className="top">
        <div className="column wide top-row">
          <p className="sender">{read.kind === 'read' && read.told.organisation}</p>
          <div className="language">
            <label htmlFor="language">{say('language')}</label>
            <select
              id="language"
              className="ds-input"
              data-width="auto"
              value={language}
              onChange={(event) => setLanguage(event.target.value as ScreenLanguage)}
            >
              <option value="nb" lang="nb">
                Norsk bokmål
              </option>
              <option value="nn" lang="nn">
                Norsk nynorsk
              </option>
              <option value="en" lang="en">
                English
              </option>
            </select>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="column wide">
        <Shown read={read} telling={telling} onAgain={() => void fetchTold()} />
      </main>
    </>
  );
}

function Shown({ read, telling, onAgain }: { read: Read; telling: Telling; onAgain: () => void }) {
  const { say, words } = telling;
  const title =
    read.kind === 'read'
      ? say('page-title', { title: words(read.told.title) })
      : say(read.kind === 'reading' ? 'title' : `${read.kind}.title`);
  useEffect(() => {
    document.title = title;
  }, [title]);

  switch (read.kind) {
    case 'reading':
      return (
        <p role="status" className="loading">
          {say('loading')}
        </p>
      );
    case 'read':
      return <Poster told={read.told} telling={telling} address={window.location.href} />;
    case 'missing':
    case 'no-contact':
      return (
        <div role="alert">
          <h1 className="ds-heading page-heading">{say(`${read.kind}.title`)}</h1>
          <p className="lead">{say(`${read.kind}.what`)}</p>
          {read.kind === 'no-contact' && (
            <button type="button" className="ds-button" onClick={onAgain}>
              {say('try-again')}
            </button>
          )}
        </div>
      );
  }
}

function useTelling(language: ScreenLanguage): Telling | undefined {
  const [telling, setTelling] = useState<Telling>();
  useEffect(() => {
    let wanted = true;
    loadToldTexts[language]()
      .then((texts) => {
        if (!wanted) return;
        document.documentElement.lang = language;
        setTelling(tellingIn(language, texts));
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  return telling;
}
