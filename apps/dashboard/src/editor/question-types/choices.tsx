import { type Option, type QuestionOf, yesNoOptions } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { OneOf } from './parts/one-of.tsx';
import { OptionsFields } from './parts/options-fields.tsx';
import { RandomOrderField } from './parts/random-order-field.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

const twoOptions = (): Option[] => [
  { code: 'valg-1', texts: {} },
  { code: 'valg-2', texts: {} },
];
const values = ({ options }: { options: Option[] }) => options.map(({ code, texts }) => ({ value: code, texts }));
const plain = (options: Option[]): Option[] =>
  options.map(({ exclusive: _exclusive, other: _other, ...option }) => option);

/** The person chooses among options. */
export const choices = {
  'single-choice': {
    group: 'choose',
    create: (base) => ({ ...base, type: 'single-choice', options: twoOptions(), allowDontKnow: true }),
    Fields: SingleFields,
    take: (made, from) =>
      'options' in from ? { ...made, options: from.options.map(({ exclusive: _, ...option }) => option) } : made,
    comparisons: ['equals', 'not-equals', 'one-of', 'none-of', 'answered', 'state'],
    values,
  },
  'multiple-choice': {
    group: 'choose',
    create: (base) => ({ ...base, type: 'multiple-choice', options: twoOptions(), allowDontKnow: true }),
    Fields: MultipleFields,
    take: (made, from) => ('options' in from ? { ...made, options: from.options } : made),
    comparisons: ['includes-any', 'includes-all', 'includes-none', 'selected-count', 'answered', 'state'],
    values,
  },
  ranking: {
    group: 'choose',
    create: (base) => ({ ...base, type: 'ranking', options: twoOptions(), minRanked: 1 }),
    Fields: RankingFields,
    take: (made, from) =>
      'options' in from && from.options.length >= 2 ? { ...made, options: plain(from.options.slice(0, 20)) } : made,
    comparisons: ['includes-any', 'includes-none', 'selected-count', 'answered', 'state'],
    values,
  },
  consent: {
    group: 'choose',
    create: (base) => {
      const [yes, no] = yesNoOptions();
      return { ...base, type: 'consent', statement: {}, yes: yes?.texts ?? {}, no: no?.texts ?? {} };
    },
    Fields: ConsentFields,
    comparisons: [],
  },
} satisfies TypeForms;

function SingleFields({ question, onChange }: FieldsProps<QuestionOf<'single-choice'>>) {
  const { t } = useTranslation('builder');
  return (
    <>
      <OptionsFields
        options={question.options}
        can={{ other: true, score: true, presets: true, picture: true }}
        pictures={question.display === 'pictures'}
        onChange={(options, about) => onChange({ ...question, options }, about)}
      />
      <OneOf
        legend={t('options.display')}
        choices={(['list', 'pictures', 'dropdown', 'autocomplete'] as const).map((value) => ({
          value,
          text: t(`options.displays.${value}`),
        }))}
        value={question.display ?? 'list'}
        onChange={(display) =>
          onChange(withoutEmpty({ ...question, display: display === 'list' ? undefined : display }), 'display')
        }
      />
      <RandomOrderField
        label={t('random.options')}
        order={question.randomOrder}
        onChange={(randomOrder) => onChange(withoutEmpty({ ...question, randomOrder }), 'random')}
      />
    </>
  );
}

function MultipleFields({ question, onChange }: FieldsProps<QuestionOf<'multiple-choice'>>) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  return (
    <>
      <OptionsFields
        options={question.options}
        can={{ exclusive: true, other: true, score: true, picture: true }}
        pictures={question.display === 'pictures'}
        onChange={(options, about) => onChange({ ...question, options }, about)}
      />
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
      <OneOf
        legend={b('options.display')}
        choices={(['list', 'pictures', 'autocomplete'] as const).map((value) => ({
          value,
          text: b(`options.displays.${value}`),
        }))}
        value={question.display ?? 'list'}
        onChange={(display) =>
          onChange(withoutEmpty({ ...question, display: display === 'list' ? undefined : display }), 'display')
        }
      />
      <RandomOrderField
        label={b('random.options')}
        order={question.randomOrder}
        onChange={(randomOrder) => onChange(withoutEmpty({ ...question, randomOrder }), 'random')}
      />
    </>
  );
}

function RankingFields({ question, onChange }: FieldsProps<QuestionOf<'ranking'>>) {
  const { t } = useTranslation('builder');
  return (
    <>
      <OptionsFields
        legend={t('ranking.options')}
        options={question.options}
        least={2}
        most={20}
        onChange={(options, about) => onChange({ ...question, options: options.slice(0, 20) }, about)}
      />
      <div className="pair">
        {(['minRanked', 'maxRanked'] as const).map((end) => (
          <NumberField
            key={end}
            label={t(`ranking.${end}`)}
            value={question[end]}
            whole
            min={1}
            onChange={(count) => onChange(withoutEmpty({ ...question, [end]: count }), 'limits')}
          />
        ))}
      </div>
      <RandomOrderField
        label={t('random.options')}
        order={question.randomOrder}
        onChange={(randomOrder) => onChange(withoutEmpty({ ...question, randomOrder }), 'random')}
      />
    </>
  );
}

function ConsentFields({ question, onChange }: FieldsProps<QuestionOf<'consent'>>) {
  const { t } = useTranslation('builder');
  const text = (part: 'statement' | 'yes' | 'no') => (
    <TextInLanguage
      label={t(`consent.${part}`)}
      texts={question[part]}
      multiline={part === 'statement'}
      readability={part === 'statement'}
      needed
      onChange={(texts) => onChange({ ...question, [part]: texts ?? {} })}
    />
  );
  return (
    <div className="stack">
      {text('statement')}
      <div className="pair">
        {text('yes')}
        {text('no')}
      </div>
      <p className="small subtle">{t('consent.requiredHint')}</p>
    </div>
  );
}
