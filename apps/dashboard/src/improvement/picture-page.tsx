import '../results/results.css';
import './improvement.css';
import { Button } from '@digdir/designsystemet-react';
import { contract, type PictureView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ThemeActions } from '../actions/theme-actions.tsx';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { ResponseCount } from '../results/figures/response-count.tsx';
import { periodText } from '../results/period/period-text.ts';
import { UnitSelect } from '../results/unit-choice/unit-select.tsx';
import { useUnitChoice } from '../results/unit-choice/use-unit-choice.ts';
import { EvidenceForm } from './forms/evidence-form.tsx';
import { PriorityTag } from './priority/priority-tag.tsx';
import { usePriorityReason } from './priority/use-priority-reason.ts';
import { LensColumn } from './statements/lens-column.tsx';
import { useSentenceLabels } from './statements/use-sentence-labels.ts';
import { AddWritten } from './written/add-written.tsx';

const LENSES = ['why', 'now', 'better'] as const;
/** What others add, and new answers, appear without a reload. */
const REFETCH_MS = 15_000;

export default function PicturePage() {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { surveyId = '', theme = '' } = useParams();
  const units = useUnitChoice();
  const unit = units.chosen?.id ?? '';
  const view = useRouteQuery(
    contract.improvement.picture,
    { params: { theme }, query: { unit, survey: surveyId } },
    { enabled: unit !== '', refetchInterval: REFETCH_MS },
  );
  const error = units.error ?? (view.data ? null : view.error);
  return (
    <Page
      title={view.data ? textIn(view.data.theme.texts, language) : t('picture.title')}
      width="wide"
      above={<WayBack to={`/surveys/${surveyId}/themes${unit ? `?unit=${unit}` : ''}`}>{t('picture.back')}</WayBack>}
      lead={view.data && <PictureLead view={view.data} />}
      tools={
        <>
          <UnitSelect units={units} />
          <Button variant="secondary" className="print-button" onClick={() => window.print()}>
            {t('picture.print')}
          </Button>
        </>
      }
    >
      {error && <ErrorMessage error={error} onRetry={() => view.refetch()} />}
      {!error && !units.isPending && !units.chosen && <Empty text={t('results.unitNone')} />}
      {!error && !view.data && (units.isPending || units.chosen) && <Loading />}
      {view.data && <Picture view={view.data} />}
    </Page>
  );
}

function PictureLead({ view }: { view: PictureView }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const reason = usePriorityReason();
  const { priority, period } = view.picture;
  return (
    <>
      <p className="facts-line picture-about">
        <span>{view.unit.name}</span>
        <span>{textIn(view.survey.title, language)}</span>
        <span>{periodText(period, language)}</span>
        <span>
          <ResponseCount count={view.responses} />
        </span>
      </p>
      <p className="picture-priority">
        <PriorityTag level={priority.level} /> {t(`priority.words.${priority.level}`)} {reason(priority)}
      </p>
    </>
  );
}

function Picture({ view }: { view: PictureView }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const { labels, isPending } = useSentenceLabels(view);
  const { theme, unitId, hasHidden } = view.picture;
  if (isPending) return <Loading />;
  return (
    <>
      {hasHidden && (
        <p className="quiet">
          <span className="hidden-field hidden-field-sample" aria-hidden /> {t('picture.hidden', { k: view.k })}
        </p>
      )}
      <div className="lenses">
        {LENSES.map((lens) => (
          <LensColumn key={lens} lens={lens} view={view} labels={labels}>
            <AddWritten lens={lens} view={view} labels={labels} />
            {may('evidence:add-council') && <EvidenceForm by="council" about={{ theme, unitId, lens }} />}
            {may('evidence:add-staff') && <EvidenceForm by="staff" about={{ theme, unitId, lens }} />}
          </LensColumn>
        ))}
      </div>
      <ThemeActions view={view} labels={labels} />
      <ToldLine view={view} />
    </>
  );
}

function ToldLine({ view }: { view: PictureView }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const { published, address } = view.tellBack;
  return (
    <p className="told-line">
      {published ? t('picture.told') : t('picture.notTold')}{' '}
      {published && (
        <a className="ds-link" href={address}>
          {t('picture.toTold')}
        </a>
      )}{' '}
      {may('tell-back:publish') && (
        <Link className="ds-link" to={`/surveys/${view.survey.id}/tell-back`}>
          {t('picture.toTellBack')}
        </Link>
      )}
    </p>
  );
}
