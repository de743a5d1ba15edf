import { type Item, itemsOfQuestion } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import type { Said } from '../../listen/listen-button.tsx';
import { WithListen } from '../../listen/with-listen.tsx';
import { Own, useSpeech } from '../../texts/speech.tsx';
import { OwnWords } from '../beside/own-words.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { firstFieldOf } from '../question-props.ts';
import { GridNumber } from './grid-number.tsx';
import { GridRow } from './grid-row.tsx';

/**
 * The same question about several things: one question for each row, with the words at every answer. On a wide screen the
 * answers of all rows stand under each other in columns; it is no table, so nobody has to look up what a column means.
 */
export function GridAnswer(props: KindOf<'grid'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const items = itemsOfQuestion(question);
  const row = (item: Item) => {
    const { code } = item;
    const shared = {
      answer: answers[code],
      onAnswer: (answer: Parameters<typeof onAnswer>[1]) => onAnswer(code, answer),
      problem: problemOf(code),
    };
    const label = <RowLabel question={question} item={item} />;
    const says = wordsOfRow(question, item);
    if (item.type === 'short-text') {
      return <OwnWords key={code} item={code} label={label} says={says} maxLength={item.maxLength} {...shared} />;
    }
    if (item.type === 'number') return <GridNumber key={code} item={item} label={label} says={says} {...shared} />;
    if (item.type !== 'single-choice' && item.type !== 'multiple-choice' && item.type !== 'scale') return null;
    return <GridRow key={code} item={item} label={label} says={says} {...shared} />;
  };
  return (
    <QuestionFrame question={question} problem={problemOf(question.code)} as="group">
      <div className="grid" id={firstFieldOf(question.code)} tabIndex={-1}>
        {question.cells.kind === 'dual' ? <DualRows question={question} items={items} row={row} /> : items.map(row)}
      </div>
    </QuestionFrame>
  );
}

/** What is read aloud of a row: its words, or what is asked about it where there are two questions to it. */
function wordsOfRow({ cells, rows }: KindOf<'grid'>['question'], { of }: Item): Said {
  const row = rows.find(({ code }) => code === of?.row);
  const part = cells.kind === 'dual' && (of?.part === 'importance' || of?.part === 'experience') ? cells[of.part] : row;
  return part ?? { texts: undefined };
}

/** The words of a row. Of a thing that is asked about twice they stand above both, and what is asked tells the two apart. */
function RowLabel({ question: { cells }, item: { of } }: { question: KindOf<'grid'>['question']; item: Item }) {
  const { words } = useSpeech();
  const row = <Own>{words(of?.label)}</Own>;
  if (cells.kind !== 'dual' || (of?.part !== 'importance' && of?.part !== 'experience')) return row;
  return (
    <>
      <Own>{words(cells[of.part].texts)}</Own> <span className="ds-sr-only">{row}</span>
    </>
  );
}

/** How important a thing is and how it was, side by side on a wide screen, under the name of the thing. */
function DualRows(props: {
  question: KindOf<'grid'>['question'];
  items: readonly Item[];
  row: (item: Item) => ReactNode;
}) {
  const { words } = useSpeech();
  const { question, items } = props;
  return question.rows.map(({ code, texts, audio }) => (
    <section className="dual" key={code} aria-labelledby={`${question.code}-row-${code}`}>
      <WithListen says={[{ texts, audio }]}>
        <h3 id={`${question.code}-row-${code}`}>
          <Own>{words(texts)}</Own>
        </h3>
      </WithListen>
      <div>{items.filter(({ of }) => of?.row === code).map(props.row)}</div>
    </section>
  ));
}
