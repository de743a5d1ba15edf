import { diffWords } from './diff-words.ts';
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
      {withPlaces(diffWords(before, after)).map(({ kind, text, place }) => {
        if (kind === 'same') return <span key={place}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={place}>
            <span className="ds-sr-only">{` [${labels[kind]}: `}</span>
            {text}
            <span className="ds-sr-only">{'] '}</span>
          </Mark>
        );
      })}
    </p>
  );
}

function withPlaces<T extends object>(parts: readonly T[]): (T & { place: string })[] {
  return parts.map((part, index) => ({ ...part, place: String(index) }));
}
