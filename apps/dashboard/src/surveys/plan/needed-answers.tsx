import { PLANNED_HALF_WIDTH, type SurveyPlan } from '@medvirk/questionnaire';
import { answersForShare } from '@medvirk/statistics';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';

/** How many answers the wanted interval takes, and how many must be asked for that. */
export function NeededAnswers({ plan }: { plan: SurveyPlan }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const { halfWidth, people, responseRate } = plan;
  if (halfWidth === null || halfWidth < PLANNED_HALF_WIDTH.least || halfWidth > PLANNED_HALF_WIDTH.most) return null;
  const { answers, invitations, reachable } = answersForShare(halfWidth, {
    ...(people !== null && { population: people }),
    ...(responseRate !== null && { responseRate }),
  });
  return (
    <div className="plan-needed" role="status">
      <p>
        <b>{t('plan.needed', { answers: numberText(answers, language) })}</b>{' '}
        {reachable && invitations !== null && t('plan.invite', { invitations: numberText(invitations, language) })}
        {!reachable && t('plan.unreachable')}
      </p>
      <p className="small">{t('plan.method')}</p>
    </div>
  );
}
