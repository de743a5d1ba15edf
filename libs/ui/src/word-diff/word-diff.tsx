import { Fragment } from 'react';
import { type DiffPart, diffWords } from './diff-words.ts';
import './word-diff.css';

interface Props {
  before: string;
  after: string;
  /** Language of the two texts, for reading aloud. */
  language?: string;
  /** What a screen reader says before and after words taken out and put in. */
  labels: { removed: string; added: string };
}

/**
 * Old and new words in one running text. The difference is carried by strike-through and underline, never by colour
 * alone, and is read out in words.
 * @example <WordDiff before='Ble du hørt?' after='Ble du sett?' labels={{ removed: 'tatt ut', added: 'satt inn' }} />
 */
export function WordDiff({ before, after, language, labels }: Props) {
  return (
    <p className="word-diff" lang={language}>
      {withPlaces(diffWords(before, after)).map(({ kind, text, place, beforeAdded }) => {
        if (kind === 'same') return <span key={place}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        const words = text.trimEnd();
        // The space after the words is not part of the mark; old and new words never touch.
        const space = text.slice(words.length) || (beforeAdded ? ' ' : '');
        return (
          <Fragment key={place}>
            <Mark>
              <span className="ds-sr-only">{`[${labels[kind]}: `}</span>
              {words}
              <span className="ds-sr-only">{']'}</span>
            </Mark>
            {space}
          </Fragment>
        );
      })}
    </p>
  );
}

function withPlaces(parts: readonly DiffPart[]) {
  return parts.map((part, index) => ({
    ...part,
    place: String(index),
    beforeAdded: parts[index + 1]?.kind === 'added',
  }));
}
