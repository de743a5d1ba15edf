import { Details } from '@digdir/designsystemet-react';
import { type ContentProblem, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { languageName } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';
import { numberOf, type Place, placeOf, questionAt, sectionAt } from './content/place.ts';
import { useEditing } from './editor-context.ts';

/** What must be mended before publishing, each leading to its place. The same list that the server goes by. */
export function ProblemsList({ onOpen }: { onOpen: (place: Place | null) => void }) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { content, problems, setWriting } = useEditing();
  if (problems.length === 0) return null;
  const go = (problem: ContentProblem) => {
    if (problem.language) setWriting(problem.language);
    onOpen(placeOf(content, problem) ?? null);
  };
  const nameOf = (problem: ContentProblem): string => {
    const place = placeOf(content, problem);
    if (!place) return t('editor.whole');
    const question = questionAt(content, place);
    const number = numberOf(content, place);
    if (question) return `${number ?? ''} ${textIn(question.texts, screenLanguage) || t('editor.noText')}`.trim();
    return (
      textIn(sectionAt(content, place)?.title, screenLanguage) ||
      t('editor.sectionNumber', { number: place.section + 1 })
    );
  };
  return (
    <Details className="problems">
      <Details.Summary>{t('problems.title', { count: problems.length })}</Details.Summary>
      <Details.Content>
        <ul className="plain-list">
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>
              <button type="button" className="ds-link problem-link" onClick={() => go(problem)}>
                {nameOf(problem)}
              </button>
              <span>
                {' '}
                {t(`problem.${problem.code}`, {
                  language: problem.language && languageName(problem.language, screenLanguage).toLowerCase(),
                  detail: problem.detail,
                })}
              </span>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
