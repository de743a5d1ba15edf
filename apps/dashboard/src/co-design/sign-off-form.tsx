import { Button, Checkbox, Heading, Radio, Textfield } from '@digdir/designsystemet-react';
import { contract, type VersionView } from '@medvirk/api-contract';
import { STANDS, type Stand } from '@medvirk/participation';
import { isShown, questionsOf, textIn } from '@medvirk/questionnaire';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { SingleCaseWarning } from './single-case-warning.tsx';

interface Fields {
  stand: Stand | null;
  reason: string;
  questions: string[];
  /** Empty: none of the matters with a veto. */
  matter: string;
}

/** One stand on the text with the revision that was read, given once. A remark or a dissent says why. */
export function SignOffForm({ version }: { version: VersionView }) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const say = useSay();
  const signOff = useRouteMutation(contract.questionnaires.signOff, {
    outdates: [
      contract.questionnaires.signOffs,
      contract.questionnaires.version,
      contract.questionnaires.list,
      contract.home.get,
    ],
    onSuccess: () => say(t('signOff.sent')),
  });
  const { register, handleSubmit, watch, formState } = useForm<Fields>({
    defaultValues: { stand: null, reason: '', questions: [], matter: '' },
  });
  const stand = watch('stand');
  const needsReason = stand === 'approve-with-remark' || stand === 'dissent';
  const send = handleSubmit((fields) => {
    if (!fields.stand) return;
    signOff.mutate({
      params: { versionId: version.id },
      body: {
        stand: fields.stand,
        reason: needsReason ? fields.reason : '',
        questions: needsReason ? fields.questions : [],
        revision: version.revision,
        ...(stand === 'dissent' && fields.matter && { matter: fields.matter }),
      },
    });
  });
  return (
    <form className="card" onSubmit={send} noValidate>
      <Heading level={2} data-size="xs" id="stand-heading">
        {t('signOff.question')}
      </Heading>
      <fieldset className="plain-fieldset stack-tight" aria-labelledby="stand-heading">
        {STANDS.map((value) => (
          <label key={value} className="stand-card">
            <input className="ds-input" type="radio" value={value} {...register('stand', { required: true })} />
            <span>
              {value === 'stand-aside' || value === 'conflict-of-interest'
                ? c(`vote.stand.${value}`)
                : t(`signOff.stand.${value}`)}
            </span>{' '}
            <small>
              {value === 'stand-aside' || value === 'conflict-of-interest'
                ? c(`vote.hint.${value}`)
                : t(`signOff.standHint.${value}`)}
            </small>
          </label>
        ))}
      </fieldset>
      {formState.errors.stand && (
        <p className="field-error" role="alert">
          {t('signOff.standNeeded')}
        </p>
      )}
      {needsReason && (
        <>
          <Textfield
            multiline
            rows={4}
            label={t(stand === 'dissent' ? 'signOff.dissentReason' : 'signOff.remark')}
            description={stand === 'dissent' ? t('signOff.dissentKept') : undefined}
            error={formState.errors.reason && t('error.SIGN_OFF_NEEDS_REASON')}
            {...register('reason', { validate: (reason) => !needsReason || reason.trim() !== '' })}
          />
          <SingleCaseWarning text={watch('reason')} />
          <fieldset className="plain-fieldset stack-tight">
            <legend className="ds-label">{t('signOff.questions')}</legend>
            <p className="small subtle">{t('signOff.questionsHint')}</p>
            {questionsOf(version.content)
              .filter(isShown)
              .map((question) => (
                <Checkbox
                  key={question.code}
                  label={textIn(question.texts, language) || question.code}
                  value={question.code}
                  {...register('questions')}
                />
              ))}
          </fieldset>
        </>
      )}
      {stand === 'dissent' && <VetoMatters field={register('matter')} />}
      {signOff.isError && <ErrorMessage error={signOff.error} />}
      <p className="small subtle">{c('vote.hidden')}</p>
      <div>
        <Button type="submit" loading={signOff.isPending}>
          {t('signOff.send')}
        </Button>
      </div>
    </form>
  );
}

/** The matters in which one dissent is enough, where the organisation has named any. */
function VetoMatters({ field }: { field: ReturnType<ReturnType<typeof useForm<Fields>>['register']> }) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const group = useId();
  const organisation = useRouteQuery(contract.organisation.get, {});
  const matters = organisation.data?.vetoMatters ?? [];
  if (matters.length === 0) return null;
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend className="ds-label">{c('vote.matter')}</legend>
      <p className="small subtle">{c('vote.matterHint')}</p>
      <Radio id={`${group}-none`} label={c('vote.noMatter')} value="" {...field} />
      {matters.map(({ code, texts }) => (
        <Radio key={code} id={`${group}-${code}`} label={textIn(texts, language)} value={code} {...field} />
      ))}
    </fieldset>
  );
}
