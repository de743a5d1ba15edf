import type { VersionView } from '@medvirk/api-contract';
import type { VersionStatus } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../app/dates.ts';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import './journey.css';

const STEPS = ['draft', 'in-co-design', 'approved', 'published'] as const satisfies VersionStatus[];

/** Where the version is on its way, and what is missing for the next step. */
export function VersionJourney({ version }: { version: VersionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = (STEPS as readonly VersionStatus[]).indexOf(version.status);
  const missing = whatIsMissing(version);
  return (
    <div className="journey">
      <ol className="journey-steps plain-list">
        {STEPS.map((step, index) => (
          <li
            key={step}
            aria-current={step === version.status ? 'step' : undefined}
            data-done={index < at || version.status === 'retired'}
          >
            {t(`versionStatus.${step}`)}
          </li>
        ))}
        {version.status === 'retired' && <li aria-current="step">{t('versionStatus.retired')}</li>}
      </ol>
      {version.approval?.by === 'override' && (
        <p className="journey-override">
          {t('journey.override', {
            person: version.approval.person,
            reason: version.approval.reason,
            date: sayDate(version.approval.at, language, new Date()),
          })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="small">
          <b>{t('journey.missing')}</b>{' '}
          {missing
            .map((part) =>
              t(`journey.missingPart.${part}`, {
                count: countOf(version, part),
                approvals: version.signOff.approvals,
                taken: version.signOff.taken,
                takenNeeded: version.signOff.takenNeeded,
                needed: version.signOff.approvalsNeeded,
              }),
            )
            .join(' · ')}
        </p>
      )}
      <p className="small subtle">
        {version.council
          ? t('questionnaires.council', { council: version.council.name })
          : t('questionnaires.noCouncil')}
        {' · '}
        {version.content.languages.map((tag) => languageName(tag, language)).join(', ')}
      </p>
    </div>
  );
}

type Missing = 'problems' | 'no-council' | VersionView['signOff']['missing'][number];

function whatIsMissing(version: VersionView): Missing[] {
  if (version.status === 'published' || version.status === 'retired') return [];
  const problems: Missing[] = version.problems.length > 0 ? ['problems'] : [];
  if (version.status === 'draft') return version.council ? problems : ['no-council', ...problems];
  if (version.status === 'approved') return problems;
  return [...version.signOff.missing, ...problems];
}

function countOf(version: VersionView, part: Missing): number {
  if (part === 'problems') return version.problems.length;
  return part === 'unanswered-proposals' ? version.signOff.unansweredProposals : (version.signOff.approvalsNeeded ?? 0);
}
