import type { Question } from '@medvirk/questionnaire';
import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../texts/speech.tsx';

/** Tells a screen reader, when it has finished speaking, that an answer has changed what is asked on this page. */
export function Appeared({ questions }: { questions: readonly Question[] }) {
  const { say, words } = useSpeech();
  const before = useRef(questions);
  const [news, setNews] = useState('');

  useEffect(() => {
    const codes = (list: readonly Question[]) => new Set(list.map((question) => question.code));
    const had = codes(before.current);
    const has = codes(questions);
    const come = questions.find((question) => !had.has(question.code));
    const gone = before.current.some((question) => !has.has(question.code));
    before.current = questions;
    if (come) setNews(say('section.appeared', { question: words(come.texts) }));
    else if (gone) setNews(say('section.gone'));
  }, [questions, say, words]);

  return (
    <p className="ds-sr-only" role="status">
      {news}
    </p>
  );
}
