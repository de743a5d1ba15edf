import { Button } from '@digdir/designsystemet-react';
import type { ProposalView, VersionView } from '@medvirk/api-contract';
import { type Question, textIn } from '@medvirk/questionnaire';
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { readabilityOf } from '../editor/readability.ts';
import { QuestionDissents } from './question-dissents.tsx';
import { QuestionText } from './question-text.tsx';
import { SayAbout } from './say-about.tsx';

interface Props {
  version: VersionView;
  proposals: readonly ProposalView[];
  questions: readonly Question[];
  at: number;
  onOpen: (code: string) => void;
}

/** One question with all that can be said about it, and the way to the next. */
export function OneQuestion({ version, proposals, questions, at, onOpen }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questions[at];
  const first = useRef(true);
  const code = question?.code;

  // Walking to another question moves focus to it, so that it is read out; not when the page opens.
  useEffect(() => {
    if (code !== undefined && !first.current) heading.current?.focus();
    first.current = false;
  }, [code]);

  if (!question) return <p className="subtle">{t('read.noQuestions')}</p>;
  const readability = readabilityOf(textIn(question.texts, language));
  const before = questions[at - 1];
  const after = questions[at + 1];
  return (
    <section className="card one-question" aria-labelledby="question-at">
      <h2 className="question-number" id="question-at" ref={heading} tabIndex={-1}>
        {t('read.at', { number: at + 1, count: questions.length })}
      </h2>
      <QuestionText question={question} />
      <QuestionDissents versionId={version.id} question={question.code} />
      {readability && (
        <p className="small readability-line" data-heavy={readability.heavy}>
          {t('read.readability', { level: t(`readability.${readability.level}`), lix: readability.lix })}
          {readability.longWords.length > 0 &&
            ` ${t('read.hardWords', { words: readability.longWords.join(', '), count: readability.longWords.length })}`}
        </p>
      )}
      <SayAbout key={question.code} version={version} question={question} proposals={proposals} />
      <div className="question-walk">
        <Button variant="secondary" disabled={!before} onClick={() => before && onOpen(before.code)}>
          <ArrowLeftIcon aria-hidden />
          {t('read.previous')}
        </Button>
        <Button disabled={!after} onClick={() => after && onOpen(after.code)}>
          {t('read.next')}
          <ArrowRightIcon aria-hidden />
        </Button>
      </div>
    </section>
  );
}
