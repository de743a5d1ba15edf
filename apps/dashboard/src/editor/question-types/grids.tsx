import { Checkbox, Details, Field, Label, Select } from '@digdir/designsystemet-react';
import {
  extentPoints,
  type GridCells,
  type GridRow,
  importancePoints,
  type QuestionOf,
  satisfactionPoints,
  textIn,
} from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { freeCode } from '../content/free-code.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { newOption, OptionsFields } from './parts/options-fields.tsx';
import { OrderedParts } from './parts/ordered-parts.tsx';
import { PointsFields, ScaleLookFields, ScalePresets } from './parts/points-fields.tsx';
import { RandomOrderField } from './parts/random-order-field.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

type Grid = QuestionOf<'grid'>;
type CellsOf<Kind extends GridCells['kind']> = Extract<GridCells, { kind: Kind }>;

const aRow = (rows: readonly GridRow[]): GridRow => ({
  code: freeCode(new Set(rows.map(({ code }) => code)), 'rad'),
  texts: {},
});

/** What the cells of a new kind begin with. */
const FIRST_CELLS: { [Kind in GridCells['kind']]: () => CellsOf<Kind> } = {
  single: () => ({ kind: 'single', options: [newOption([]), newOption([])] }),
  multiple: () => ({ kind: 'multiple', options: [newOption([]), newOption([])] }),
  scale: () => ({ kind: 'scale', points: extentPoints(), higherIsBetter: true, display: 'labels' }),
  number: () => ({ kind: 'number', min: 0 }),
  text: () => ({ kind: 'text' }),
  dual: () => ({
    kind: 'dual',
    importance: {
      texts: { nb: 'Hvor viktig er det for deg?', nn: 'Kor viktig er det for deg?', en: 'How important is it to you?' },
      points: importancePoints(),
    },
    experience: {
      texts: { nb: 'Hvordan var det hos oss?', nn: 'Korleis var det hos oss?', en: 'How was it with us?' },
      points: satisfactionPoints(),
    },
  }),
};
const KINDS = Object.keys(FIRST_CELLS) as GridCells['kind'][];

/** The same question about several things. */
export const grids = {
  grid: {
    group: 'rate',
    create: (base) => ({
      ...base,
      type: 'grid',
      rows: [
        { code: 'rad-1', texts: {} },
        { code: 'rad-2', texts: {} },
      ],
      cells: FIRST_CELLS.scale(),
      allowDontKnow: true,
      allowNotRelevant: true,
    }),
    Fields: GridFields,
    take: (made, from) => {
      if (from.type === 'scale') {
        const { points, higherIsBetter, display } = from;
        if (display !== 'slider') return { ...made, cells: { kind: 'scale', points, higherIsBetter, display } };
      }
      if (from.type === 'single-choice') return { ...made, cells: { kind: 'single', options: from.options } };
      if (from.type === 'multiple-choice') return { ...made, cells: { kind: 'multiple', options: from.options } };
      return made;
    },
    comparisons: [],
  },
} satisfies TypeForms;

