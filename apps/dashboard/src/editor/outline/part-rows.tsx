import type { Question } from '@medvirk/questionnaire';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { questionRow, sectionRow } from '../content/drop.ts';
import type { Place } from '../content/place.ts';
import { LensMark } from './lens-mark.tsx';
import { OutlineCounts, OutlineRow } from './outline-row.tsx';

/** What rows can have done. The same object for good. */
export interface OutlineActs {
  open: (at: Place) => void;
  /** Moves it one place. */
  step: (at: Place, by: -1 | 1) => void;
  /** Chooses a question together with others. */
  toggle: (code: string, on: boolean) => void;
}

interface SectionProps {
  code: string;
  index: number;
  name: string;
  open: boolean;
  problems: number;
  acts: OutlineActs;
}

/** A part of the questionnaire. Drawn anew only when something in it changes: a long draft has hundreds of rows. */
export const SectionRow = memo(function SectionRow({ code, index, name, open, problems, acts }: SectionProps) {
  const { t } = useTranslation('builder');
  const at = { section: index, question: null };
  return (
    <OutlineRow
      id={sectionRow(code)}
      kind="section"
      open={open}
      moveLabel={t('outline.moveSection', { number: index + 1 })}
      onOpen={() => acts.open(at)}
      onStep={(by) => acts.step(at, by)}
    >
      <span className="outline-text">{name}</span>
      <OutlineCounts problems={problems} proposals={0} />
    </OutlineRow>
  );
});

interface QuestionProps {
  question: Question;
  section: number;
  index: number;
  /** Undefined for a text, which is not counted. */
  number: number | undefined;
  name: string;
  open: boolean;
  /** Undefined where one at a time is looked at. */
  selected: boolean | undefined;
  problems: number;
  proposals: number;
  acts: OutlineActs;
}

/** A question: what it is for, its words, what is missing. */
export const QuestionRow = memo(function QuestionRow(props: QuestionProps) {
  const { question, section, index, number, name, open, selected, problems, proposals, acts } = props;
  const { t } = useTranslation('builder');
  const at = { section, question: index };
  const quoted = `«${name}»`;
  return (
    <OutlineRow
      id={questionRow(question.code)}
      kind="question"
      open={open}
      moveLabel={number === undefined ? t('outline.moveText', { name: quoted }) : t('outline.moveQuestion', { number })}
      onOpen={() => acts.open(at)}
      onStep={(by) => acts.step(at, by)}
      {...(selected !== undefined && {
        selected,
        onSelect: (on: boolean) => acts.toggle(question.code, on),
        selectLabel: t('outline.select', { name: quoted }),
      })}
    >
      <LensMark question={question} />
      <span className="outline-text">
        {number !== undefined && <b>{number} </b>}
        {name}
      </span>
      <OutlineCounts problems={problems} proposals={proposals} />
    </OutlineRow>
  );
});
