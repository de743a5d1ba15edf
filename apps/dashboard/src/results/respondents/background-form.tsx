import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract, type RespondentsView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { focusFirstInvalid } from '../focus/focus-first-invalid.ts';
import { useFocusBack } from '../focus/use-focus-back.ts';

interface Props {
  surveyId: string;
  question: string;
  groups: RespondentsView['background'][number]['groups'];
  source: string | null;
}

/** What is known of all who were to be asked, in percent, with where it is from. */
export function BackgroundForm({ surveyId, question, groups, source }: Props) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const [percents, setPercents] = useState<Record<string, string>>(
    Object.fromEntries(
      groups.map(({ value, known }) => [value, known === null ? '' : String(Math.round(known * 1000) / 10)]),
    ),
  );
  const [from, setFrom] = useState(source ?? '');
  const [tried, setTried] = useState(false);
  const save = useRouteMutation(contract.results.saveBackground, {
    outdates: [contract.results.respondents],
    onSuccess: () => {
      say(t('respondents.saved'));
      setOpen(false);
    },
  });
  const numberOf = (text: string | undefined): number => Number((text ?? '').trim().replace(',', '.') || Number.NaN);
  const isWrong = (value: string): boolean => {
    const percent = numberOf(percents[value]);
    return !(percent >= 0 && percent <= 100);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!from.trim() || groups.some(({ value }) => isWrong(value))) return focusFirstInvalid(event.currentTarget);
    const shares = Object.fromEntries(groups.map(({ value }) => [value, numberOf(percents[value]) / 100]));
    save.mutate({ params: { surveyId }, body: { question, shares, source: from } });
  };
  if (!open) {
    return (
      <div>
        <Button ref={opener} variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
          {t('respondents.enter')}
        </Button>
      </div>
    );
  }
  return (
    <form className="stack inset-form" onSubmit={submit} noValidate aria-label={t('respondents.enter')}>
      {groups.map(({ value, texts }, index) => (
        <Textfield
          key={value}
          autoFocus={index === 0}
          inputMode="decimal"
          className="short-field"
          label={t('respondents.percentOf', { group: textIn(texts, language) })}
          value={percents[value] ?? ''}
          error={tried && isWrong(value) ? t('respondents.percentWrong') : undefined}
          onChange={(event) => setPercents({ ...percents, [value]: event.target.value })}
        />
      ))}
      <Textfield
        maxLength={500}
        label={t('respondents.from')}
        value={from}
        error={tried && !from.trim() ? t('respondents.fromMissing') : undefined}
        onChange={(event) => setFrom(event.target.value)}
      />
      {save.isError && <ErrorMessage error={save.error} />}
      <div className="buttons">
        <Button type="submit" loading={save.isPending}>
          {t('written.save')}
        </Button>
        <Button variant="tertiary" onClick={() => setOpen(false)}>
          {t('trend.cancel')}
        </Button>
      </div>
    </form>
  );
}
