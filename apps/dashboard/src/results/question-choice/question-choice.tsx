import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { QuestionResult } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../app/use-language.ts';

/** The question that a page is about, kept in the address (?question=): the one named there, else the first about today. */
export function useQuestionChoice(questions: readonly QuestionResult[]) {
  const [search, setSearch] = useSearchParams();
  const scales = questions.filter(({ type }) => type === 'scale');
  const chosen =
    scales.find(({ code }) => code === search.get('question')) ??
    scales.find(({ lens }) => lens === 'now') ??
    scales[0];
  const choose = (code: string) =>
    setSearch(
      (now) => {
        now.set('question', code);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return { scales, chosen, choose };
}

export function QuestionSelect({ scales, chosen, choose }: ReturnType<typeof useQuestionChoice>) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  return (
    <Field>
      <Label>{t('trend.question')}</Label>
      <Select value={chosen?.code ?? ''} onChange={(event) => choose(event.target.value)}>
        {scales.map(({ code, texts }) => (
          <Select.Option key={code} value={code}>
            {textIn(texts, language)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
