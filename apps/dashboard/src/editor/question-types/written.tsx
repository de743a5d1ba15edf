import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { compilePattern, type QuestionOf } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { OneOf } from './parts/one-of.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

const FORMATS = ['email', 'phone', 'url', 'postal-code'] as const;
const TEXT_COMPARISONS = [
  'answered',
  'contains',
  'not-contains',
  'starts-with',
  'ends-with',
  'matches',
  'state',
] as const;

/** The person writes. */
export const written = {
  'long-text': {
    group: 'write',
    create: (base) => ({ ...base, type: 'long-text' }),
    Fields: LongFields,
    comparisons: TEXT_COMPARISONS,
  },
  'short-text': {
    group: 'write',
    create: (base) => ({ ...base, type: 'short-text' }),
    Fields: ShortFields,
    comparisons: ['answered', 'equals', 'not-equals', ...TEXT_COMPARISONS.slice(1)],
  },
} satisfies TypeForms;

function LongFields({ question, onChange }: FieldsProps<QuestionOf<'long-text'>>) {
  const { t } = useTranslation('builder');
  return (
    <>
      <OneOf
        legend={t('written.display')}
        choices={(['plain', 'story'] as const).map((value) => ({ value, text: t(`written.displays.${value}`) }))}
        value={question.display ?? 'plain'}
        onChange={(display) =>
          onChange(withoutEmpty({ ...question, display: display === 'plain' ? undefined : display }), 'display')
        }
      />
      <MaxLength question={question} most={20_000} onChange={onChange} />
    </>
  );
}

function ShortFields({ question, onChange }: FieldsProps<QuestionOf<'short-text'>>) {
  const { t } = useTranslation('builder');
  const { pattern } = question;
  const compiled = pattern && compilePattern(pattern.expression);
  return (
    <>
      <Field>
        <Label>{t('written.format')}</Label>
        <Select
          value={pattern ? 'pattern' : (question.format ?? '')}
          onChange={(event) => {
            const { format: _format, pattern: _pattern, ...rest } = question;
            const format = FORMATS.find((each) => each === event.target.value);
            if (event.target.value === 'pattern') {
              onChange({ ...rest, pattern: pattern ?? { expression: '[0-9]+', message: {} } }, 'format.pattern');
            } else onChange(format ? { ...rest, format } : rest, `format.${format}`);
          }}
        >
          <option value="">{t('written.formats.any')}</option>
          {FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(`written.formats.${format}`)}
            </option>
          ))}
          <option value="pattern">{t('written.formats.pattern')}</option>
        </Select>
      </Field>
      {pattern && (
        <>
          <Textfield
            label={t('written.pattern')}
            description={t('written.patternHint')}
            value={pattern.expression}
            spellCheck={false}
            error={compiled && !compiled.ok ? t('written.patternWrong', { at: compiled.problem.at + 1 }) : undefined}
            onChange={(event) =>
              event.target.value &&
              onChange({ ...question, pattern: { ...pattern, expression: event.target.value } }, 'pattern')
            }
          />
          <TextInLanguage
            label={t('written.message')}
            texts={pattern.message}
            needed
            onChange={(message) => onChange({ ...question, pattern: { ...pattern, message: message ?? {} } })}
          />
        </>
      )}
      <MaxLength question={question} most={1000} onChange={onChange} />
    </>
  );
}

function MaxLength<Q extends QuestionOf<'short-text' | 'long-text'>>(props: FieldsProps<Q> & { most: number }) {
  const { question, most, onChange } = props;
  const { t } = useTranslation();
  return (
    <NumberField
      label={t('editor.maxLength')}
      value={question.maxLength}
      whole
      min={1}
      onChange={(maxLength) => (maxLength ?? 1) <= most && onChange(withoutEmpty({ ...question, maxLength }))}
    />
  );
}
