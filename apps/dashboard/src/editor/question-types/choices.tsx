import type { Option, Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { NumberField } from '../form/number-field.tsx';
import { OptionsEditor } from './options-editor.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

type Multiple = Extract<Question, { type: 'multiple-choice' }>;

const twoOptions = (): Option[] => [
  { code: 'valg-1', texts: {} },
  { code: 'valg-2', texts: {} },
];
const values = ({ options }: { options: Option[] }) => options.map(({ code, texts }) => ({ value: code, texts }));

/** The person chooses among options. */
export const choices = {
  'single-choice': {
    group: 'choose',
    create: (base) => ({ ...base, type: 'single-choice', options: twoOptions(), allowDontKnow: true }),
    Fields: OptionsEditor,
    take: (made, from) =>
      from.type === 'multiple-choice'
        ? { ...made, options: from.options.map(({ exclusive: _, ...option }) => option) }
        : made,
    comparisons: ['equals', 'one-of', 'answered'],
    values,
  },
  'multiple-choice': {
    group: 'choose',
    create: (base) => ({ ...base, type: 'multiple-choice', options: twoOptions(), allowDontKnow: true }),
    Fields: MultipleFields,
    take: (made, from) => (from.type === 'single-choice' ? { ...made, options: from.options } : made),
    comparisons: ['includes-any', 'includes-all', 'includes-none', 'answered'],
    values,
  },
} satisfies TypeForms;

function MultipleFields({ question, onChange }: FieldsProps<Multiple>) {
  const { t } = useTranslation();
  return (
    <>
      <OptionsEditor question={question} onChange={onChange} />
      <div className="pair">
        <NumberField
          label={t('editor.minSelected')}
          value={question.minSelected}
          whole
          min={0}
          onChange={(minSelected) => onChange(withoutEmpty({ ...question, minSelected }), 'limits')}
        />
        <NumberField
          label={t('editor.maxSelected')}
          value={question.maxSelected}
          whole
          min={1}
          onChange={(maxSelected) => onChange(withoutEmpty({ ...question, maxSelected }), 'limits')}
        />
      </div>
    </>
  );
}