function GridFields({ question, onChange }: FieldsProps<Grid>) {
  const { t } = useTranslation('builder');
  const { rows, cells } = question;
  return (
    <>
      <OrderedParts
        legend={t('grid.rows')}
        parts={rows}
        keyOf={({ code }) => code}
        nameOf={(number) => t('parts.row', { number })}
        add={t('grid.addRow')}
        make={() => aRow(rows)}
        onChange={(next) => onChange({ ...question, rows: next })}
        most={50}
      >
        {(row, replace, number) => <RowFields row={row} number={number} cells={cells} onChange={replace} />}
      </OrderedParts>
      <RandomOrderField
        label={t('random.rows')}
        order={question.randomOrder}
        onChange={(randomOrder) => onChange(withoutEmpty({ ...question, randomOrder }), 'random')}
      />
      <Field>
        <Label>{t('grid.cells')}</Label>
        <Select
          value={cells.kind}
          onChange={(event) => {
            const kind = KINDS.find((candidate) => candidate === event.target.value);
            if (kind) onChange({ ...question, cells: FIRST_CELLS[kind]() }, `cells.${kind}`);
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`grid.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <CellFields cells={cells} onChange={(next, about) => onChange({ ...question, cells: next }, about)} />
    </>
  );
}

function RowFields(props: { row: GridRow; number: number; cells: GridCells; onChange: (row: GridRow) => void }) {
  const { row, number, cells, onChange } = props;
  const { t } = useTranslation('builder');
  const { t: main } = useTranslation();
  const language = useLanguage();
  const { themes } = useEditing();
  const theme = themes.find(({ code }) => code === row.theme);
  return (
    <>
      <TextInLanguage
        label={t('grid.row', { number })}
        texts={row.texts}
        needed
        onChange={(texts) => onChange({ ...row, texts: texts ?? {} })}
      />
      <Details className="option-more">
        <Details.Summary>
          {t('grid.rowMore', { number })}
          {theme && <span className="subtle"> {textIn(theme.texts, language)}</span>}
        </Details.Summary>
        <Details.Content className="pair">
          <Field>
            <Label>{main('editor.theme')}</Label>
            <Select
              value={row.theme ?? ''}
              onChange={(event) => onChange(withoutEmpty({ ...row, theme: event.target.value || undefined }))}
            >
              <option value="">{t('grid.sameTheme')}</option>
              {themes.map(({ code, texts }) => (
                <option key={code} value={code}>
                  {textIn(texts, language)}
                </option>
              ))}
            </Select>
          </Field>
          {cells.kind !== 'dual' && (
            <Field>
              <Label>{main('editor.purpose')}</Label>
              <Select
                value={row.lens ?? ''}
                onChange={(event) => {
                  const lens = (['why', 'now', 'better'] as const).find((each) => each === event.target.value);
                  onChange(withoutEmpty({ ...row, lens }));
                }}
              >
                <option value="">{t('grid.sameLens')}</option>
                {(['why', 'now', 'better'] as const).map((lens) => (
                  <option key={lens} value={lens}>
                    {main(`purpose.${lens}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </Details.Content>
      </Details>
    </>
  );
}

const SCALE_DISPLAYS = ['labels', 'numbers', 'smileys', 'stars'] as const;

function CellFields({ cells, onChange }: { cells: GridCells; onChange: (cells: GridCells, about?: string) => void }) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  switch (cells.kind) {
    case 'single':
      return (
        <OptionsFields
          options={cells.options}
          can={{ score: true, presets: true }}
          onChange={(options, about) => onChange({ ...cells, options }, about)}
        />
      );
    case 'multiple':
      return (
        <>
          <OptionsFields
            options={cells.options}
            can={{ exclusive: true, score: true }}
            onChange={(options, about) => onChange({ ...cells, options }, about)}
          />
          <Limits cells={cells} ends={['minSelected', 'maxSelected']} onChange={onChange} />
        </>
      );
    case 'scale':
      return (
        <>
          <ScalePresets
            displays={SCALE_DISPLAYS}
            onTake={(look, name) => onChange({ ...cells, ...look }, `preset.${name}`)}
          />
          <PointsFields
            legend={t('editor.scale')}
            points={cells.points}
            display={cells.display}
            onChange={(points, about) => onChange({ ...cells, points }, about)}
          />
          <ScaleLookFields
            look={cells}
            displays={SCALE_DISPLAYS}
            onChange={({ display, higherIsBetter }) => onChange({ ...cells, display, higherIsBetter })}
          />
        </>
      );
    case 'number':
      return (
        <>
          <Limits cells={cells} ends={['min', 'max']} onChange={onChange} />
          <TextInLanguage
            label={t('editor.unit')}
            texts={cells.unit}
            onChange={(unit) => onChange(withoutEmpty({ ...cells, unit }))}
          />
          <Checkbox
            label={t('editor.decimals')}
            checked={cells.decimals ?? false}
            onChange={(event) => onChange(withoutEmpty({ ...cells, decimals: event.target.checked || undefined }))}
          />
        </>
      );
    case 'text':
      return <Limits cells={cells} ends={['maxLength']} onChange={onChange} />;
    case 'dual':
      return (['importance', 'experience'] as const).map((part) => (
        <fieldset key={part} className="plain-fieldset stack cell-part">
          <legend className="ds-label">{b(`grid.${part}`)}</legend>
          <TextInLanguage
            label={b('grid.asked')}
            texts={cells[part].texts}
            needed
            onChange={(texts) => onChange({ ...cells, [part]: { ...cells[part], texts: texts ?? {} } })}
          />
          <ScalePresets
            displays={['labels']}
            onTake={({ points }, name) =>
              onChange({ ...cells, [part]: { ...cells[part], points } }, `preset.${part}.${name}`)
            }
          />
          <PointsFields
            legend={t('editor.scale')}
            points={cells[part].points}
            display="labels"
            onChange={(points, about) => onChange({ ...cells, [part]: { ...cells[part], points } }, about)}
          />
        </fieldset>
      ));
  }
}

type End = 'minSelected' | 'maxSelected' | 'min' | 'max' | 'maxLength';

function Limits<Cells extends { [Each in End]?: number | undefined }>({
  cells,
  ends,
  onChange,
}: {
  cells: Cells;
  ends: readonly (End & keyof Cells)[];
  onChange: (cells: Cells, about: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="pair">
      {ends.map((end) => (
        <NumberField
          key={end}
          label={t(`editor.${end}`)}
          value={cells[end]}
          whole={end !== 'min' && end !== 'max'}
          {...(end !== 'min' && end !== 'max' && { min: end === 'minSelected' ? 0 : 1 })}
          onChange={(value) => onChange(withoutEmpty({ ...cells, [end]: value }), 'limits')}
        />
      ))}
    </div>
  );
}
