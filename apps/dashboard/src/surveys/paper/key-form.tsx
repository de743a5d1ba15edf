import { Alert, Button, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, type SurveyView } from '@medvirk/api-contract';
import {
  type GivenAnswer,
  itemsOfQuestion,
  type PaperItem,
  paperItems,
  type QuestionnaireContent,
  RespondentRole,
  readKeyed,
  textIn,
} from '@medvirk/questionnaire';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { KeyedField } from './keyed-field.tsx';

interface Props {
  survey: SurveyView;
  content: QuestionnaireContent;
  /** Of a form that is to be keyed again; '' for a new one. */
  number: string;
}

/** One sheet, from top to bottom. Enter goes to the next field, so that nobody has to take a hand off the keys. */
export function KeyForm({ survey, content, number: wanted }: Props) {
  const { t } = useTranslation('messages');
  const { t: main } = useTranslation();
  const reader = useLanguage();
  const onlyUnit = survey.units.length === 1 ? (survey.units[0]?.unitId ?? '') : '';
  const [number, setNumber] = useState(wanted);
  const [unitId, setUnitId] = useState(onlyUnit);
  const [role, setRole] = useState<RespondentRole>('patient');
  const [language, setLanguage] = useState(content.languages[0] ?? 'nb');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted !== '') first.current?.focus();
  }, [wanted]);
  const key = useRouteMutation(contract.paper.key, {
    outdates: [contract.paper.list],
    onSuccess: () => {
      setTyped({});
      setNumber('');
      setTried(false);
      first.current?.focus();
    },
  });
  const items = paperItems(content);
  const read = items.map((item) => ({ item, keyed: readKeyed(item, typed[item.code] ?? '', language) }));
  const isNumber = /^\d{1,6}$/.test(number.trim()) && Number(number) > 0;
  const refused = new Map(key.error?.details?.map(({ path, code }) => [path, code]) ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNumber || unitId === '' || read.some(({ keyed }) => keyed.kind === 'unreadable')) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const answers: Record<string, GivenAnswer> = {};
    for (const { item, keyed } of read) if (keyed.kind === 'answer') answers[item.code] = keyed.answer;
    const body = { number: Number(number), unitId, role, language, answers };
    key.mutate({ params: { surveyId: survey.id }, body });
  };
  const goOn = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const fields = [
      ...(box.current?.querySelectorAll<HTMLElement>('input, select, textarea, button[type=submit]') ?? []),
    ];
    fields[fields.indexOf(target) + 1]?.focus();
  };
  const fieldOf = (item: PaperItem) => {
    const keyed = read.find((each) => each.item === item)?.keyed;
    return (
      <KeyedField
        key={item.code}
        item={item}
        language={language}
        value={typed[item.code] ?? ''}
        problem={
          tried && keyed?.kind === 'unreadable'
            ? t('paper.unreadable')
            : refused.has(item.code)
              ? t('paper.refused')
              : undefined
        }
        onChange={(text) => setTyped((before) => ({ ...before, [item.code]: text }))}
      />
    );
  };
  return (
    <form ref={box} className="card stack" onSubmit={submit} onKeyDown={goOn} noValidate aria-label={t('paper.key')}>
      <Heading level={2} data-size="xs">
        {t('paper.key')}
      </Heading>
      <p className="quiet">{t('paper.how')}</p>
      {key.data && (
        <Alert data-color={key.data.state === 'differs' ? 'warning' : 'success'} role="status">
          {t(`paper.now.${key.data.state}`, { number: key.data.number })}
        </Alert>
      )}
      {key.isError && key.error.code === 'ANSWERS_NOT_VALID' && (
        <Alert data-color="warning" role="alert">
          {t('paper.notValid')}
        </Alert>
      )}
      {key.isError && key.error.code !== 'ANSWERS_NOT_VALID' && <ErrorMessage error={key.error} />}
      <div className="form-pair">
        <Textfield
          ref={first}
          label={t('paper.number')}
          description={t('paper.numberHint')}
          inputMode="numeric"
          autoComplete="off"
          value={number}
          error={tried && !isNumber ? t('paper.numberWrong') : undefined}
          onChange={(event) => setNumber(event.target.value)}
        />
        <Field>
          <Label>{t('kiosks.unit')}</Label>
          <Select
            value={unitId}
            aria-invalid={tried && unitId === ''}
            onChange={({ target }) => setUnitId(target.value)}
          >
            <Select.Option value="">{t('kiosks.chooseUnit')}</Select.Option>
            {survey.units.map(({ unitId: id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('paper.role')}</Label>
          <Select
            value={role}
            onChange={({ target }) =>
              setRole(RespondentRole.options.find((each) => each === target.value) ?? 'patient')
            }
          >
            {RespondentRole.options.map((each) => (
              <Select.Option key={each} value={each}>
                {main(`respondentRole.${each}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {content.languages.length > 1 && (
          <Field>
            <Label>{t('paper.language')}</Label>
            <Select value={language} onChange={({ target }) => setLanguage(target.value)}>
              {content.languages.map((tag) => (
                <Select.Option key={tag} value={tag}>
                  {new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {content.sections.map((section) => {
        const codes = new Set(section.questions.flatMap(itemsOfQuestion).map(({ code }) => code));
        const here = items.filter(({ code }) => codes.has(code));
        if (here.length === 0) return null;
        return (
          <fieldset key={section.code} className="plain-fieldset stack-tight" lang={language}>
            <legend className="paper-section">{textIn(section.title, language)}</legend>
            {here.map(fieldOf)}
          </fieldset>
        );
      })}
      <div>
        <Button type="submit" loading={key.isPending}>
          {t('paper.keep')}
        </Button>
      </div>
    </form>
  );
}
