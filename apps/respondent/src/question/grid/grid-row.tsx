import type { GivenAnswer, ItemOf } from '@medvirk/questionnaire';
import { scoreOf } from '@medvirk/questionnaire';
import type { CSSProperties, ReactNode } from 'react';
import { useAloud } from '../../listen/aloud.ts';
import { ListenButton, type Said } from '../../listen/listen-button.tsx';
import { Own, useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { ChoiceLine } from '../choice-line.tsx';
import { NumberRow } from '../number-row.tsx';
import { firstFieldOf, problemOf } from '../question-props.ts';
import { Smiley } from '../scale/smiley.tsx';
import { Stars } from '../scale/stars.tsx';
import { ticked } from '../ticked.ts';

type Row = ItemOf<'single-choice' | 'multiple-choice' | 'scale'>;

/** One row of a grid: a question of its own, with its answers side by side where there is room. */
export function GridRow(props: {
  item: Row;
  label: ReactNode;
  /** The words of the row, which its answers are read after. */
  says: Said;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: GivenAnswer | undefined) => void;
  problem: string | undefined;
}) {
  const { item, answer, onAnswer, problem } = props;
  const value = answer?.state === 'answered' ? answer.value : undefined;
  const invalid = problem !== undefined;
  return (
    <fieldset className="grid-row" data-wrong={invalid || undefined} aria-describedby={problem && problemOf(item.code)}>
      <legend>{props.label}</legend>
      <RowAloud says={props.says} item={item} />
      {problem && (
        <p className="ds-validation-message" id={problemOf(item.code)}>
          {problem}
        </p>
      )}
      {item.type === 'scale' && item.display === 'numbers' ? (
        <NumberRow
          question={item}
          value={value}
          invalid={invalid}
          onChoose={(chosen) => onAnswer({ state: 'answered', value: chosen })}
        />
      ) : (
        <Cells {...props} />
      )}
      <AwayChoices
        question={item}
        answer={answer}
        onAnswer={onAnswer}
        type={item.type === 'multiple-choice' ? 'checkbox' : 'radio'}
      />
    </fieldset>
  );
}

/** A row and its answers, read by one button: one at each answer of each row would hide the rows. */
function RowAloud({ says, item }: { says: Said; item: Row }) {
  const isAloud = useAloud();
  const answers = item.type === 'scale' ? item.points : item.options;
  if (!isAloud && !says.audio && !answers.some(({ audio }) => audio)) return null;
  return <ListenButton says={[says]} question={item} />;
}

function Cells({ item, answer, onAnswer, problem }: Parameters<typeof GridRow>[0]) {
  const { words } = useSpeech();
  const value = answer?.state === 'answered' ? answer.value : undefined;
  const cells =
    item.type === 'scale'
      ? item.points.map((point) => ({ value: point.value, text: words(point.texts) || String(point.value) }))
      : item.options.map((option) => ({ value: option.code, text: words(option.texts) }));
  const choose = (cell: string | number, on: boolean) => {
    if (item.type !== 'multiple-choice') return onAnswer({ state: 'answered', value: cell });
    const chosen = ticked(item.options, Array.isArray(value) ? value : [], String(cell), on);
    onAnswer(chosen.length > 0 ? { state: 'answered', value: chosen } : undefined);
  };
  return (
    <div className="cells" style={{ '--cells': cells.length } as CSSProperties}>
      {cells.map((cell, index) => (
        <ChoiceLine
          key={cell.value}
          type={item.type === 'multiple-choice' ? 'checkbox' : 'radio'}
          {...(index === 0 && { id: firstFieldOf(item.code) })}
          name={item.code}
          value={cell.value}
          checked={Array.isArray(value) ? value.includes(String(cell.value)) : value === cell.value}
          invalid={problem !== undefined}
          onChoose={(on) => choose(cell.value, on)}
        >
          {item.type === 'scale' && item.display === 'stars' && <Stars count={index + 1} of={cells.length} />}
          {item.type === 'scale' && item.display === 'smileys' && (
            <Smiley share={scoreOf(item, Number(cell.value)) / 100} />
          )}
          <Own>{cell.text}</Own>
        </ChoiceLine>
      ))}
    </div>
  );
}
