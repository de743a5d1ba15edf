import { Heading } from '@digdir/designsystemet-react';
import { type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { numberOf } from '../editor/content/place.ts';
import { HistoryLink } from '../history/history-link.tsx';
import { QuestionDissents } from './question-dissents.tsx';
import { QuestionText } from './question-text.tsx';
import './reading.css';

interface Props {
  versionId: string;
  content: QuestionnaireContent;
  /** What stands under each question. */
  under?: (questionCode: string) => ReactNode;
}

/** The whole questionnaire as running text, never a table. */
export function WholeText({ versionId, content, under }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="stack whole-text">
      {content.intro && <p>{textIn(content.intro, language)}</p>}
      {content.sections.map((section, sectionIndex) => (
        <section key={section.code} className="stack" aria-labelledby={`section-${section.code}`}>
          <Heading level={2} data-size="xs" id={`section-${section.code}`}>
            {textIn(section.title, language) || t('editor.sectionNumber', { number: sectionIndex + 1 })}
          </Heading>
          {section.intro && <p>{textIn(section.intro, language)}</p>}
          <ol className="plain-list stack">
            {section.questions.map((question, questionIndex) => (
              <li key={question.code} className="card" id={`question-${question.code}`}>
                <p className="question-number">
                  {numberOf(content, { section: sectionIndex, question: questionIndex }) ??
                    t('questionType.information')}
                </p>
                <QuestionText question={question} />
                <QuestionDissents versionId={versionId} question={question.code} />
                {under?.(question.code)}
                <p>
                  <HistoryLink versionId={versionId} question={question.code} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
