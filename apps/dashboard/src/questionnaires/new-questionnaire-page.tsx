import { Button, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { contract, type ThemeView } from '@medvirk/api-contract';
import { contentOf, INSTRUMENTS } from '@medvirk/question-bank';
import type { Texts } from '@medvirk/questionnaire';
import { TextsFields } from '@medvirk/ui';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { languageName } from '../app/language-names.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { InstrumentChoice } from '../starters/instrument-choice.tsx';
import { starterTexts } from '../starters/starter-texts.ts';
import { emptyStarter, patientStarter } from '../starters/starters.ts';
import { missingThemes } from './missing-themes.ts';
import './questionnaires.css';

interface Fields {
  title: Texts;
  councilId: string;
  /** One of our two short starters, or the code of an instrument. */
  starter: string;
}

export default function NewQuestionnairePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const titleError = useId();
  const councils = useRouteQuery(contract.organisation.councils, {});
  const themes = useRouteQuery(contract.organisation.themes, {});
  const saveTheme = useRouteMutation(contract.organisation.saveTheme, { outdates: [contract.organisation.themes] });
  const create = useRouteMutation(contract.questionnaires.create, {
    outdates: [contract.questionnaires.list],
    onSuccess: (version) => navigate(`/versions/${version.id}`),
  });
  const { control, register, handleSubmit, formState } = useForm<Fields>({
    defaultValues: { title: {}, councilId: '', starter: 'patient' },
  });

  const start = handleSubmit(async ({ title, councilId, starter }) => {
    const instrument = INSTRUMENTS.find(({ code }) => code === starter);
    const content = instrument
      ? { ...contentOf(instrument), title }
      : (starter === 'patient' ? patientStarter : emptyStarter)(title, starterTexts);
    // The starter's themes must be on the organisation's own list before its questions can point to them.
    const known: readonly ThemeView[] = themes.data?.themes ?? [];
    for (const { code, texts } of instrument ? newThemes(instrument.themes, known) : missingThemes(content, known)) {
      await saveTheme.mutateAsync({ params: { code }, body: { texts } });
    }
    create.mutate({ body: { content, councilId: councilId || null } });
  });
  const error = create.error ?? saveTheme.error;

  return (
    <Page
      title={t('newQuestionnaire.title')}
      above={<WayBack to="/questionnaires">{t('questionnaires.title')}</WayBack>}
    >
      <form className="card stack" onSubmit={start} noValidate>
        <Controller
          control={control}
          name="title"
          rules={{ validate: (title) => Boolean(title.nb?.trim() || title.nn?.trim() || title.en?.trim()) }}
          render={({ field, fieldState }) => (
            <div className="stack-tight">
              <TextsFields
                legend={t('newQuestionnaire.name')}
                description={t('newQuestionnaire.nameHint')}
                languages={['nb', 'nn', 'en'].map((tag) => ({ tag, name: languageName(tag, language) }))}
                value={field.value}
                onChange={field.onChange}
                missing={t('texts.missing')}
                maxLength={200}
              />
              {fieldState.error && (
                <ValidationMessage id={titleError} role="alert">
                  {t('newQuestionnaire.nameNeeded')}
                </ValidationMessage>
              )}
            </div>
          )}
        />
        <Field>
          <Label>{t('newQuestionnaire.council')}</Label>
          <Field.Description>{t('newQuestionnaire.councilHint')}</Field.Description>
          <Select {...register('councilId')}>
            <option value="">{t('newQuestionnaire.noCouncil')}</option>
            {councils.data?.councils.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset className="choice-cards">
          <legend className="ds-label">{t('newQuestionnaire.start')}</legend>
          {(['patient', 'empty'] as const).map((starter) => (
            <label key={starter} className="choice-card">
              <input className="ds-input" type="radio" value={starter} {...register('starter')} />
              <span>{t(`newQuestionnaire.starter.${starter}`)}</span>{' '}
              <small>{t(`newQuestionnaire.starterHint.${starter}`)}</small>
            </label>
          ))}
          {INSTRUMENTS.map((instrument) => (
            <InstrumentChoice key={instrument.code} instrument={instrument} field={register('starter')} />
          ))}
        </fieldset>
        {error && <ErrorMessage error={error} />}
        <div className="buttons">
          <Button type="submit" loading={create.isPending || formState.isSubmitting}>
            {t('newQuestionnaire.create')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** Themes of an instrument that the organisation does not have on its list yet. */
function newThemes(themes: readonly ThemeView[], known: readonly ThemeView[]): readonly ThemeView[] {
  const codes = new Set(known.map(({ code }) => code));
  return themes.filter(({ code }) => !codes.has(code));
}
