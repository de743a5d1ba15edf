import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { type ContentProblem, textIn } from '@medvirk/questionnaire';
import { type CSSProperties, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { canMove, move } from '../content/change-content.ts';
import { droppedOn, questionRow, rowsOf, sectionRow } from '../content/drop.ts';
import { numbersOf, type Place, questionAt } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { useKept } from '../use-kept.ts';
import { OutlineCounts } from './outline-row.tsx';
import { type OutlineActs, QuestionRow, SectionRow } from './part-rows.tsx';
import { SelectionTools } from './selection-tools.tsx';
import './outline.css';

/** Rows stay where they are while one is dragged: a mark shows where it would land. */
const NO_SHIFTING = () => null;
/** Questions from which on the rows of a part are left out of sight one by one, and not the part as a whole. */
const LONG_PART = 60;
const NONE: ReadonlySet<string> = new Set();
/** Made once: sensors that are made anew would draw every row anew. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } };
const KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

/** The whole questionnaire at a glance: parts and questions with what they are for, what is missing, and open proposals as counts. */
export function Outline({ onOpen }: { onOpen: (place: Place | null) => void }) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const language = useLanguage();
  const { content, update, place, problems, proposals } = useEditing();
  const [selecting, setSelecting] = useState(false);
  const [selected, setSelected] = useState(NONE);
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState('');
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, KEYBOARD),
  );
  const rows = useKept(useMemo(() => rowsOf(content).map(({ id }) => id), [content]));
  const numbers = useMemo(() => numbersOf(content), [content]);
  const byQuestion = useMemo(() => grouped(problems), [problems]);
  const openFor = (code: string | null) =>
    proposals.filter((proposal) => !proposal.answer && proposal.question === code).length;
  const isOpen = (section: number, question: number | null) =>
    place?.section === section && place.question === question;
  const names = new Map<string, string>();
  for (const [section, { code, title, questions }] of content.sections.entries()) {
    names.set(sectionRow(code), textIn(title, language) || t('editor.sectionNumber', { number: section + 1 }));
    for (const { code: question, texts } of questions)
      names.set(questionRow(question), textIn(texts, language) || t('editor.noText'));
  }
  const nameOf = (id: string | number | undefined) => `«${names.get(String(id)) ?? ''}»`;

  const end = ({ active, over }: DragEndEvent) => {
    setDragged(undefined);
    if (over) update((now) => droppedOn(now, String(active.id), String(over.id), [...selected]));
  };
  /** One step with Alt and an arrow: the row keeps the keyboard. */
  const step = (at: Place, by: -1 | 1) => {
    if (!canMove(content, at, by)) return;
    const row = questionAt(content, at)?.code;
    const id = row === undefined ? sectionRow(content.sections[at.section]?.code ?? '') : questionRow(row);
    update((now) => move(now, at, by).content);
    setSaid(b(by < 0 ? 'outline.movedUp' : 'outline.movedDown', { name: nameOf(id) }));
    setTimeout(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus());
  };
  const toggle = (code: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(code);
    else next.delete(code);
    setSelected(next);
  };
  const stopSelecting = () => {
    setSelecting(false);
    setSelected(NONE);
  };

  const latest = useRef<OutlineActs>(undefined);
  latest.current = { open: onOpen, step, toggle };
  // The same for good, so that a row is drawn anew when something in it has changed and else never.
  const acts = useMemo(
    (): OutlineActs => ({
      open: (at) => latest.current?.open(at),
      step: (at, by) => latest.current?.step(at, by),
      toggle: (code, on) => latest.current?.toggle(code, on),
    }),
    [],
  );

  return (
    <nav className="outline" aria-label={t('editor.outline')} data-lifting={dragged === undefined ? undefined : true}>
      <SelectionTools
        selecting={selecting}
        selected={selected}
        onStart={() => setSelecting(true)}
        onDone={stopSelecting}
      />
      <p className="ds-sr-only" role="status">
        {said}
      </p>
      <button
        type="button"
        className="outline-item"
        aria-current={place === null ? 'true' : undefined}
        onClick={() => onOpen(null)}
      >
        <span className="outline-text">{t('editor.whole')}</span>
        <OutlineCounts problems={byQuestion.get('') ?? 0} proposals={openFor(null)} />
      </button>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragStart={({ active }) => setDragged(String(active.id))}
        onDragCancel={() => setDragged(undefined)}
        onDragEnd={end}
        accessibility={{
          screenReaderInstructions: { draggable: b('outline.howToDrag') },
          announcements: {
            onDragStart: ({ active }) => b('outline.lifted', { name: nameOf(active.id) }),
            onDragOver: ({ active, over }) =>
              // Still where it was lifted from: what has just been said stands.
              over && over.id !== active.id
                ? b('outline.over', { name: nameOf(active.id), over: nameOf(over.id) })
                : undefined,
            onDragEnd: ({ active, over }) =>
              over
                ? b('outline.dropped', { name: nameOf(active.id), over: nameOf(over.id) })
                : b('outline.cancelled', { name: nameOf(active.id) }),
            onDragCancel: ({ active }) => b('outline.cancelled', { name: nameOf(active.id) }),
          },
        }}
      >
        <SortableContext items={rows} strategy={NO_SHIFTING}>
          <ol className="plain-list">
            {content.sections.map((section, sectionIndex) => (
              <li
                key={section.code}
                className="outline-part"
                data-long={section.questions.length > LONG_PART || undefined}
                style={{ '--rows': section.questions.length } as CSSProperties}
              >
                <SectionRow
                  code={section.code}
                  index={sectionIndex}
                  name={names.get(sectionRow(section.code)) ?? ''}
                  open={isOpen(sectionIndex, null)}
                  problems={byQuestion.get(section.code) ?? 0}
                  acts={acts}
                />
                <ol className="plain-list">
                  {section.questions.map((question, questionIndex) => {
                    return (
                      <li key={question.code}>
                        <QuestionRow
                          question={question}
                          section={sectionIndex}
                          index={questionIndex}
                          number={numbers.get(question)}
                          name={names.get(questionRow(question.code)) ?? ''}
                          open={isOpen(sectionIndex, questionIndex)}
                          selected={selecting ? selected.has(question.code) : undefined}
                          problems={byQuestion.get(`${section.code}/${question.code}`) ?? 0}
                          proposals={openFor(question.code)}
                          acts={acts}
                        />
                      </li>
                    );
                  })}
                </ol>
              </li>
            ))}
          </ol>
        </SortableContext>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <div className="outline-dragged">
              {names.get(dragged)}
              {selected.size > 1 && selected.has(dragged.replace('question/', '')) && ` (${selected.size})`}
            </div>
          )}
        </DragOverlay>
      </DndContext>
    </nav>
  );
}

/** How many problems there are by place: of the whole under '', of a section under its code, of a question under both. */
function grouped(problems: readonly ContentProblem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { section = '', question } of problems) {
    const key = question === undefined ? section : `${section}/${question}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
