import './actions.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { ActionView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { useFocusBack } from '../results/focus/use-focus-back.ts';
import { dateText } from '../results/period/period-text.ts';
import { ActionStatus } from './action-status.tsx';
import { ChangeAction } from './change-action.tsx';

interface Props {
  action: ActionView;
  /** Words of the question whose figure the action should move, where they are known. */
  measure?: string;
  /** On the page of all actions each tells which theme and unit it is for. */
  withTheme?: boolean;
  level: 3;
}

export function ActionCard({ action, measure, withTheme = false, level }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  const opener = useFocusBack(changing);
  const theme = textIn(action.theme.texts, language);
  return (
    <article className="action" data-overdue={action.overdue || undefined}>
      <div className="action-head">
        <Heading level={level} data-size="2xs">
          {action.title}
        </Heading>
        <ActionStatus action={action} />
      </div>
      {action.description && <p className="action-description">{action.description}</p>}
      <p className="action-facts">
        <span>{t('actions.owner', { owner: action.owner })}</span>
        <span>{t('actions.due', { date: dateText(action.dueOn, language) })}</span>
        {action.startedOn && <span>{t('actions.started', { date: dateText(action.startedOn, language) })}</span>}
      </p>
      {measure && <p className="quiet">{t('actions.measure', { question: measure })}</p>}
      {action.outcome && (
        <p>
          <strong>{t('actions.outcome')}:</strong> {action.outcome}
        </p>
      )}
      {withTheme && (
        <p className="action-facts">
          <span>{theme}</span>
          <span>{action.unit.name}</span>
          {action.surveyId && (
            <Link
              className="ds-link"
              to={`/surveys/${action.surveyId}/themes/${action.theme.code}?unit=${action.unit.id}`}
              aria-label={t('actions.toPictureOf', { theme })}
            >
              {t('actions.toPicture')}
            </Link>
          )}
        </p>
      )}
      {may('action:write') && !changing && (
        <div>
          <Button
            ref={opener}
            variant="secondary"
            data-size="sm"
            aria-label={t('actions.changeOf', { title: action.title })}
            onClick={() => setChanging(true)}
          >
            {t('actions.change')}
          </Button>
        </div>
      )}
      {changing && <ChangeAction action={action} onDone={() => setChanging(false)} />}
    </article>
  );
}
