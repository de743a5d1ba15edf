import './actions.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { ActionView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { useFocusBack } from '../results/focus/use-focus-back.ts';
import { dateText } from '../results/period/period-text.ts';
import { ActionEffectView, EffectWords } from './action-effect.tsx';
import { ActionStatus } from './action-status.tsx';
import { ChangeAction } from './change-action.tsx';

interface Props {
  action: ActionView;
  /** Words of the question whose figure the action should move, where they are known. */
  measure?: string;
  /** On the page of all actions each tells which theme and unit it is for. */
  withTheme?: boolean;
  /** What it rests on, where the statements are at hand. */
  basis?: ReactNode;
  level: 3;
}

export function ActionCard({ action, measure, withTheme = false, basis, level }: Props) {
  const { t } = useTranslation('results');
  const { t: tp } = useTranslation('pictures');
  const language = useLanguage();
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  const opener = useFocusBack(changing);
  const theme = textIn(action.theme.texts, language);
  return (
    <article className="action" id={action.id} data-overdue={action.overdue || undefined}>
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
      {basis}
      {action.outcome && (
        <p>
          <strong>
            {action.outcomeKind
              ? tp(action.outcomeKind === 'measured' ? 'action.outcomeMeasured' : 'action.outcomeReasoned')
              : t('actions.outcome')}
            :
          </strong>{' '}
          {action.outcome}
        </p>
      )}
      {action.closingEffect && (
        <div>
          <p className="quiet">{tp('effect.atClosing')}</p>
          <EffectWords effect={action.closingEffect} />
        </div>
      )}
      {action.measureQuestion && action.startedOn && <ActionEffectView action={action} />}
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
