import { Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { isAnswerable, type Question } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { replaceQuestion } from '../content/change-content.ts';
import { asType, QUESTION_TYPES } from '../content/new-question.ts';
import { numberOf, type Place, sectionAt } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { RuleEditor } from '../rules/rule-editor.tsx';
import { CodeField } from './code-field.tsx';
import { LimitsFields } from './limits-fields.tsx';
import { OptionsEditor } from './options-editor.tsx';
import { PurposeFields } from './purpose-fields.tsx';
import { ScaleEditor } from './scale-editor.tsx';
import { TextInLanguage } from './text-in-language.tsx';

interface Props {
  question: Question;
  place: Place;
  /** What the council said about the words, right under them. */
  said: ReactNode;
}

/** Everything about one question, the words first. */
export function QuestionForm({ question, place, said }: Props) {
  const { t } = useTranslation();
  const { content, change, writing } = useEditing();
  const number = numberOf(content, place);
  const set = (next: Question, about: string) =>
    change(replaceQuestion(content, place, next), `${sectionAt(content, place)?.code}/${question.code}/${about}`);
  return (
    <div className="stack">
      <Heading level={2} data-size="2xs" id="open-heading" tabIndex={-1}>
        {number === undefined ? t('questionType.information') : t('editor.questionNumber', { number })}
      </Heading>
      <TextInLanguage
        label={t(question.type === 'information' ? 'editor.informationText' : 'editor.questionText')}
        texts={question.texts}
        multiline
        readability
        needed
        onChange={(texts) => set({ ...question, texts: texts ?? {} }, `texts.${writing}`)}
      />
      {said}
      <TextInLanguage
        label={t('editor.hint')}
        description={t('editor.hintHint')}
        texts={question.hint}
        onChange={(hint) => set(withOptional(question, 'hint', hint), `hint.${writing}`)}
      />
      <Field>
        <Label>{t('editor.type')}</Label>
        <Select
          value={question.type}
          onChange={(event) => {
            const type = QUESTION_TYPES.find((name) => name === event.target.value);
            if (type) set(asType(question, type), `type.${type}`);
          }}
        >
          {QUESTION_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`questionType.${type}`)}
            </option>
          ))}
        </Select>
      </Field>
      {(question.type === 'single-choice' || question.type === 'multiple-choice') && (
        <OptionsEditor question={question} onChange={(next) => set(next, `options.${writing}.${lengthOf(next)}`)} />
      )}
      {question.type === 'scale' && (
        <ScaleEditor question={question} onChange={(next) => set(next, `points.${writing}.${next.points.length}`)} />
      )}
      <LimitsFields question={question} onChange={(next) => set(next, 'limits')} />
      {isAnswerable(question) && <PurposeFields question={question} onChange={(next) => set(next, 'purpose')} />}
      <section className="stack-tight" aria-labelledby="rule-heading">
        <Heading level={3} data-size="2xs" id="rule-heading">
          {t('rule.title')}
        </Heading>
        <RuleEditor
          place={place}
          rule={question.showIf}
          onChange={(showIf) => set(withOptional(question, 'showIf', showIf), 'rule')}
        />
      </section>
      <CodeField place={place} key={question.code} />
    </div>
  );
}

function lengthOf(question: Extract<Question, { options: unknown[] }>): number {
  return question.options.length;
}

/** With the key, or without it where there is nothing to keep. */
function withOptional<K extends 'hint' | 'showIf'>(question: Question, key: K, value: Question[K]): Question {
  const { [key]: _, ...rest } = question;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Question;
}
