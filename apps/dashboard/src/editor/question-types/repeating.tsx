import { Checkbox, Details, Field, Label, Select } from '@digdir/designsystemet-react';
import type { QuestionOf, RepeatedQuestion } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../content/free-code.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { EditingProvider, useEditing } from '../editor-context.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { OrderedParts } from './parts/ordered-parts.tsx';
import { REPEATED_FORMS, REPEATED_TYPES, repeatedAsType } from './repeated.ts';
import type { FieldsProps, TypeForms } from './type-form.ts';

/** A few questions, answered once for each of several things. */
export const repeating = {
  repeat: {
    group: 'several',
    create: (base) => ({
      ...base,
      type: 'repeat',
      instanceTexts: {},
      minInstances: 0,
      maxInstances: 5,
      questions: [{ type: 'short-text', code: 'felt-1', texts: {} }],
    }),
    Fields: RepeatFields,
    comparisons: [],
  },
} satisfies TypeForms;

function RepeatFields({ question, onChange }: FieldsProps<QuestionOf<'repeat'>>) {
  const { t } = useTranslation('builder');
  const { questions } = question;
  return (
    <>
      <TextInLanguage
        label={t('repeat.instance')}
        description={t('repeat.instanceHint')}
        texts={question.instanceTexts}
        needed
        onChange={(texts) => onChange({ ...question, instanceTexts: texts ?? {} })}
      />
      <div className="pair">
        <NumberField
          label={t('repeat.min')}
          value={question.minInstances}
          whole
          min={0}
          onChange={(count = 0) => count <= 20 && onChange({ ...question, minInstances: count }, 'limits')}
        />
        <NumberField
          label={t('repeat.max')}
          value={question.maxInstances}
          whole
          min={1}
          onChange={(count) => count && count <= 20 && onChange({ ...question, maxInstances: count }, 'limits')}
        />
      </div>
      <OrderedParts
        legend={t('repeat.questions')}
        parts={questions}
        keyOf={({ code }) => code}
        nameOf={(number) => t('parts.question', { number })}
        add={t('repeat.add')}
        make={(): RepeatedQuestion => ({
          type: 'short-text',
          code: freeCode(new Set(questions.map(({ code }) => code)), 'felt'),
          texts: {},
        })}
        onChange={(next) => onChange({ ...question, questions: next })}
        most={20}
      >
        {(inner, replace, number) => <InnerQuestion inner={inner} number={number} onChange={replace} />}
      </OrderedParts>
    </>
  );
}

interface InnerProps {
  inner: RepeatedQuestion;
  number: number;
  onChange: (inner: RepeatedQuestion) => void;
}

function InnerQuestion({ inner, number, onChange }: InnerProps) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const editing = useEditing();
  const { Fields } = REPEATED_FORMS[inner.type];
  return (
    <>
      <TextInLanguage
        label={b('repeat.question', { number })}
        texts={inner.texts}
        needed
        onChange={(texts) => onChange({ ...inner, texts: texts ?? {} })}
      />
      <Field>
        <Label>{b('repeat.type', { number })}</Label>
        <Select
          value={inner.type}
          onChange={(event) => {
            const type = REPEATED_TYPES.find((each) => each === event.target.value);
            if (type) onChange(repeatedAsType(inner, type));
          }}
        >
          {REPEATED_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`questionType.${type}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Details className="option-more">
        <Details.Summary>{b('repeat.more', { number })}</Details.Summary>
        <Details.Content className="stack">
          {/* Inside a group nothing hangs on other answers. */}
          <EditingProvider value={{ ...editing, place: null }}>
            <Fields question={inner} onChange={(next) => onChange(next as RepeatedQuestion)} />
          </EditingProvider>
          <Checkbox
            label={t('editor.required')}
            checked={inner.required ?? false}
            onChange={(event) => onChange(withoutEmpty({ ...inner, required: event.target.checked || undefined }))}
          />
        </Details.Content>
      </Details>
    </>
  );
}
