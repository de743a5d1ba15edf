import type { KioskStart } from '@medvirk/api-contract';
import type { Engines } from '@medvirk/questionnaire';
import { useCallback, useEffect, useState } from 'react';
import { firstLanguage, SCREEN_LANGUAGES, screenLanguageOf } from '../texts/screen-language.ts';
import { forgetStart, keepStart, keptStart } from './kept-start.ts';
import { Kiosk } from './kiosk.tsx';
import { forgetCode, openKiosk } from './kiosk-call.ts';
import { kioskTexts } from './kiosk-texts.ts';
import { prepare } from './prepare.ts';

const TRY_AGAIN_MS = 10_000;

type Shown =
  | { kind: 'loading' | 'unknown' | 'no-contact' | 'left' }
  | { kind: 'ready' | 'running'; start: KioskStart; engines: Engines };

/** `/kiosk`: what a tablet shows before the survey and after it; in between the survey itself. */
export function KioskPage({ code }: { code: string | undefined }) {
  const [shown, setShown] = useState<Shown>({ kind: code ? 'loading' : 'unknown' });
  const open = useCallback(async () => {
    if (!code) return;
    const outcome = await openKiosk(code);
    const isUnknown = outcome.kind === 'refused' && outcome.status < 500 && outcome.status !== 429;
    // Switched on without network it goes on with the survey as it was; what is answered waits, sealed.
    const start = outcome.kind === 'answer' ? outcome.value : isUnknown ? undefined : await keptStart();
    if (start) {
      try {
        setShown({ kind: 'ready', start, engines: await prepare(start) });
        if (outcome.kind === 'answer') void keepStart(start);
        return;
      } catch {
        // As without contact: a part of the pages could not be fetched.
      }
    }
    if (isUnknown) forgetAll();
    setShown({ kind: isUnknown ? 'unknown' : 'no-contact' });
  }, [code]);
  useEffect(() => void open(), [open]);
  useEffect(() => {
    if (shown.kind !== 'no-contact') return;
    const again = setTimeout(() => void open(), TRY_AGAIN_MS);
    return () => clearTimeout(again);
  }, [shown, open]);

  if (shown.kind === 'running') {
    return (
      <Kiosk
        code={code ?? ''}
        start={shown.start}
        engines={shown.engines}
        onShutOut={() => {
          forgetAll();
          setShown({ kind: 'unknown' });
        }}
        onLeave={() => {
          forgetAll();
          if (document.fullscreenElement) void document.exitFullscreen();
          setShown({ kind: 'left' });
        }}
      />
    );
  }
  return <Before shown={shown} onStart={(ready) => setShown({ ...ready, kind: 'running' })} />;
}

function forgetAll(): void {
  forgetCode();
  void forgetStart();
}

type Ready = Extract<Shown, { start: KioskStart }>;

/** For who sets the tablet up; the words are in the browser's language. */
function Before({ shown, onStart }: { shown: Shown; onStart: (ready: Ready) => void }) {
  const language = screenLanguageOf(firstLanguage(SCREEN_LANGUAGES, navigator.languages));
  const tell = kioskTexts(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (shown.kind === 'loading') {
    return (
      <main className="column" id="main">
        <p role="status">{tell('loading')}</p>
      </main>
    );
  }
  if (shown.kind !== 'ready') {
    const kind = shown.kind === 'running' ? 'left' : shown.kind;
    return (
      <main className="column" id="main">
        <h1 className="ds-heading page-heading">{tell(`${kind}.title`)}</h1>
        <p className="lead" role="status">
          {tell(`${kind}.what`)}
        </p>
      </main>
    );
  }
  const { name, invitation } = shown.start;
  const title = invitation.title[language] ?? Object.values(invitation.title)[0] ?? '';
  return (
    <main className="column" id="main">
      <h1 className="ds-heading page-heading">{tell('ready.title')}</h1>
      <p className="lead">{tell('ready.what', { name, title, unit: invitation.unit.name })}</p>
      <p>{tell('ready.tip')}</p>
      <div className="go-on-row">
        <button
          type="button"
          className="ds-button"
          onClick={() => {
            // Where the browser refuses, the page works in its window.
            void document.documentElement.requestFullscreen?.().catch(() => undefined);
            onStart(shown);
          }}
        >
          {tell('ready.start')}
        </button>
      </div>
    </main>
  );
}
