import { Button, Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { contract, type PictureView, type WrittenInput, type WrittenView } from '@medvirk/api-contract';
import { type SentenceLabels, type Statement, sentenceOf } from '@medvirk/improvement';
import type { Lens } from '@medvirk/questionnaire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { focusFirstInvalid } from '../../results/focus/focus-first-invalid.ts';

/** What shows written sentences, and is out of date when one changes. */
export const SHOW_WRITTEN = [contract.improvement.picture, contract.home.get];

interface Props {
  lens: Lens;
  view: PictureView;
  labels: SentenceLabels;
  /** The sentence that is written anew. */
  rewrites?: WrittenView;
  onDone: () => void;
}

/** Writes a sentence in one's own words. It can't be saved without something that it rests on. */
export function WrittenForm({ lens, view, labels, rewrites, onDone }: Props) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const say = useSay();
  const { lenses } = view.picture;
  const statements = [
    ...lenses[lens],
    ...(['why', 'now', 'better'] as const).flatMap((each) => (each === lens ? [] : lenses[each])),
  ];
  const [text, setText] = useState(rewrites?.text ?? '');
  const [chosen, setChosen] = useState<readonly Statement[]>([]);
  const [tried, setTried] = useState(false);
  const done = {
    outdates: SHOW_WRITTEN,
    onSuccess: () => {
      say(t('written.saved'));
      onDone();
    },
  };
  const add = useRouteMutation(contract.written.add, done);
  const rewrite = useRouteMutation(contract.written.rewrite, done);
  const error = add.error ?? rewrite.error;

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim() || chosen.length === 0) return focusFirstInvalid(event.currentTarget);
    const basis = chosen.map((statement) => placeOf(statement, view));
    if (rewrites) rewrite.mutate({ params: { writtenId: rewrites.id }, body: { text, basis } });
    else {
      const { surveyId, unitId, theme } = view.picture;
      add.mutate({ body: { surveyId, unitId, theme, lens, text, basis } });
    }
  };
  return (
    <form className="card inset-form" onSubmit={save} noValidate aria-label={t('written.add')}>
      <Textfield
        multiline
        rows={3}
        autoFocus
        maxLength={5000}
        label={t('written.text')}
        description={t('written.textHint')}
        value={text}
        error={tried && !text.trim() ? t('written.textMissing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Fieldset>
        <Fieldset.Legend>{t('written.basis')}</Fieldset.Legend>
        {statements.map((statement, index) => (
          <Checkbox
            key={index}
            value={String(index)}
            label={sentenceOf(statement, language, labels)}
            checked={chosen.includes(statement)}
            aria-invalid={tried && chosen.length === 0 ? true : undefined}
            onChange={() =>
              setChosen(
                chosen.includes(statement) ? chosen.filter((each) => each !== statement) : [...chosen, statement],
              )
            }
          />
        ))}
        {tried && chosen.length === 0 && <ValidationMessage>{t('written.basisMissing')}</ValidationMessage>}
      </Fieldset>
      {error && <ErrorMessage error={error} />}
      <div className="buttons">
        <Button type="submit" loading={add.isPending || rewrite.isPending}>
          {t('written.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('trend.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** How the server finds the statement again: among those alike, by its place. */
function placeOf(statement: Statement, { picture }: PictureView): WrittenInput['basis'][number] {
  const { lens, code, question = null } = statement;
  const alike = picture.lenses[lens].filter((each) => each.code === code && (each.question ?? null) === question);
  return { lens, code, question, place: Math.max(0, alike.indexOf(statement)) };
}
