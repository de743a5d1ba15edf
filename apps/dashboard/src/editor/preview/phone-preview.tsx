import { compileForm, type GivenAnswers, type RespondentRole, textIn, visibleSections } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionAt, sectionAt } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { PreviewQuestion } from './preview-question.tsx';

const ROLE: RespondentRole = 'patient';

/**
 * The open part as a respondent meets it on a phone. It can be answered, and the same rules decide what is shown, so that
 * logic can be tried out; nothing is sent.
 */
export function PhonePreview() {
  const { t } = useTranslation();
  const { content, place, writing } = useEditing();
  const [answers, setAnswers] = useState<GivenAnswers>({});
  const section = place ? sectionAt(content, place) : undefined;
  const open = place ? questionAt(content, place) : undefined;
  const visible = visibleSections(compileForm(content), answers, { role: ROLE, language: writing });
  const shown = visible.find((candidate) => candidate.section === section)?.questions ?? [];
  const openIsHidden = open && !shown.some((question) => question === open);
  return (
    <section
      className="phone"
      lang={writing}
      dir={writing === 'ar' ? 'rtl' : undefined}
      aria-label={t('preview.label')}
    >
      <div className="phone-screen">
        {!section ? (
          <>
            <p className="phone-title">{textIn(content.title, writing)}</p>
            <p>{textIn(content.intro, writing)}</p>
          </>
        ) : (
          <>
            <p className="phone-part">
              {t('preview.part', {
                number: content.sections.indexOf(section) + 1,
                count: content.sections.length,
                title: textIn(section.title, writing),
              })}
            </p>
            {section.intro && <p>{textIn(section.intro, writing)}</p>}
            {openIsHidden && <p className="phone-hidden">{t('preview.hidden')}</p>}
            {(openIsHidden && open ? [open, ...shown] : shown).map((question) => (
              <PreviewQuestion
                key={question.code}
                question={question}
                language={writing}
                current={question === open}
                answer={answers[question.code]}
                onAnswer={(answer) => {
                  const { [question.code]: _, ...others } = answers;
                  setAnswers(answer ? { ...others, [question.code]: answer } : others);
                }}
              />
            ))}
          </>
        )}
      </div>
    </section>
  );
}
