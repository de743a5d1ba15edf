import './actions.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { PictureView } from '@medvirk/api-contract';
import type { SentenceLabels } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { useFocusBack } from '../results/focus/use-focus-back.ts';
import { BasisList } from './action-basis.tsx';
import { ActionCard } from './action-card.tsx';
import { AddAction } from './add-action.tsx';

/** What the service does about one theme, under its improvement picture. */
export function ThemeActions({ view, labels }: { view: PictureView; labels: SentenceLabels }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  const measureOf = (code: string | null) => {
    const texts = view.questions.find((question) => question.code === code)?.texts;
    return texts ? textIn(texts, language) : '';
  };
  return (
    <section className="theme-actions" aria-labelledby="theme-actions">
      <div className="action-head">
        <Heading level={2} data-size="sm" id="theme-actions">
          {t('actions.inTheme')}
        </Heading>
        <Link className="ds-link" to="/actions">
          {t('actions.all')}
        </Link>
      </div>
      {view.actions.length === 0 && <p className="quiet">{t('actions.noneInTheme')}</p>}
      <ul className="action-list">
        {view.actions.map((action) => (
          <li key={action.id}>
            <ActionCard
              action={action}
              measure={measureOf(action.measureQuestion)}
              basis={<BasisList view={view} labels={labels} basis={action.basis} />}
              level={3}
            />
          </li>
        ))}
      </ul>
      {may('action:write') && !adding && (
        <div>
          <Button ref={opener} variant="secondary" onClick={() => setAdding(true)}>
            {t('actions.add')}
          </Button>
        </div>
      )}
      {adding && <AddAction view={view} labels={labels} onDone={() => setAdding(false)} />}
    </section>
  );
}
