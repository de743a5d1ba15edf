import { Button, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type CampaignView, contract } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';

const MOST_REMINDERS = 3;

/** Reminders, their spacing, and the hours in which people may be written to. */
export function CampaignSettings({ surveyId, campaign }: { surveyId: string; campaign: CampaignView }) {
  const { t } = useTranslation('messages');
  const say = useSay();
  const [reminders, setReminders] = useState(campaign.reminders);
  const [spacing, setSpacing] = useState(String(campaign.spacingDays));
  const [from, setFrom] = useState(clockOf(campaign.awakeFrom));
  const [until, setUntil] = useState(clockOf(campaign.awakeUntil));
  const save = useRouteMutation(contract.recipients.save, {
    outdates: [contract.recipients.campaign],
    onSuccess: () => say(t('mine.saved')),
  });
  const spacingDays = Number(spacing);
  const spacingIsGood = Number.isInteger(spacingDays) && spacingDays >= 1 && spacingDays <= 60;
  const [awakeFrom, awakeUntil] = [minutesOf(from), minutesOf(until)];
  const hoursAreGood = awakeFrom !== undefined && awakeUntil !== undefined && awakeFrom < awakeUntil;
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!spacingIsGood || !hoursAreGood) return;
        save.mutate({ params: { surveyId }, body: { reminders, spacingDays, awakeFrom, awakeUntil } });
      }}
    >
      <Heading level={2} data-size="xs">
        {t('recipients.settings')}
      </Heading>
      <div className="recipient-columns">
        <Field>
          <Label>{t('recipients.reminders')}</Label>
          <Select value={reminders} onChange={(event) => setReminders(Number(event.target.value))}>
            {Array.from({ length: MOST_REMINDERS + 1 }, (_, count) => (
              <option key={count} value={count}>
                {t('recipients.reminderCount', { count })}
              </option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={t('recipients.spacing')}
          inputMode="numeric"
          value={spacing}
          error={spacingIsGood ? undefined : t('recipients.spacingWrong')}
          onChange={(event) => setSpacing(event.target.value)}
        />
        <Textfield
          type="time"
          label={t('recipients.from')}
          value={from}
          error={hoursAreGood ? undefined : t('recipients.hoursWrong')}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Textfield
          type="time"
          label={t('recipients.until')}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <p className="small subtle">{t('recipients.reminderHint')}</p>
      {save.isError && <ErrorMessage error={save.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={save.isPending}>
          {t('mine.save')}
        </Button>
      </div>
    </form>
  );
}

/** Midnight at the end of a day is the last minute of it: clocks have no 24:00. */
function clockOf(minutes: number): string {
  const shown = Math.min(minutes, 1439);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

function minutesOf(clock: string): number | undefined {
  const [hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock)?.slice(1).map(Number) ?? [];
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}
