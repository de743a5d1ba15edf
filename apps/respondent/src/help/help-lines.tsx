import { type Texts } from '@medvirk/questionnaire';
import { createContext, useContext } from 'react';
import { Own, useSpeech } from '../texts/speech.tsx';

/** The survey's own words on where somebody to talk to can be reached. */
const HelpLinesContext = createContext<Texts | undefined>(undefined);
export const HelpLinesProvider = HelpLinesContext.Provider;

/** Lines as they were written, one below the other. */
export function HelpLines({ texts }: { texts: Texts | undefined }) {
  const { words } = useSpeech();
  const lines = words(texts)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => (
    <p key={line}>
      <Own>{line}</Own>
    </p>
  ));
}

/** What was written reads as danger to life: says so gently, who can help now, and that nobody reads it before it is sent. */
export function HelpNow() {
  const { say } = useSpeech();
  return (
    <div className="ds-alert help-now" data-color="warning">
      <h3 className="ds-heading small-heading">{say('help.now')}</h3>
      <p>{say('help.now.what')}</p>
      <p>{say('help.now.numbers')}</p>
      <HelpLines texts={useContext(HelpLinesContext)} />
    </div>
  );
}
