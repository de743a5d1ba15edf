import './coding.css';
import { Button, Checkbox, Fieldset, Radio } from '@digdir/designsystemet-react';
import { type CommentToCodeView, contract, type ThemeView, TONES } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { UnitSelect } from '../results/unit-choice/unit-select.tsx';
import { useUnitChoice } from '../results/unit-choice/use-unit-choice.ts';
import { MarkedText } from './marked-text.tsx';

/** One comment at a time: read it, say what it is about, go on. Tab, space and Enter are all that it takes. */
export default function CodingPage() {
  const { t } = useTranslation('results');
  const { surveyId = '' } = useParams();
  const units = useUnitChoice('comments:code');
  const unitId = units.chosen?.id;
  return (
    <Page
      title={t('coding.one.title')}
      lead={<p>{t('coding.one.lead')}</p>}
      above={
        <WayBack to={`/surveys/${surveyId}/comment-themes${unitId ? `?unit=${unitId}` : ''}`}>
          {t('coding.title')}
        </WayBack>
      }
      tools={<UnitSelect units={units} />}
    >
      {units.error && <ErrorMessage error={units.error} />}
      {unitId && <OneComment key={unitId} surveyId={surveyId} unitId={unitId} />}
    </Page>
  );
}

function OneComment({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('results');
  const next = useRouteQuery(
    contract.coding.next,
    { params: { surveyId }, query: { unit: unitId } },
    // The comment on the page stays until it is saved: nothing may change under the reader.
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  const [done, setDone] = useState(0);
  const save = useRouteMutation(contract.coding.save, {
    outdates: [contract.coding.next, contract.coding.words, contract.coding.themes],
    onSuccess: () => setDone((before) => before + 1),
  });
  if (next.isError) return <ErrorMessage error={next.error} onRetry={() => next.refetch()} />;
  if (next.isPending) return <Loading />;
  const { comment, themes } = next.data;
  return (
    <>
      <p className="quiet" role="status">
        {done > 0 && t('coding.one.done', { count: done })}
      </p>
      {!comment && <Empty text={t('coding.one.none')} />}
      {comment && (
        <CodeForm
          key={comment.id}
          comment={comment}
          themes={themes}
          busy={save.isPending}
          focus={done > 0}
          onSave={(code) =>
            save.mutate({ params: { surveyId, commentId: comment.id }, body: { unit: unitId, ...code } })
          }
        />
      )}
      {save.isError && <ErrorMessage error={save.error} />}
    </>
  );
}

interface FormProps {
  comment: CommentToCodeView;
  themes: readonly ThemeView[];
  busy: boolean;
  /** After one comment is saved, the next takes the focus, so that it is read out. */
  focus: boolean;
  onSave: (code: { themes: string[]; tone: (typeof TONES)[number] }) => void;
}

function CodeForm({ comment, themes, busy, focus, onSave }: FormProps) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>(comment.mine?.themes ?? comment.byWords);
  const [tone, setTone] = useState(comment.mine?.tone ?? comment.tone);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) text.current?.focus();
  }, [focus]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ themes: [...chosen], tone });
  };
  return (
    <form className="code-form" onSubmit={submit}>
      <div className="card code-comment" ref={text} tabIndex={-1}>
        <p className="quiet">{textIn(comment.question.texts, language)}</p>
        <p className="code-text">
          <MarkedText text={comment.text} hits={comment.hits} />
        </p>
      </div>
      <Fieldset>
        <Fieldset.Legend>{t('coding.one.themes')}</Fieldset.Legend>
        <Fieldset.Description>{t('coding.one.suggested')}</Fieldset.Description>
        <div className="code-choices">
          {themes.map(({ code, texts }) => (
            <Checkbox
              key={code}
              label={textIn(texts, language)}
              checked={chosen.includes(code)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
              }
            />
          ))}
        </div>
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('coding.one.tone')}</Fieldset.Legend>
        <div className="code-choices">
          {TONES.map((each) => (
            <Radio
              key={each}
              name="tone"
              value={each}
              label={t(`coding.toneName.${each}`)}
              checked={tone === each}
              onChange={() => setTone(each)}
            />
          ))}
        </div>
      </Fieldset>
      <div>
        <Button type="submit" disabled={busy}>
          {t('coding.one.save')}
        </Button>
      </div>
    </form>
  );
}
