import { Button } from '@digdir/designsystemet-react';
import {
  ArrowDownIcon,
  ArrowUpIcon,
  FilesIcon,
  LayersPlusIcon,
  ScissorsIcon,
  TableIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/toasts.tsx';
import { copyQuestions, copySection, mergeWithNext, splitSection } from '../content/arrange.ts';
import { type Change, canMove, move, removeQuestion, removeSection } from '../content/change-content.ts';
import { splitGrid } from '../content/grid-of-questions.ts';
import { type Place, questionAt } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';

/** Moves, copies and removes what is open. Removing is undone from the message that says it. */
export function PlaceTools({ place, onUndo }: { place: Place; onUndo: () => void }) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const say = useSay();
  const { content, change, now, open } = useEditing();
  const isSection = place.question === null;
  const question = questionAt(content, place);
  const apart = question?.type === 'grid' ? splitGrid(content, question.code) : undefined;
  const take = (next: Change) => {
    change(next.content);
    open(next.place);
  };
  const remove = () => {
    take(isSection ? removeSection(now(), place.section) : removeQuestion(now(), place));
    say(t(isSection ? 'editor.sectionRemoved' : 'editor.questionRemoved'), () => {
      onUndo();
      open(place);
    });
  };
  return (
    <div className="place-tools" role="toolbar" aria-label={t('editor.tools')}>
      <Button variant="tertiary" disabled={!canMove(content, place, -1)} onClick={() => take(move(now(), place, -1))}>
        <ArrowUpIcon aria-hidden />
        {t('editor.moveUp')}
      </Button>
      <Button variant="tertiary" disabled={!canMove(content, place, 1)} onClick={() => take(move(now(), place, 1))}>
        <ArrowDownIcon aria-hidden />
        {t('editor.moveDown')}
      </Button>
      <Button
        variant="tertiary"
        onClick={() => take(question ? copyQuestions(now(), [question.code]) : copySection(now(), place.section))}
      >
        <FilesIcon aria-hidden />
        {t('editor.copy')}
      </Button>
      {place.question !== null && place.question > 0 && (
        <Button variant="tertiary" onClick={() => take(splitSection(now(), place.section, place.question ?? 0))}>
          <ScissorsIcon aria-hidden />
          {b('place.splitHere')}
        </Button>
      )}
      {apart && (
        <Button variant="tertiary" onClick={() => take(splitGrid(now(), question?.code ?? '') ?? apart)}>
          <TableIcon aria-hidden />
          {b('place.splitGrid')}
        </Button>
      )}
      {isSection && place.section < content.sections.length - 1 && (
        <Button variant="tertiary" onClick={() => take(mergeWithNext(now(), place.section))}>
          <LayersPlusIcon aria-hidden />
          {b('place.merge')}
        </Button>
      )}
      <Button
        variant="tertiary"
        data-color="danger"
        disabled={isSection && content.sections.length === 1}
        onClick={remove}
      >
        <TrashIcon aria-hidden />
        {t('editor.remove')}
      </Button>
    </div>
  );
}
