import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import type { Lens } from '@medvirk/questionnaire';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { isoDateOf } from '../../app/dates.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { focusFirstInvalid } from '../../results/focus/focus-first-invalid.ts';
import { useFocusBack } from '../../results/focus/use-focus-back.ts';

interface Props {
  by: 'council' | 'staff';
  about: { theme: string; unitId: string; lens: Lens };
}

const OUTDATED = [contract.improvement.picture, contract.improvement.themes];

/** What people know that no survey shows, under one lens: with a source and a date, under the writer's name. */
export function EvidenceForm({ by, about }: Props) {
  const { t } = useTranslation('results');
  const say = useSay();
  const name = useId();
  const today = isoDateOf(new Date());
  const empty = { kind: 'staff' as 'staff' | 'research', text: '', source: '', date: today };
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const [given, setGiven] = useState(empty);
  const [tried, setTried] = useState(false);
  const done = {
    outdates: OUTDATED,
    onSuccess: () => {
      setGiven(empty);
      setTried(false);
      setOpen(false);
      say(t('evidence.added', { lens: t(`picture.lens.${about.lens}`) }));
    },
  };
  const council = useRouteMutation(contract.improvement.addCouncilEvidence, done);
  const staff = useRouteMutation(contract.improvement.addStaffEvidence, done);
  const missing = (value: string) => (tried && value.trim() === '' ? t('evidence.form.missing') : undefined);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const { kind, text, source, date } = given;
    if (!text.trim() || !source.trim() || !date) return focusFirstInvalid(event.currentTarget);
    if (by === 'council') council.mutate({ body: { ...about, text, source, date } });
    else staff.mutate({ body: { ...about, kind, text, source, date } });
  };
  const error = council.error ?? staff.error;

  if (!open) {
    return (
      <Button ref={opener} variant="tertiary" className="add-evidence" onClick={() => setOpen(true)}>
        {t(`evidence.add.${by}`)}
      </Button>
    );
  }
  return (
    <form className="card inset-form" onSubmit={save} noValidate aria-label={t(`evidence.add.${by}`)}>
      {by === 'staff' && (
        <Fieldset>
          <Fieldset.Legend>{t('evidence.form.kind')}</Fieldset.Legend>
          {(['staff', 'research'] as const).map((kind) => (
            <Radio
              key={kind}
              name={name}
              value={kind}
              label={t(`evidence.form.${kind}`)}
              checked={given.kind === kind}
              onChange={() => setGiven({ ...given, kind })}
            />
          ))}
        </Fieldset>
      )}
      <Textfield
        multiline
        rows={4}
        autoFocus
        maxLength={5000}
        label={t('evidence.form.text')}
        description={t('evidence.form.textHint')}
        value={given.text}
        error={missing(given.text)}
        onChange={(event) => setGiven({ ...given, text: event.target.value })}
      />
      <Textfield
        maxLength={500}
        label={t('evidence.form.source')}
        description={t('evidence.form.sourceHint')}
        value={given.source}
        error={missing(given.source)}
        onChange={(event) => setGiven({ ...given, source: event.target.value })}
      />
      <Textfield
        type="date"
        max={today}
        label={t('evidence.form.date')}
        value={given.date}
        error={missing(given.date)}
        onChange={(event) => setGiven({ ...given, date: event.target.value })}
      />
      {error && <ErrorMessage error={error} />}
      <div className="buttons">
        <Button type="submit" loading={council.isPending || staff.isPending}>
          {t('evidence.form.save')}
        </Button>
        <Button variant="tertiary" onClick={() => setOpen(false)}>
          {t('evidence.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
