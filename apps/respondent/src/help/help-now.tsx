import { useContext } from 'react';
import { WRITTEN_TEXTS } from '../question/written/texts.ts';
import { useSpeech } from '../texts/speech.tsx';
import { HelpLines, HelpLinesContext } from './help-lines.tsx';

/**
 * What was written reads as danger to life: says so gently, who can help now, and truly who will read it and when. Fetched with what is said
 * beside a comment.
 */
export function HelpNow() {
  const texts = WRITTEN_TEXTS[useSpeech().screenLanguage];
  return (
    <div className="ds-alert help-now" data-color="warning">
      <h3 className="ds-heading small-heading">{texts.help}</h3>
      <p>{texts['help.what']}</p>
      <p>{texts['help.numbers']}</p>
      <HelpLines texts={useContext(HelpLinesContext)} />
    </div>
  );
}
