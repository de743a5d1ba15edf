import type { InvitationView } from '@medvirk/api-contract';
import { type AnswerProblem, type GivenAnswer, isAsked, type VisibleSection } from '@medvirk/questionnaire';
import { useState } from 'react';
import { Heading } from '../frame/heading.tsx';
import { button, PageForm } from '../plain/plain-form.tsx';
import { Answerable } from '../question/answerable.tsx';
import { Illustration } from '../question/media/illustration.tsx';
import { InformationMedia } from '../question/media/information-media.tsx';
import { placeOf, subjectOf } from '../question/problem-place.ts';
import { problemText } from '../question/problem-text.ts';
import { firstFieldOf } from '../question/question-props.ts';
import { momentIn } from '../texts/say.ts';
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
  const { say, words, screenLanguage } = useSpeech();
  const { section, questions } = props.shown;
  const [tries, setTries] = useState(props.sentBack ? 1 : 0);
  // Mistakes that were pointed out. New ones, made while mending, wait until the person tries to go on again.
  const [pointedOut, setPointedOut] = useState<ReadonlySet<string>>(() =>
    marksOf(props.sentBack ? props.problems : []),
  );
  const problems = props.problems.filter((problem) => pointedOut.has(markOf(problem)));
  // What may be let stand is asked about once: whoever then goes on has said that it is so.
  const isOnlyAsked = problems.length > 0 && problems.every(({ severity }) => severity === 'ask');

  const limitInWords = (limit: number | string) =>
    typeof limit === 'number' ? new Intl.NumberFormat(screenLanguage).format(limit) : momentIn(limit, screenLanguage);
  const asked = questions.filter(isAsked);
  const wordsOfProblem = (problem: AnswerProblem): string | undefined => {
    const subject = subjectOf(asked, problem);
    if (!subject) return undefined;
    if (problem.message) return words(problem.message);
    const { key, values } = problemText(problem, subject, { question: words(subject.texts), limit: limitInWords });
    return say(key, values);
  };
  const wordsAt = (place: string): string | undefined => {
    const problem = problems.find((candidate) => placeOf(candidate) === place);
    return problem && wordsOfProblem(problem);
  };
  const mistakes = problems.flatMap((problem) => {
    const said = wordsOfProblem(problem);
    return said === undefined ? [] : [{ words: said, field: firstFieldOf(placeOf(problem)) }];
  });

  const tryToGoOn = () => {
    const open = props.problems.filter((problem) => problem.severity !== 'ask' || !pointedOut.has(markOf(problem)));
    if (open.length === 0) return props.onNext();
    setPointedOut(marksOf(props.problems));
    setTries(tries + 1);
  };

  const name = say('section.title', { part: props.part, parts: props.parts, title: words(section.title) });
  const title = `${name} – ${words(props.invitation.title)}`;
  return (
    <PageForm goOn={isOnlyAsked ? 'anyway' : 'next'} onGoOn={tryToGoOn}>
      <div className="page-top">
        <button {...button('back', props.onBack)} className="ds-button back" data-variant="tertiary">
          <span aria-hidden="true" className="arrow" />
          {say('back')}
        </button>
        <button {...button('pause', props.onPause)} className="ds-button pause" data-variant="tertiary">
          {say('pause')}
        </button>
      </div>
      {mistakes.length > 0 && <ErrorSummary mistakes={mistakes} asked={tries} onlyAsked={isOnlyAsked} />}
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
        isAsked(question) ? (
          <div className="asked" key={question.code}>
            <Answerable question={question} answers={props.answers} onAnswer={props.onAnswer} problemOf={wordsAt} />
            <QuestionDissents council={props.invitation.council} code={question.code} />
          </div>
        ) : (
          <div className="information" key={question.code}>
            <p>
              <Own>{words(question.texts)}</Own>
            </p>
            {question.media && <InformationMedia media={question.media} />}
            {question.image && <Illustration picture={question.image} />}
            {question.hint && (
              <p className="hint">
                <Own>{words(question.hint)}</Own>
              </p>
            )}
          </div>
        ),
      )}
      <Appeared questions={questions} />
      <button type="submit" name="do" value={isOnlyAsked ? 'anyway' : 'next'} className="ds-button go-on">
        {say(isOnlyAsked ? 'next-anyway' : props.editing ? 'edited' : 'next')}
      </button>
    </PageForm>
  );
}

/** Tells problems apart: one place may have several things that are asked about. */
const markOf = (problem: AnswerProblem): string => `${placeOf(problem)} ${problem.check ?? ''}`;

function marksOf(problems: readonly AnswerProblem[]): ReadonlySet<string> {
  return new Set(problems.map(markOf));
}
