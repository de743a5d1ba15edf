import { Checkbox } from '@digdir/designsystemet-react';
import type { NumberBand, QuestionOf } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../content/free-code.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { BandsFields } from './parts/bands-fields.tsx';
import { OneOf } from './parts/one-of.tsx';
import { newOption, OptionsFields } from './parts/options-fields.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

/** The person gives a number. */
export const numbers = {
  number: {
    group: 'count',
    create: (base) => ({ ...base, type: 'number' }),
    Fields: NumberFields,
    comparisons: ['at-most', 'at-least', 'less', 'greater', 'between', 'equals', 'not-equals', 'answered', 'state'],
    firstValue: ({ min }) => min ?? 0,
  },
} satisfies TypeForms;

type NumberQuestion = QuestionOf<'number'>;

function NumberFields({ question, onChange }: FieldsProps<NumberQuestion>) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const { units, bands } = question;
  return (
    <div className="stack">
      <div className="pair">
        <NumberField
          label={t('editor.min')}
          value={question.min}
          onChange={(min) => onChange(withoutEmpty({ ...question, min }), 'limits')}
        />
        <NumberField
          label={t('editor.max')}
          value={question.max}
          onChange={(max) => onChange(withoutEmpty({ ...question, max }), 'limits')}
        />
      </div>
      <Checkbox
        label={t('editor.decimals')}
        checked={question.decimals ?? false}
        onChange={(event) => onChange(withoutEmpty({ ...question, decimals: event.target.checked || undefined }))}
      />
      <OneOf
        legend={b('number.unitOr')}
        choices={(['one', 'several'] as const).map((value) => ({ value, text: b(`number.units.${value}`) }))}
        value={units ? 'several' : 'one'}
        onChange={(kind) => {
          const { unit: _, units: __, ...rest } = question;
          if (kind === 'one') return onChange(rest, 'units.one');
          const first = newOption([], question.unit);
          onChange({ ...rest, units: [first, newOption([first])] }, 'units.several');
        }}
      />
      {units ? (
        <OptionsFields
          legend={b('number.unitChoices')}
          options={units}
          least={2}
          most={20}
          onChange={(next, about) => onChange({ ...question, units: next.slice(0, 20) }, about)}
        />
      ) : (
        <TextInLanguage
          label={t('editor.unit')}
          texts={question.unit}
          onChange={(unit) => onChange(withoutEmpty({ ...question, unit }))}
        />
      )}
      <Checkbox
        label={b('number.bands')}
        description={b('number.bandsHint')}
        checked={bands !== undefined}
        onChange={(event) => onChange(withBands(question, event.target.checked))}
      />
      {bands && <BandsFields bands={bands} least={2} onChange={(next) => onChange({ ...question, bands: next })} />}
    </div>
  );
}

function withBands(question: NumberQuestion, on: boolean): NumberQuestion {
  const { bands: _, ...rest } = question;
  if (!on) return rest;
  const first: NumberBand = { code: 'gruppe-1', texts: {} };
  return { ...rest, bands: [first, { code: freeCode(new Set([first.code]), 'gruppe'), texts: {} }] };
}
