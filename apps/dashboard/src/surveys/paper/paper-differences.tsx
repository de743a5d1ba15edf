import { Alert, Button, Heading, Radio } from '@digdir/designsystemet-react';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { type GivenAnswer, itemsOf, type QuestionnaireContent, textIn, valueInWords } from '@medvirk/questionnaire';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useSay } from '../../app/toasts.tsx';

interface Props {
  survey: SurveyView;
  content: QuestionnaireContent;
  formId: string;
  onDone: () => void;
}

/** Field by field what two people have keyed differently: somebody looks at the sheet and says which of them stands there. */
export function PaperDifferences({ survey, content, formId, onDone }: Props) {
  const { t } = useTranslation('messages');
  const { t: main } = useTranslation();
  const say = useSay();
  const params = { surveyId: survey.id, formId };
  const found = useRouteQuery(
    contract.paper.differences,
    { params },
    { gcTime: 0, staleTime: Number.POSITIVE_INFINITY },
  );
  const [choices, setChoices] = useState<Readonly<Record<string, 'first' | 'second'>>>({});
  const [tried, setTried] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const isThere = found.data !== undefined;
  useEffect(() => {
    if (isThere) head.current?.focus();
  }, [isThere]);
  const settle = useRouteMutation(contract.paper.settle, {
    outdates: [contract.paper.list],
    onSuccess: ({ number }) => {
      say(t('paper.now.stored', { number }));
      onDone();
    },
  });
  if (found.isError) return <ErrorMessage error={found.error} onRetry={() => found.refetch()} />;
  if (!found.data) return <Loading />;
  const { number, language, differences } = found.data;
  const items = new Map(itemsOf(content).map((item) => [item.code, item]));
  const nameOf = (item: string): string => {
    if (item === ':unit') return t('kiosks.unit');
    if (item === ':role') return t('paper.role');
    if (item === ':language') return t('paper.language');
    return textIn(items.get(item)?.texts, language) || item;
  };
  const words = (code: string, answer: GivenAnswer | null): string => {
    if (!answer) return t('paper.nothing');
    if (answer.state !== 'answered') return t(`paper.away.${AWAY_NAMES[answer.state]}`);
    if (code === ':unit') return survey.units.find(({ unitId }) => unitId === answer.value)?.name ?? '';
    if (code === ':role') return main(`respondentRole.${String(answer.value)}` as 'respondentRole.patient');
    const item = items.get(code);
    return item ? valueInWords(item, answer.value, language) : String(answer.value);
  };
  const isWhole = differences.every(({ item }) => choices[item]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole) settle.mutate({ params, body: { choices } });
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-labelledby="paper-differences">
      <Heading level={2} data-size="xs" id="paper-differences" ref={head} tabIndex={-1}>
        {t('paper.differencesOf', { number })}
      </Heading>
      <p className="quiet">{t('paper.differencesHow')}</p>
      {differences.map(({ item, first, second }) => (
        <fieldset key={item} className="plain-fieldset stack-tight">
          <legend className="ds-label" lang={language}>
            {nameOf(item)}
          </legend>
          {(['first', 'second'] as const).map((which) => (
            <Radio
              key={which}
              name={item}
              value={which}
              label={words(item, which === 'first' ? first : second)}
              description={t(`paper.keyedBy.${which}`)}
              checked={choices[item] === which}
              onChange={() => setChoices((before) => ({ ...before, [item]: which }))}
            />
          ))}
        </fieldset>
      ))}
      {tried && !isWhole && (
        <Alert data-color="warning" role="alert">
          {t('paper.notSettled')}
        </Alert>
      )}
      {settle.isError && <ErrorMessage error={settle.error} />}
      <div className="buttons">
        <Button type="submit" loading={settle.isPending}>
          {t('paper.keepSettled')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onDone}>
          {t('paper.later')}
        </Button>
      </div>
    </form>
  );
}

const AWAY_NAMES = {
  'dont-know': 'dontKnow',
  'not-relevant': 'notRelevant',
  'prefer-not-to-say': 'preferNot',
} as const;
