import { Button } from '@digdir/designsystemet-react';
import type { PictureView } from '@medvirk/api-contract';
import type { SentenceLabels } from '@medvirk/improvement';
import type { Lens } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { useFocusBack } from '../../results/focus/use-focus-back.ts';
import { WrittenForm } from './written-form.tsx';

/** Where one may write a sentence of one's own under a lens. Without evidence in the picture there is nothing to write on. */
export function AddWritten({ lens, view, labels }: { lens: Lens; view: PictureView; labels: SentenceLabels }) {
  const { t } = useTranslation('pictures');
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const { why, now, better } = view.picture.lenses;
  if (!may('statement:write') || why.length + now.length + better.length === 0) return null;
  if (open) return <WrittenForm lens={lens} view={view} labels={labels} onDone={() => setOpen(false)} />;
  return (
    <Button ref={opener} variant="tertiary" className="add-evidence" onClick={() => setOpen(true)}>
      {t('written.add')}
    </Button>
  );
}
