import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, FilesIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/toasts.tsx';
import { type Change, canMove, copyQuestion, move, removeQuestion, removeSection } from '../content/change-content.ts';
import type { Place } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';

/** Moves, copies and removes what is open. Removing is undone from the message that says it. */
export function PlaceTools({ place, onUndo }: { place: Place; onUndo: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const { content, change, open } = useEditing();
  const isSection = place.question === null;
  const take = (next: Change) => {
    change(next.content);
    open(next.place);
  };
  const remove = () => {
    take(isSection ? removeSection(content, place.section) : removeQuestion(content, place));
    say(t(isSection ? 'editor.sectionRemoved' : 'editor.questionRemoved'), () => {
      onUndo();
      open(place);
    });
  };
  return (
    <div className="place-tools" role="toolbar" aria-label={t('editor.tools')}>
      <Button variant="tertiary" disabled={!canMove(content, place, -1)} onClick={() => take(move(content, place, -1))}>
        <ArrowUpIcon aria-hidden />
        {t('editor.moveUp')}
      </Button>
      <Button variant="tertiary" disabled={!canMove(content, place, 1)} onClick={() => take(move(content, place, 1))}>
        <ArrowDownIcon aria-hidden />
        {t('editor.moveDown')}
      </Button>
      {!isSection && (
        <Button variant="tertiary" onClick={() => take(copyQuestion(content, place))}>
          <FilesIcon aria-hidden />
          {t('editor.copy')}
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
