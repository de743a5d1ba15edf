import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { contract, type KioskView, type SurveyView } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { sayDate } from '../../app/dates.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { SetUpKiosk } from './set-up-kiosk.tsx';

/** Tablets in waiting rooms. Only for surveys that anybody with the link may answer: who sits there has no invitation at hand. */
export function SurveyKiosks({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const params = { surveyId: survey.id };
  const found = useRouteQuery(contract.kiosks.list, { params });
  const [shutting, setShutting] = useState<KioskView>();
  if (survey.admission !== 'open') return null;
  const kiosks = found.data?.kiosks ?? [];
  if (survey.status === 'closed' && kiosks.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="kiosks">
      <Heading level={2} data-size="sm" id="kiosks">
        {t('kiosks.title')}
      </Heading>
      <p className="quiet">{t('kiosks.lead')}</p>
      {found.isError && <ErrorMessage error={found.error} onRetry={() => found.refetch()} />}
      {kiosks.length > 0 && (
        <ul className="plain-list row-list">
          {kiosks.map((kiosk) => (
            <KioskLine key={kiosk.id} kiosk={kiosk} survey={survey} onShutOut={() => setShutting(kiosk)} />
          ))}
        </ul>
      )}
      {survey.status !== 'closed' && <SetUpKiosk survey={survey} />}
      {shutting && <ShutOut survey={survey} kiosk={shutting} onDone={() => setShutting(undefined)} />}
    </section>
  );
}

function KioskLine({ kiosk, survey, onShutOut }: { kiosk: KioskView; survey: SurveyView; onShutOut: () => void }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const now = new Date();
  const { name, unitId, seenOn, revokedOn } = kiosk;
  const unit = survey.units.find((each) => each.unitId === unitId)?.name ?? '';
  const seen = seenOn ? t('kiosks.seen', { day: sayDate(seenOn, language, now) }) : t('kiosks.neverSeen');
  return (
    <li className="kiosk-line">
      <div>
        <strong>{name}</strong> <span className="quiet">{unit}</span>
        <p className="small subtle">
          {revokedOn ? t('kiosks.shutSince', { day: sayDate(revokedOn, language, now) }) : seen}
        </p>
      </div>
      {revokedOn ? (
        <Tag data-color="neutral">{t('kiosks.isShut')}</Tag>
      ) : (
        <Button
          variant="tertiary"
          data-color="danger"
          data-size="sm"
          aria-label={t('kiosks.shutOutWhich', { name })}
          onClick={onShutOut}
        >
          {t('kiosks.shutOut')}
        </Button>
      )}
    </li>
  );
}

function ShutOut({ survey, kiosk, onDone }: { survey: SurveyView; kiosk: KioskView; onDone: () => void }) {
  const { t } = useTranslation('messages');
  const say = useSay();
  const revoke = useRouteMutation(contract.kiosks.revoke, {
    outdates: [contract.kiosks.list],
    onSuccess: ({ name }) => {
      say(t('kiosks.shutNow', { name }));
      onDone();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('kiosks.shutOutTitle', { name: kiosk.name })}
      confirm={t('kiosks.shutOut')}
      busy={revoke.isPending}
      ready
      onConfirm={() => revoke.mutate({ params: { surveyId: survey.id, kioskId: kiosk.id } })}
      onClose={onDone}
    >
      <p>{t('kiosks.shutOutWhat')}</p>
      {revoke.isError && <ErrorMessage error={revoke.error} />}
    </ConfirmDialog>
  );
}
