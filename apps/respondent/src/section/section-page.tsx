import type { InvitationView } from '@medvirk/api-contract';
import { type AnswerProblem, type GivenAnswer, isAskedItem, type VisibleSection } from '@medvirk/questionnaire';
import { useState } from 'react';
import { Heading } from '../frame/heading.tsx';
import { button, PageForm } from '../plain/plain-form.tsx';
import { Answerable } from '../question/answerable.tsx';
import { problemText } from '../question/problem-text.ts';
import { firstFieldOf } from '../question/question-props.ts';
import { Own, useSpeech } from '../texts/speech.tsx';
import { Appeared } from './appeared.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { QuestionDissents } from './question-dissents.tsx';

export interface SectionPageProps {
  invitation: InvitationView;
  shown: VisibleSection;
  /** Place of the section among those shown, from 1, and how many there are now. */
  part: number;
  parts: number;
  answers: Readonly<Record<string, GivenAnswer>>;
  /** What stops the person from going on; asked anew for each answer. */
  problems: readonly AnswerProblem[];
  /** True when the page is opened because something on it must be mended. */
  sentBack: boolean;
  /** True when the person came from the review to change something. */
  editing: boolean;
  onAnswer: (code: string, answer: GivenAnswer | undefined) => void;
  onNext: () => void;
  onBack: () => void;
  onPause: () => void;
}

/** One section of the questionnaire. It never moves on by itself. */
export function SectionPage(props: SectionPageProps) {
  const { say, words, day, screenLanguage } = useSpeech();
  const { section, questions } = props.shown;
  const [asked, setAsked] = useState(props.sentBack ? 1 : 0);
  // Mistakes that were pointed out. New ones, made while mending, wait until the person tries to go on again.
  const [pointedOut, setPointedOut] = useState<ReadonlySet<string>>(() =>
    codesOf(props.sentBack ? props.problems : []),
  );
  const problems = props.problems.filter((problem) => pointedOut.has(problem.question));

  const limitInWords = (limit: number | string) =>
    typeof limit === 'number' ? new Intl.NumberFormat(screenLanguage).format(limit) : day(limit);
  const wordsOfProblem = (code: string): string | undefined => {
    const problem = problems.find((candidate) => candidate.question === code);
    const question = questions.find((candidate) => candidate.code === code);
    if (!problem || !question || !isAskedItem(question)) return undefined;
    const { key, values } = problemText(problem, question, { question: words(question.texts), limit: limitInWords });
    return say(key, values);
  };
  const mistakes = problems.flatMap(({ question }) => {
    const said = wordsOfProblem(question);
    return said === undefined ? [] : [{ words: said, field: firstFieldOf(question) }];
  });

  const tryToGoOn = () => {
    if (props.problems.length === 0) return props.onNext();
    setPointedOut(codesOf(props.problems));
    setAsked(asked + 1);
  };

  const name = say('section.title', { part: props.part, parts: props.parts, title: words(section.title) });
  const title = `${name} – ${words(props.invitation.title)}`;
  return (
    <PageForm goOn="next" onGoOn={tryToGoOn}>
      <div className="page-top">
        <button {...button('back', props.onBack)} className="ds-button back" data-variant="tertiary">
          <span aria-hidden="true" className="arrow" />
          {say('back')}
        </button>
        <button {...button('pause', props.onPause)} className="ds-button pause" data-variant="tertiary">
          {say('pause')}
        </button>
      </div>
      {mistakes.length > 0 && <ErrorSummary mistakes={mistakes} asked={asked} />}
      <Heading
        title={mistakes.length > 0 ? say('error-in-title', { title }) : title}
        focusIsTaken={mistakes.length > 0}
      >
        <span className="part">{say('section.part', { part: props.part, parts: props.parts })}</span>
        <Own>{words(section.title)}</Own>
      </Heading>
      <div className="progress" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * props.part) / props.parts}%` }} />
      </div>
      {section.intro && (
        <p className="lead">
          <Own>{words(section.intro)}</Own>
        </p>
      )}
      {questions.map((question) =>
        isAskedItem(question) ? (
          <div className="asked" key={question.code}>
            <Answerable
              question={question}
              answer={props.answers[question.code]}
              onAnswer={(answer) => props.onAnswer(question.code, answer)}
              problem={wordsOfProblem(question.code)}
            />
            <QuestionDissents council={props.invitation.council} code={question.code} />
          </div>
        ) : (
          <div className="information" key={question.code}>
            <p>
              <Own>{words(question.texts)}</Own>
            </p>
            {question.hint && (
              <p className="hint">
                <Own>{words(question.hint)}</Own>
              </p>
            )}
          </div>
        ),
      )}
      <Appeared questions={questions} />
      <button type="submit" name="do" value="next" className="ds-button go-on">
        {say(props.editing ? 'edited' : 'next')}
      </button>
    </PageForm>
  );
}

function codesOf(problems: readonly AnswerProblem[]): ReadonlySet<string> {
  return new Set(problems.map((problem) => problem.question));
}
