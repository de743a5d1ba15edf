import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type RoleFiguresView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../../app/api.ts';
import { sayDate } from '../../app/dates.ts';
import { Empty } from '../../app/empty.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { RolePicture } from './role-picture.tsx';

/** Who answered what, over the whole survey: the figures, or why there are none yet. Nothing for questions of which none are made. */
export function RoleFigures({ surveyId, question }: { surveyId: string; question: string }) {
  const { t } = useTranslation('pictures');
  const found = useRouteQuery(contract.roleFigures.question, { params: { surveyId }, query: { question } });
  const figures = found.data?.figures;
  if (figures?.state === 'kind') return null;
  return (
    <section className="card stack" aria-labelledby="by-role">
      <Heading level={2} data-size="sm" id="by-role">
        {t('roles.title')}
      </Heading>
      {found.isError && <ErrorMessage error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Loading />}
      {figures?.state === 'shown' && <RolePicture figures={figures} />}
      {figures && figures.state !== 'shown' && <NotShown figures={figures} again={() => found.refetch()} />}
    </section>
  );
}

type NotShownYet = Exclude<RoleFiguresView, { state: 'shown' }>;

function NotShown({ figures, again }: { figures: NotShownYet; again: () => unknown }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  switch (figures.state) {
    case 'not-ended':
      return (
        <Empty text={t('roles.notEnded')}>
          {figures.comesOn && <p>{t('roles.comesOn', { date: sayDate(figures.comesOn, language, new Date()) })}</p>}
        </Empty>
      );
    case 'settling':
      return (
        <Empty text={t('roles.settling')}>
          <Button variant="secondary" data-size="sm" onClick={again}>
            {t('roles.again')}
          </Button>
        </Empty>
      );
    case 'too-few':
      return <p className="hidden-block">{t('roles.tooFew')}</p>;
    case 'out-of-reach':
      return <Empty text={t('roles.outOfReach')} />;
    case 'withdrawn':
      return <Empty text={t('roles.withdrawn')} />;
    case 'kind':
      return null;
  }
}
