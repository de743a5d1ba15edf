import { type Texts } from '@medvirk/questionnaire';
import { createContext } from 'react';
import { Own, useSpeech } from '../texts/speech.tsx';

/** The survey's own words on where somebody to talk to can be reached. */
export const HelpLinesContext = createContext<Texts | undefined>(undefined);
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
