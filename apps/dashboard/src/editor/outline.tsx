import { type ContentProblem, textIn } from '@medvirk/questionnaire';
import { ChatIcon, ExclamationmarkTriangleIcon, LightBulbIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import type { Place } from './content/place.ts';
import { numberOf } from './content/place.ts';
import { useEditing } from './editor-context.ts';
import { LensMark } from './lens-mark.tsx';

/** The whole questionnaire at a glance: parts and questions with what they are for, what is missing, and open proposals as counts. */
export function Outline({ onOpen }: { onOpen: (place: Place | null) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { content, place, problems, proposals, findings } = useEditing();
  const adviceOn = (question: string | undefined) =>
    findings.open.filter((finding) => finding.question === question).length;
  const openFor = (code: string | null) =>
    proposals.filter((proposal) => !proposal.answer && proposal.question === code).length;
  const isOpen = (section: number, question: number | null) =>
    place?.section === section && place.question === question ? 'true' : undefined;
  const whole = problems.filter((problem) => !problem.section && !problem.question);
  return (
    <nav className="outline" aria-label={t('editor.outline')}>
      <button
        type="button"
        className="outline-item"
        aria-current={place === null ? 'true' : undefined}
        onClick={() => onOpen(null)}
      >
        <span className="outline-text">{t('editor.whole')}</span>
        <Counts problems={whole} proposals={openFor(null)} advice={adviceOn(undefined)} />
      </button>
      <ol className="plain-list">
        {content.sections.map((section, sectionIndex) => (
          // The index is the key: places are positions, since codes may be doubled in a draft
          <li key={sectionIndex}>
            <button
              type="button"
              className="outline-item outline-section"
              aria-current={isOpen(sectionIndex, null)}
              onClick={() => onOpen({ section: sectionIndex, question: null })}
            >
              <span className="outline-text">
                {textIn(section.title, language) || t('editor.sectionNumber', { number: sectionIndex + 1 })}
              </span>
              <Counts
                problems={problems.filter((problem) => problem.section === section.code && !problem.question)}
                proposals={0}
                advice={0}
              />
            </button>
            <ol className="plain-list">
              {section.questions.map((question, questionIndex) => {
                const at = { section: sectionIndex, question: questionIndex };
                return (
                  // The index is the key, as above.
                  <li key={questionIndex}>
                    <button
                      type="button"
                      className="outline-item outline-question"
                      aria-current={isOpen(sectionIndex, questionIndex)}
                      onClick={() => onOpen(at)}
                    >
                      <LensMark question={question} />
                      <span className="outline-text">
                        {numberOf(content, at) !== undefined && <b>{numberOf(content, at)} </b>}
                        {textIn(question.texts, language) || t('editor.noText')}
                      </span>
                      <Counts
                        problems={problems.filter((problem) => problem.question === question.code)}
                        proposals={openFor(question.code)}
                        advice={adviceOn(question.code)}
                      />
                    </button>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface CountsProps {
  problems: readonly ContentProblem[];
  proposals: number;
  advice: number;
}

function Counts({ problems, proposals, advice }: CountsProps) {
  const { t } = useTranslation();
  const { t: q } = useTranslation('questionnaire');
  return (
    <span className="outline-counts">
      {problems.length > 0 && (
        <span className="count count-problems">
          <ExclamationmarkTriangleIcon aria-hidden />
          <span aria-hidden>{problems.length}</span>
          <span className="ds-sr-only">{t('editor.problemCount', { count: problems.length })}</span>
        </span>
      )}
      {advice > 0 && (
        <span className="count count-advice">
          <LightBulbIcon aria-hidden />
          <span aria-hidden>{advice}</span>
          <span className="ds-sr-only">{q('advice.count', { count: advice })}</span>
        </span>
      )}
      {proposals > 0 && (
        <span className="count count-proposals">
          <ChatIcon aria-hidden />
          <span aria-hidden>{proposals}</span>
          <span className="ds-sr-only">{t('questionnaires.openProposals', { count: proposals })}</span>
        </span>
      )}
    </span>
  );
}
