import type { Audio, ShownQuestion, Texts } from '@medvirk/questionnaire';
import { type ComponentType, useEffect, useState } from 'react';
import { useIsPlain } from '../plain/plain-form.tsx';
import { mediaAddress } from '../question/media/media-address.ts';
import { useSpeech } from '../texts/speech.tsx';

/** Words, and who has read them: an option, a row, a question. */
export interface Said {
  texts: Texts | undefined;
  audio?: Audio | undefined;
}

export interface Listening {
  /** One after the other; the button is called after the first. */
  says: readonly Said[];
  /** What may be answered is read after it. */
  question?: ShownQuestion | undefined;
}

/**
 * Reads aloud when it is asked to, never by itself: the recordings of persons where there are some, else the device's own voice. What
 * reads comes once the page is there, button and all; without network the page goes on without. A page that runs no scripts has
 * the browser's own player for what somebody has read.
 */
export function ListenButton(props: Listening) {
  const { language, words } = useSpeech();
  const isPlain = useIsPlain();
  const Control = useControl();
  if (isPlain) {
    return props.says.map(({ texts, audio }) => {
      const sound = audio?.[language];
      // biome-ignore lint/a11y/useMediaCaption: the words stand beside it
      return sound && <audio key={sound} controls preload="none" src={mediaAddress(sound)} aria-label={words(texts)} />;
    });
  }
  return Control && <Control {...props} />;
}

/** The button, once it is here. */
function useControl(): ComponentType<Listening> | undefined {
  const [control, setControl] = useState<{ Control: ComponentType<Listening> }>();
  useEffect(() => {
    import('./listen-control.tsx').then(
      ({ ListenControl: Control }) => setControl({ Control }),
      () => undefined,
    );
  }, []);
  return control?.Control;
}
