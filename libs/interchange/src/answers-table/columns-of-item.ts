import {
  type AnswerValue,
  type Item,
  isFreeText,
  isRepeated,
  type NumberBand,
  type StoredAnswer,
  textIn,
} from '@medvirk/questionnaire';
import type { Cell } from '../tables/sheet.ts';
import { type AnswerColumn, type ResponseRow, STATE_CODES } from './answer-column.ts';
import type { ColumnNames } from './column-names.ts';
import type { TableWords } from './table-words.ts';

type Shape = Partial<Pick<AnswerColumn, 'type' | 'measure' | 'width' | 'decimals' | 'values'>>;

/** The columns of one item. Free text is never among them: only that something was written. */
export function columnsOfItem(
  item: Item,
  { names, words, language, key }: { names: ColumnNames; words: TableWords; language: string; key?: string },
): AnswerColumn[] {
  const label = textIn(item.texts, language) || item.code;
  const states = Object.entries(STATE_CODES).map(([state, value]) => ({
    value,
    label: words.states[state as keyof typeof STATE_CODES],
  }));
  const column = (code: string, told: string, shape: Shape, read: (value: AnswerValue) => Cell): AnswerColumn => ({
    name: names.nameFor(code),
    item: item.code,
    label: told,
    type: 'number',
    measure: 'nominal',
    width: 0,
    decimals: 0,
    ...shape,
    values: shape.type === 'text' ? [] : [...(shape.values ?? []), ...states],
    ...(key === undefined ? {} : { key }),
    valueOf: (row) => cellOf(row.answers[item.code], read, shape.type === 'text'),
  });
  const yesOrNo = [
    { value: 1, label: words.yes },
    { value: 0, label: words.no },
  ];
  /** A text has no room for why there is none: that stands in a column beside it. */
  const textColumns = (width: number): AnswerColumn[] => [
    column(item.code, label, { type: 'text', width }, (value) => (isPlain(value) ? String(value) : null)),
    column(
      `${item.code}.state`,
      `${label} (${words.state})`,
      { values: [{ value: 1, label: words.answered }] },
      () => 1,
    ),
  ];

  if (isFreeText(item)) return [column(item.code, label, { values: [{ value: 1, label: words.wrote }] }, () => 1)];
  switch (item.type) {
    case 'single-choice':
      return [
        column(item.code, label, { values: numbered(item.options, language) }, (value) => placeOf(item.options, value)),
      ];
    case 'scale':
      return [
        column(
          item.code,
          label,
          {
            measure: 'ordinal',
            values: item.points.flatMap(({ value, texts }) => {
              const text = textIn(texts, language);
              return text ? [{ value, label: text }] : [];
            }),
          },
          numberIn,
        ),
      ];
    case 'multiple-choice':
      return item.options.map(({ code, texts }) =>
        column(`${item.code}_${code}`, `${label}: ${textIn(texts, language) || code}`, { values: yesOrNo }, (value) =>
          Array.isArray(value) && value.includes(code) ? 1 : 0,
        ),
      );
    case 'ranking':
      return item.options.map(({ code, texts }) =>
        column(
          `${item.code}_${code}`,
          `${label}: ${textIn(texts, language) || code} (${words.rank})`,
          { measure: 'ordinal', values: [{ value: 0, label: words.notRanked }] },
          (value) => (Array.isArray(value) ? value.indexOf(code) + 1 : null),
        ),
      );
    case 'number': {
      const { bands } = item;
      if (!bands) return [column(item.code, label, { measure: 'scale', decimals: item.decimals ? 2 : 0 }, numberIn)];
      return [
        column(item.code, label, { measure: 'ordinal', values: numbered(bands, language) }, (value) =>
          bandOf(bands, value),
        ),
      ];
    }
    case 'repeat':
      return [
        column(item.code, `${label} (${words.times})`, { measure: 'scale' }, (value) =>
          isRepeated(value) ? value.instances.length : null,
        ),
      ];
    case 'attachment':
      return [
        column(item.code, `${label} (${words.files})`, { measure: 'scale' }, (value) =>
          Array.isArray(value) ? value.length : null,
        ),
      ];
    case 'hidden': {
      const { source } = item;
      if (source.kind === 'constant') return textColumns(200);
      return [
        column(item.code, label, { values: numbered(source.values, language) }, (value) =>
          placeOf(source.values, value),
        ),
      ];
    }
    case 'calculated':
      return textColumns(40);
    default:
      return textColumns(16);
  }
}

function cellOf(answer: StoredAnswer | undefined, read: (value: AnswerValue) => Cell, isText: boolean): Cell {
  if (answer?.state === 'answered') return read(answer.value);
  return isText ? null : STATE_CODES[answer?.state ?? 'not-shown'];
}

const isPlain = (value: AnswerValue): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
const numberIn = (value: AnswerValue): Cell => (typeof value === 'number' ? value : null);

type Named = { code: string; texts: Readonly<Record<string, string>> };

/** Options as 1, 2, 3 ... in the order of the version. */
const numbered = (named: readonly Named[], language: string) =>
  named.map(({ code, texts }, index) => ({ value: index + 1, label: textIn(texts, language) || code }));

function placeOf(named: readonly Named[], value: AnswerValue): Cell {
  const index = named.findIndex(({ code }) => code === value);
  return index < 0 ? null : index + 1;
}

/** Where somebody has set bands, nothing finer leaves. */
function bandOf(bands: readonly NumberBand[], value: AnswerValue): Cell {
  if (typeof value !== 'number') return null;
  const index = bands.findIndex(({ from, to }) => value >= (from ?? -Infinity) && value <= (to ?? Infinity));
  return index < 0 ? null : index + 1;
}

/** An item's answer as one text, to see how many gave the same. */
export function answerAsKey(item: Item, { answers }: ResponseRow): string {
  const answer = answers[item.code];
  if (answer?.state !== 'answered') return answer?.state ?? 'not-shown';
  if (item.type === 'number' && item.bands) return `= ${bandOf(item.bands, answer.value)}`;
  return `= ${JSON.stringify(answer.value)}`;
}
