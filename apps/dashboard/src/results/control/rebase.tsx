import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, type SeriesView } from '@medvirk/api-contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { focusFirstInvalid } from '../focus/focus-first-invalid.ts';
import { useFocusBack } from '../focus/use-focus-back.ts';
import { monthText } from '../period/period-text.ts';

const OUTDATED = [
  contract.series.question,
  contract.improvement.picture,
  contract.improvement.themes,
  contract.home.get,
];

/** Limits are drawn anew by a person with a name and a reason, never by the data. What was decided can be taken back. */
export function Rebase({ series }: { series: SeriesView }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const withdraw = useRouteMutation(contract.series.withdrawRebase, { outdates: OUTDATED });
  const { surveyId } = series;
  return (
    <section className="rebase">
      {!open && (
        <div>
          <Button ref={opener} variant="secondary" onClick={() => setOpen(true)}>
            {t('trend.rebase')}
          </Button>
        </div>
      )}
      {open && <RebaseForm series={series} onDone={() => setOpen(false)} />}
      {series.rebases.map(({ id, from }) => {
        const month = monthText(from, language);
        return (
          <div key={id}>
            <Button
              variant="tertiary"
              data-size="sm"
              loading={withdraw.isPending}
              onClick={() =>
                withdraw.mutate(
                  { params: { surveyId, rebaseId: id } },
                  { onSuccess: () => say(t('trend.rebaseUndone', { month })) },
                )
              }
            >
              {t('trend.rebaseUndo', { month })}
            </Button>
          </div>
        );
      })}
      {withdraw.isError && <ErrorMessage error={withdraw.error} />}
    </section>
  );
}

function RebaseForm({ series, onDone }: { series: SeriesView; onDone: () => void }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const say = useSay();
  const months = [...new Set(series.chart.points.slice(1).map(({ month }) => month))];
  const [from, setFrom] = useState(months.at(-1) ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const rebase = useRouteMutation(contract.series.rebase, {
    outdates: OUTDATED,
    onSuccess: () => {
      say(t('trend.rebaseSaved', { month: monthText(from, language) }));
      onDone();
    },
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return focusFirstInvalid(event.currentTarget);
    const { surveyId, question, unit } = series;
    rebase.mutate({ params: { surveyId }, body: { unit: unit.id, question, from, reason } });
  };
  return (
    <form className="card inset-form" onSubmit={save} noValidate aria-label={t('trend.rebase')}>
      <p>{t('trend.rebaseWhy')}</p>
      <Field className="short-field">
        <Label>{t('trend.rebaseFrom')}</Label>
        <Select value={from} onChange={(event) => setFrom(event.target.value)}>
          {months.map((month) => (
            <Select.Option key={month} value={month}>
              {monthText(month, language)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        multiline
        rows={3}
        autoFocus
        maxLength={5000}
        label={t('trend.rebaseReason')}
        value={reason}
        error={tried && !reason.trim() ? t('trend.rebaseReasonMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {rebase.isError && <ErrorMessage error={rebase.error} />}
      <div className="buttons">
        <Button type="submit" loading={rebase.isPending}>
          {t('trend.rebaseSave')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('trend.cancel')}
        </Button>
      </div>
    </form>
  );
}
