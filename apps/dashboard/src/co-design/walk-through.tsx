import { Button, Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import {
  compileForm,
  type GivenAnswers,
  isShown,
  type QuestionnaireContent,
  RespondentRole,
  textIn,
  visibleSections,
} from '@medvirk/questionnaire';
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { PreviewQuestion } from '../editor/preview/preview-question.tsx';
import '../editor/editor.css';

interface Props {
  content: QuestionnaireContent;
  /** Leads to a question, to say something about it. */
  onOpen: (code: string) => void;
}

/** The form as the person who answers will meet it, one part at a time, with the same rules. Nothing is sent. */
export function WalkThrough({ content, onOpen }: Props) {
  const { t: c } = useTranslation('council');
  const { t } = useTranslation();
  const language = useLanguage();
  const roleField = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [role, setRole] = useState<RespondentRole>('patient');
  const [answers, setAnswers] = useState<GivenAnswers>({});
  const [at, setAt] = useState(0);
  const parts = visibleSections(compileForm(content), answers, { role, language }).filter(
    ({ questions }) => questions.length > 0,
  );
  const part = parts[at];
  const go = (to: number) => {
    setAt(to);
    // After the part has been drawn: focus goes along, so that it is read out.
    setTimeout(() => heading.current?.focus());
  };
  // An answer may take the part away that one stands in.
  useEffect(() => {
    if (at > parts.length) setAt(parts.length);
  }, [at, parts.length]);

  return (
    <section className="stack" aria-labelledby="walk-part">
      <p className="subtle">{c('try.lead')}</p>
      <Field className="quiet-select">
        <Label htmlFor={roleField}>{c('try.role')}</Label>
        <Select
          id={roleField}
          value={role}
          onChange={(event) => {
            setRole(RespondentRole.parse(event.target.value));
            setAnswers({});
            setAt(0);
          }}
        >
          {RespondentRole.options.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`respondentRole.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <div className="card stack walk-part">
        <Heading level={2} data-size="xs" id="walk-part" ref={heading} tabIndex={-1}>
          {part
            ? `${c('try.part', { number: at + 1, count: parts.length })}: ${textIn(part.section.title, language)}`
            : c('try.end')}
        </Heading>
        {at === 0 && content.intro && <p>{textIn(content.intro, language)}</p>}
        {part?.section.intro && <p>{textIn(part.section.intro, language)}</p>}
        {part?.questions.filter(isShown).map((question) => {
          const words = textIn(question.texts, language);
          return (
            <div key={question.code} className="stack-tight">
              <PreviewQuestion
                question={question}
                language={language}
                current={false}
                answer={answers[question.code]}
                onAnswer={(answer) => {
                  const { [question.code]: _, ...others } = answers;
                  setAnswers(answer ? { ...others, [question.code]: answer } : others);
                }}
              />
              <div>
                <Button variant="tertiary" data-size="sm" onClick={() => onOpen(question.code)}>
                  {c('try.saySomething')}
                  <span className="ds-sr-only">{words}</span>
                </Button>
              </div>
            </div>
          );
        })}
      </div>
      <div className="question-walk">
        <Button variant="secondary" disabled={at === 0} onClick={() => go(at - 1)}>
          <ArrowLeftIcon aria-hidden />
          {t('read.previous')}
        </Button>
        {part ? (
          <Button onClick={() => go(at + 1)}>
            {t('read.next')}
            <ArrowRightIcon aria-hidden />
          </Button>
        ) : (
          <Button
            variant="secondary"
            onClick={() => {
              setAnswers({});
              go(0);
            }}
          >
            {c('try.again')}
          </Button>
        )}
      </div>
    </section>
  );
}
