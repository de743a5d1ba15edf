import { useSortable } from '@dnd-kit/sortable';
import { ChatIcon, DragVerticalIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  id: string;
  kind: 'section' | 'question';
  open: boolean;
  /** Name of the handle, e.g. "Flytt spørsmål 3". */
  moveLabel: string;
  onOpen: () => void;
  /** Moves it one place, with Alt and an arrow key. */
  onStep: (by: -1 | 1) => void;
  /** Where several are chosen at once. */
  selected?: boolean;
  selectLabel?: string;
  onSelect?: (on: boolean) => void;
  children: ReactNode;
}

/** One part or question, to be opened, and to be dragged by its handle with mouse, finger or keyboard. */
export function OutlineRow(props: Props) {
  const { id, kind, open, moveLabel, onOpen, onStep, selected, selectLabel, onSelect, children } = props;
  const { t } = useTranslation('builder');
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isOver, isDragging, index, activeIndex } =
    useSortable({ id });
  const mark = isOver && !isDragging ? (activeIndex < index ? 'after' : 'before') : undefined;
  return (
    <div
      ref={setNodeRef}
      className={`outline-row outline-row-${kind}`}
      data-drop={mark}
      data-dragging={isDragging || undefined}
    >
      {onSelect && (
        <input
          type="checkbox"
          className="ds-input outline-select"
          aria-label={selectLabel}
          checked={selected ?? false}
          onChange={(event) => onSelect(event.target.checked)}
        />
      )}
      <button
        type="button"
        className={`outline-item outline-${kind}`}
        data-row={id}
        aria-current={open ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={onOpen}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          onStep(event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        {children}
      </button>
      <button
        type="button"
        ref={setActivatorNodeRef}
        className="outline-handle"
        {...attributes}
        {...listeners}
        // One stop more for the keyboard, not one for each row: the row that is open is the one to move.
        tabIndex={open ? 0 : -1}
        aria-label={moveLabel}
        aria-roledescription={t('outline.handle')}
      >
        <DragVerticalIcon aria-hidden />
      </button>
    </div>
  );
}

export function OutlineCounts({ problems, proposals }: { problems: number; proposals: number }) {
  const { t } = useTranslation();
  return (
    <span className="outline-counts">
      {problems > 0 && (
        <span className="count count-problems">
          <ExclamationmarkTriangleIcon aria-hidden />
          <span aria-hidden>{problems}</span>
          <span className="ds-sr-only">{t('editor.problemCount', { count: problems })}</span>
        </span>
      )}
      {proposals > 0 && (
        <span className="count count-proposals">
          <ChatIcon aria-hidden />
          <span aria-hidden>{proposals}</span>
          <span className="ds-sr-only">{t('questionnaires.openProposals', { count: proposals })}</span>
        </span>
      )}
    </span>
  );
}
