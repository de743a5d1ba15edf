import { Button, Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { contract, type QuotableView } from '@medvirk/api-contract';
import { type Lens, textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { TakeOut } from './take-out.tsx';
import { piecesOf } from './words-of.ts';

const LENSES: readonly Lens[] = ['why', 'now', 'better'];

interface Props {
  surveyId: string;
  unitId: string;
  comment: QuotableView;
  themes: readonly { code: string; texts: Record<string, string> }[];
}

/** One comment on its way to a quote: take words out, look at what is left, say where it belongs, release it. */
export function QuotableComment({ surveyId, unitId, comment, themes }: Props) {
  const { t } = useTranslation('quotes');
  const language = useLanguage();
  const say = useSay();
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const [theme, setTheme] = useState(comment.themes[0] ?? '');
  const [lens, setLens] = useState<Lens>(comment.question.lens ?? 'now');
  const [read, setRead] = useState(false);
  const preview = useRouteMutation(contract.quotes.preview);
  const release = useRouteMutation(contract.quotes.release, {
    outdates: [contract.quotes.list, contract.improvement.picture],
    onSuccess: () => say(t('quotes.released')),
  });
  const params = { surveyId, commentId: comment.id };
  const takenOut = piecesOf(comment.text, comment.marks)
    .filter(({ start }) => out.has(start))
    .map(({ start, end }) => ({ start, end }));
  const change = (next: ReadonlySet<number>) => {
    setOut(next);
    setRead(false);
    preview.reset();
  };
  const seen = preview.data?.text;
  return (
    <li className="card quotable">
      <p className="quiet">{t('quotes.question', { question: textIn(comment.question.texts, language) })}</p>
      <TakeOut comment={comment} out={out} onChange={change} />
      <p className="quiet">
        {comment.marks.length === 0 ? t('quotes.nothingMasked') : t('quotes.masked', { count: comment.marks.length })}
      </p>
      {comment.themes.length === 0 ? (
        <p className="note">{t('quotes.noTheme')}</p>
      ) : (
        <div>
          <Button
            variant="secondary"
            loading={preview.isPending}
            onClick={() => preview.mutate({ params, body: { unit: unitId, takenOut } })}
          >
            {t('quotes.review')}
          </Button>
        </div>
      )}
      {preview.isError && <ErrorMessage error={preview.error} />}
      <div role="status">
        {seen === null && <p className="note">{t('quotes.tooShort')}</p>}
        {seen && (
          <>
            <p className="quiet">{t('quotes.preview')}</p>
            <blockquote className="quote-text">{seen}</blockquote>
          </>
        )}
      </div>
      {seen && (
        <form
          className="release-form"
          onSubmit={(event) => {
            event.preventDefault();
            release.mutate({ params, body: { unit: unitId, theme, lens, takenOut, seen } });
          }}
        >
          <div className="release-choices">
            <Field>
              <Label>{t('quotes.theme')}</Label>
              <Select value={theme} onChange={(event) => setTheme(event.target.value)}>
                {themes
                  .filter(({ code }) => comment.themes.includes(code))
                  .map(({ code, texts }) => (
                    <Select.Option key={code} value={code}>
                      {textIn(texts, language)}
                    </Select.Option>
                  ))}
              </Select>
            </Field>
            <Field>
              <Label>{t('quotes.lens')}</Label>
              <Select value={lens} onChange={(event) => setLens(event.target.value as Lens)}>
                {LENSES.map((each) => (
                  <Select.Option key={each} value={each}>
                    {t(`quotes.lensOf.${each}`)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          </div>
          <Checkbox label={t('quotes.check')} checked={read} onChange={(event) => setRead(event.target.checked)} />
          <div>
            <Button type="submit" disabled={!read} loading={release.isPending}>
              {t('quotes.release')}
            </Button>
          </div>
          {release.isError && <ErrorMessage error={release.error} />}
        </form>
      )}
    </li>
  );
}
