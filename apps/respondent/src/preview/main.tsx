import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEngines } from '../answering/load-engines.ts';
import { needsRareKinds } from '../question/kinds/kind-of.ts';
import { loadKindsFor } from '../question/kinds/load-kinds.ts';
import { SpeechProvider } from '../texts/speech.tsx';
import { useChosenLanguage } from '../texts/use-chosen-language.ts';
import { isToShow, type Told, type ToShow } from './messages.ts';
import { PreviewWalk, type Ready } from './preview-walk.tsx';
import '../look/look.css';

// Somebody is writing in the page around this one: only who has come in here takes the keyboard along from page to page.
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (options?: FocusOptions) {
  if (document.hasFocus()) focus.call(this, options);
};

const tell = (told: Told) => window.parent.postMessage(told, window.location.origin);

function Preview() {
  const [ready, setReady] = useState<Ready>();
  useEffect(() => {
    let latest: ToShow | undefined;
    const take = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== window.location.origin || source !== window.parent || !isToShow(data)) return;
      latest = data;
      void Promise.all([loadEngines(data.content), loadKindsFor(data.content)]).then(([engines]) => {
        // What was asked for meanwhile has overtaken this.
        if (latest === data) setReady({ ...data, engines });
      });
    };
    window.addEventListener('message', take);
    tell({ kind: 'medvirk-ready' });
    return () => window.removeEventListener('message', take);
  }, []);
  const rare = ready !== undefined && needsRareKinds(ready.content);
  const speech = useChosenLanguage(ready?.language ?? 'nb', rare);
  if (!ready || !speech) return null;
  return (
    <SpeechProvider value={speech}>
      <main id="main" tabIndex={-1} className="column">
        <PreviewWalk ready={ready} tell={tell} />
      </main>
    </SpeechProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('preview.html has no element with id "root"');
createRoot(root).render(<Preview />);
