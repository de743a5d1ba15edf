import type { QuotableView } from '@medvirk/api-contract';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { piecesOf } from './words-of.ts';

interface Props {
  comment: QuotableView;
  /** Where the words that are taken out begin. */
  out: ReadonlySet<number>;
  onChange: (out: ReadonlySet<number>) => void;
}

/** A comment whose words can be taken out one by one: one stop for the Tab key, arrows between the words. */
export function TakeOut({ comment, out, onChange }: Props) {
  const { t } = useTranslation('quotes');
  const pieces = piecesOf(comment.text, comment.marks);
  const words = pieces.filter(({ kind }) => kind === 'word');
  const [at, setAt] = useState(words[0]?.start ?? 0);
  const group = useRef<HTMLFieldSetElement>(null);
  const toggle = (start: number) => {
    setAt(start);
    const next = new Set(out);
    if (!next.delete(start)) next.add(start);
    onChange(next);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = words[words.findIndex(({ start }) => start === at) + step];
    if (!next) return;
    setAt(next.start);
    group.current?.querySelector<HTMLElement>(`[data-start="${next.start}"]`)?.focus();
  };
  return (
    <fieldset className="take-out" ref={group} onKeyDown={move}>
      <legend className="quiet">{t('quotes.words')}</legend>
      {pieces.map(({ start, text, kind }) => {
        if (kind === 'between') return <span key={start}>{text}</span>;
        if (kind === 'mark') return <mark key={start}>{text}</mark>;
        return (
          <button
            key={start}
            type="button"
            data-start={start}
            aria-pressed={out.has(start)}
            tabIndex={start === at ? 0 : -1}
            onClick={() => toggle(start)}
          >
            {text}
          </button>
        );
      })}
    </fieldset>
  );
}
