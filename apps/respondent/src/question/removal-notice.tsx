import { useEffect, useState } from 'react';
import { maskedThings } from '../ending/masked-things.ts';
import { HelpNow } from '../help/help-lines.tsx';
import { listed } from '../texts/say.ts';
import { useSpeech } from '../texts/speech.tsx';

/** A pause in the writing, after which what was written is looked through. */
const PAUSE_MILLISECONDS = 1200;
/** Shorter texts hold no identifier. */
const SHORTEST = 3;

/**
 * Says, while somebody writes, what will be taken out before the answer is stored. The rules are fetched when the first
 * comment is written, and the text never leaves the page for this; without network nothing is said, and the API masks all
 * the same.
 */
export function RemovalNotice({ text }: { text: string }) {
  const { say, screenLanguage } = useSpeech();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [inDanger, setInDanger] = useState(false);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const { identifiersIn, readsAsDanger } = await import('./identifiers-in.ts');
      if (!current) return;
      setKinds(identifiersIn(text));
      setInDanger(readsAsDanger(text));
    };
    const pause = setTimeout(() => {
      if (text.trim().length < SHORTEST) {
        setKinds([]);
        setInDanger(false);
      } else look().catch(() => setKinds([]));
    }, PAUSE_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [text]);
  const things = listed(
    maskedThings(kinds).map((key) => say(key)),
    screenLanguage,
  );
  return (
    <>
      <p className="count" role="status">
        {kinds.length > 0 && say('text.will-be-removed', { things })}
      </p>
      <div role="alert">{inDanger && <HelpNow />}</div>
    </>
  );
}
