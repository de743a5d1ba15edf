import { Button, Checkbox, Heading, Textfield } from '@digdir/designsystemet-react';
import { contract, type VersionView } from '@medvirk/api-contract';
import { STANDS } from '@medvirk/participation';
import { questionsOf, textIn } from '@medvirk/questionnaire';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';

interface Fields {
  stand: (typeof STANDS)[number] | null;
  reason: string;
  questions: string[];
}

/** One stand on the text with the revision that was read. A remark or a dissent says why. */
export function SignOffForm({ version }: { version: VersionView }) {
  const { t } = useTranslation();
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
    defaultValues: { stand: null, reason: '', questions: [] },
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
            <span>{t(`signOff.stand.${value}`)}</span> <small>{t(`signOff.standHint.${value}`)}</small>
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
          <fieldset className="plain-fieldset stack-tight">
            <legend className="ds-label">{t('signOff.questions')}</legend>
            <p className="small subtle">{t('signOff.questionsHint')}</p>
            {questionsOf(version.content).map((question) => (
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
      {signOff.isError && <ErrorMessage error={signOff.error} />}
      <div>
        <Button type="submit" loading={signOff.isPending}>
          {t('signOff.send')}
        </Button>
      </div>
    </form>
  );
}
