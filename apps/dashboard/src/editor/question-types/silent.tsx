import { Textfield } from '@digdir/designsystemet-react';
import { Code, type QuestionOf } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../content/free-code.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { ExpressionField } from '../rules/expression-field.tsx';
import { OneOf } from './parts/one-of.tsx';
import { OrderedParts } from './parts/ordered-parts.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

/** Nobody answers: texts between the questions, and values that come by themselves. */
export const silent = {
  information: {
    group: 'tell',
    create: (base) => ({ ...base, type: 'information' }),
    comparisons: [],
  },
  calculated: {
    group: 'unasked',
    create: (base) => ({ ...base, type: 'calculated', expression: '0', role: 'background' }),
    Fields: CalculatedFields,
    comparisons: ['answered', 'at-least', 'at-most', 'greater', 'less', 'between', 'equals', 'not-equals'],
    firstValue: () => 0,
  },
  hidden: {
    group: 'unasked',
    create: (base) => ({ ...base, type: 'hidden', source: { kind: 'constant', value: '' }, role: 'background' }),
    Fields: HiddenFields,
    comparisons: ['equals', 'not-equals', 'answered'],
    values: ({ source }) =>
      source.kind === 'parameter' ? source.values.map(({ code, texts }) => ({ value: code, texts })) : [],
    firstValue: ({ source }) => (source.kind === 'constant' ? source.value : ''),
  },
} satisfies TypeForms;

function CalculatedFields({ question, onChange }: FieldsProps<QuestionOf<'calculated'>>) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  return (
    <>
      <ExpressionField
        label={b('calculated.expression')}
        expression={question.expression}
        onChange={(expression) => onChange({ ...question, expression }, 'expression')}
      />
      <TextInLanguage
        label={t('editor.unit')}
        texts={question.unit}
        onChange={(unit) => onChange(withoutEmpty({ ...question, unit }))}
      />
    </>
  );
}

function HiddenFields({ question, onChange }: FieldsProps<QuestionOf<'hidden'>>) {
  const { t } = useTranslation('builder');
  const { source } = question;
  return (
    <>
      <OneOf
        legend={t('hidden.source')}
        choices={(['constant', 'parameter'] as const).map((value) => ({ value, text: t(`hidden.sources.${value}`) }))}
        value={source.kind}
        onChange={(kind) =>
          onChange(
            {
              ...question,
              source:
                kind === 'constant'
                  ? { kind, value: '' }
                  : { kind, name: 'kilde', values: [{ code: 'verdi-1', texts: {} }] },
            },
            `source.${kind}`,
          )
        }
      />
      {source.kind === 'constant' ? (
        <Textfield
          label={t('hidden.value')}
          value={String(source.value)}
          maxLength={200}
          onChange={(event) =>
            onChange({ ...question, source: { kind: 'constant', value: event.target.value } }, 'value')
          }
        />
      ) : (
        <>
          <Textfield
            label={t('hidden.name')}
            description={t('hidden.nameHint', { name: source.name })}
            value={source.name}
            onChange={(event) =>
              Code.safeParse(event.target.value).success &&
              onChange({ ...question, source: { ...source, name: event.target.value } }, 'name')
            }
          />
          <OrderedParts
            legend={t('hidden.values')}
            parts={source.values}
            keyOf={(_, index) => index}
            nameOf={(number) => t('parts.value', { number })}
            add={t('hidden.add')}
            make={() => ({ code: freeCode(new Set(source.values.map(({ code }) => code)), 'verdi'), texts: {} })}
            onChange={(values) => onChange({ ...question, source: { ...source, values } })}
            most={100}
            unordered
          >
            {(value, replace, number) => (
              <div className="pair">
                <Textfield
                  label={t('hidden.code', { number })}
                  value={value.code}
                  onChange={(event) =>
                    Code.safeParse(event.target.value).success && replace({ ...value, code: event.target.value })
                  }
                />
                <TextInLanguage
                  label={t('hidden.text', { number })}
                  texts={value.texts}
                  onChange={(texts) => replace({ ...value, texts: texts ?? {} })}
                />
              </div>
            )}
          </OrderedParts>
        </>
      )}
    </>
  );
}
