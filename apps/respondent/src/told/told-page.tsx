import type { ToldView } from '@medvirk/api-contract';
import { useCallback, useEffect, useState } from 'react';
import { readTold } from '../api/public-api.ts';
import { Frame } from '../frame/frame.tsx';
import WordPart from '../word/word-part.tsx';
import { EasyPoster } from './easy-poster.tsx';
import { Poster } from './poster.tsx';
import { type Telling, tellingIn } from './telling.ts';
import { loadToldTexts, TOLD_LANGUAGES, type ToldLanguage, toldLanguageFor } from './told-texts.ts';
import { useEasy } from './use-easy.ts';
import './told.css';

type Read = { kind: 'reading' } | { kind: 'read'; told: ToldView } | { kind: 'missing' } | { kind: 'no-contact' };

/** `/told/:slug`, "Dere sa - vi gjorde": open to everybody, and an A4 poster when it is printed. */
export default function ToldPage({ slug }: { slug: string }) {
  const [language, setLanguage] = useState<ToldLanguage>(() => toldLanguageFor(navigator.languages));
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
    <Frame
      wide
      skip={say('skip')}
      sender={read.kind === 'read' && read.told.organisation}
      languageLabel={say('language')}
      languages={TOLD_LANGUAGES}
      language={language}
      onLanguage={setLanguage}
    >
      <Shown read={read} telling={telling} slug={slug} language={language} onAgain={() => void fetchTold()} />
    </Frame>
  );
}

function Shown(props: { read: Read; telling: Telling; slug: string; language: ToldLanguage; onAgain: () => void }) {
  const { read, telling, onAgain } = props;
  const { say, words } = telling;
  const [easy, setEasy] = useEasy();
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
      return easy ? (
        <EasyPoster told={read.told} telling={telling} onWhole={() => setEasy(false)} />
      ) : (
        <Poster told={read.told} telling={telling} address={window.location.href} onEasy={() => setEasy(true)} />
      );
    case 'missing':
    case 'no-contact':
      return (
        <>
          <div role="alert">
            <h1 className="ds-heading page-heading">{say(`${read.kind}.title`)}</h1>
            <p className="lead">{say(`${read.kind}.what`)}</p>
            {read.kind === 'no-contact' && (
              <button type="button" className="ds-button" onClick={onAgain}>
                {say('try-again')}
              </button>
            )}
          </div>
          {read.kind === 'missing' && <WordPart slug={props.slug} language={props.language} />}
        </>
      );
  }
}

function useTelling(language: ToldLanguage): Telling | undefined {
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
