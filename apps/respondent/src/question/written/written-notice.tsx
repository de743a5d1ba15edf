import { useContext, useEffect, useState } from 'react';
import { maskedThings } from '../../ending/masked-things.ts';
import { HelpNow } from '../../help/help-now.tsx';
import { CarriedContext } from '../../plain/plain-form.tsx';
import { listed } from '../../texts/say.ts';
import { useSpeech } from '../../texts/speech.tsx';
import { ChoiceLine } from '../choice-line.tsx';
import { quoteField } from '../field-names.ts';
import { identifiersIn, readsAsDanger } from '../identifiers-in.ts';
import { mayQuote } from '../may-quote.ts';
import { WRITTEN_TEXTS } from './texts.ts';

/** A pause in the writing, after which what was written is looked through. */
const PAUSE_MILLISECONDS = 1200;

/**
 * Says, while somebody writes, what will be taken out before the answer is stored, and asks whether it may be quoted. The text never
 * leaves the page for this; without network nothing is said, and the API masks all the same.
 */
export function WrittenNotice({ text, quote }: { text: string; quote?: string | undefined }) {
  const { say, screenLanguage } = useSpeech();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [inDanger, setInDanger] = useState(false);
  useEffect(() => {
    const pause = setTimeout(() => {
      setKinds(identifiersIn(text));
      setInDanger(readsAsDanger(text));
    }, PAUSE_MILLISECONDS);
    return () => clearTimeout(pause);
  }, [text]);
  const things = listed(
    maskedThings(kinds).map((key) => say(key)),
    screenLanguage,
  );
  return (
    <>
      <p className="count" role="status">
        {kinds.length > 0 && WRITTEN_TEXTS[screenLanguage].removed.replace('{things}', things)}
      </p>
      <div role="alert">{inDanger && <HelpNow />}</div>
      {quote !== undefined && <QuoteChoice code={quote} />}
    </>
  );
}

/** A choice of its own beside each comment, and nobody's words are quoted where it is not made. */
function QuoteChoice({ code }: { code: string }) {
  const { screenLanguage } = useSpeech();
  const carried = useContext(CarriedContext);
  const [chosen, setChosen] = useState(() =>
    carried === undefined ? mayQuote.has(code) : namedIn(carried).includes(code),
  );
  const texts = WRITTEN_TEXTS[screenLanguage];
  return (
    <ChoiceLine
      type="checkbox"
      name={quoteField(code)}
      value="yes"
      checked={chosen}
      invalid={false}
      away
      onChoose={(checked) => {
        setChosen(checked);
        if (checked) mayQuote.add(code);
        else mayQuote.delete(code);
      }}
    >
      {texts.quote}
      <br />
      <span className="count">{texts['quote.what']}</span>
    </ChoiceLine>
  );
}

/** What a page without scripts has carried here of earlier choices. */
function namedIn(carried: string): readonly string[] {
  const { mayQuote: named = [] } = JSON.parse(carried) as { mayQuote?: string[] };
  return named;
}
