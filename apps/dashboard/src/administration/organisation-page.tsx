import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { contract, type OrganisationView } from '@medvirk/api-contract';
import { type Texts, textIn } from '@medvirk/questionnaire';
import { TextsFields } from '@medvirk/ui';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { languageName } from '../app/language-names.ts';
import { Loading } from '../app/loading.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { AdministrationPage } from './administration-page.tsx';
import { VetoMattersFields } from './veto-matters-fields.tsx';

export default function OrganisationPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const organisation = useRouteQuery(contract.organisation.get, {});
  return (
    <AdministrationPage title={t('administration.organisation')} lead={t('organisation.lead')}>
      {organisation.isPending && <Loading />}
      {organisation.isError && <ErrorMessage error={organisation.error} onRetry={() => organisation.refetch()} />}
      {organisation.data &&
        (may('organisation:manage') ? (
          <OrganisationForm organisation={organisation.data} />
        ) : (
          <OrganisationFacts organisation={organisation.data} />
        ))}
    </AdministrationPage>
  );
}

function OrganisationFacts({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const percent = (share: number) => t('organisation.sharePercent', { percent: Math.round(share * 100) });
  const facts = [
    [t('organisation.name'), organisation.name],
    [t('organisation.k'), String(organisation.k)],
    [t('organisation.share'), percent(organisation.signOffShare)],
    [c('rules.quorum'), percent(organisation.quorumShare)],
    [c('rules.vetoes'), organisation.vetoMatters.map(({ texts }) => textIn(texts, language)).join(', ')],
    [c('rules.answerDays'), c('rules.days', { count: organisation.answerDays })],
    [c('rules.askAgainDays'), c('rules.days', { count: organisation.askAgainDays })],
    [c('rules.attachments'), c(organisation.attachmentsAllowed ? 'rules.yes' : 'rules.no')],
    [t('organisation.contact'), organisation.contact],
    [t('organisation.complaint'), textIn(organisation.complaint, language)],
  ];
  return (
    <dl className="card organisation-facts">
      {facts.map(([term, text]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Fields {
  name: string;
  k: number;
  sharePercent: number;
  quorumPercent: number;
  answerDays: number;
  askAgainDays: number;
  vetoMatters: OrganisationView['vetoMatters'];
  attachmentsAllowed: boolean;
  contact: string;
  complaint: Texts;
}

function OrganisationForm({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const { t: c } = useTranslation('council');
  const update = useRouteMutation(contract.organisation.update, {
    outdates: [contract.organisation.get, contract.session.get],
    onSuccess: () => say(t('administration.saved')),
  });
  const { signOffShare, quorumShare, id: _, ...kept } = organisation;
  const { register, control, handleSubmit, formState } = useForm<Fields>({
    values: {
      ...kept,
      sharePercent: Math.round(signOffShare * 100),
      quorumPercent: Math.round(quorumShare * 100),
    },
  });
  const save = handleSubmit(({ sharePercent, quorumPercent, vetoMatters: matters, ...rest }) =>
    update.mutate({
      body: {
        ...rest,
        signOffShare: sharePercent / 100,
        quorumShare: quorumPercent / 100,
        // A matter without a name in any language is one that nobody has written.
        vetoMatters: matters.filter(({ texts }) => Object.keys(texts).length > 0),
      },
    }),
  );
  const { errors } = formState;
  return (
    <form className="card" onSubmit={save} noValidate>
      <Textfield
        label={t('organisation.name')}
        error={errors.name && t('administration.nameNeeded')}
        {...register('name', { validate: (text) => text.trim() !== '' })}
      />
      <div className="form-row">
        <Textfield
          label={t('organisation.k')}
          description={t('organisation.kHint')}
          inputMode="numeric"
          error={errors.k && t('organisation.kNeeded')}
          {...register('k', {
            valueAsNumber: true,
            validate: (least) => Number.isInteger(least) && least >= 5 && least <= 100,
          })}
        />
        <Textfield
          label={t('organisation.share')}
          description={t('organisation.shareHint')}
          inputMode="numeric"
          suffix="%"
          error={errors.sharePercent && t('organisation.shareNeeded')}
          {...register('sharePercent', { valueAsNumber: true, validate: (percent) => percent >= 0 && percent <= 99 })}
        />
      </div>
      <div className="form-row">
        <Textfield
          label={c('rules.quorum')}
          description={c('rules.quorumHint')}
          inputMode="numeric"
          suffix="%"
          error={errors.quorumPercent && c('rules.quorumNeeded')}
          {...register('quorumPercent', { valueAsNumber: true, validate: (percent) => percent >= 0 && percent <= 100 })}
        />
        <Textfield
          label={c('rules.answerDays')}
          description={c('rules.answerDaysHint')}
          inputMode="numeric"
          error={errors.answerDays && c('rules.answerDaysNeeded')}
          {...register('answerDays', {
            valueAsNumber: true,
            validate: (days) => Number.isInteger(days) && days >= 1 && days <= 90,
          })}
        />
        <Textfield
          label={c('rules.askAgainDays')}
          description={c('rules.askAgainDaysHint')}
          inputMode="numeric"
          error={errors.askAgainDays && c('rules.askAgainDaysNeeded')}
          {...register('askAgainDays', {
            valueAsNumber: true,
            validate: (days) => Number.isInteger(days) && days >= 0 && days <= 730,
          })}
        />
      </div>
      <Controller
        control={control}
        name="vetoMatters"
        render={({ field }) => <VetoMattersFields value={field.value} onChange={field.onChange} />}
      />
      <Checkbox
        label={c('rules.attachments')}
        description={c('rules.attachmentsHint')}
        {...register('attachmentsAllowed')}
      />
      <Textfield
        label={t('organisation.contact')}
        description={t('organisation.contactHint')}
        maxLength={500}
        {...register('contact')}
      />
      <Controller
        control={control}
        name="complaint"
        render={({ field }) => (
          <TextsFields
            legend={t('organisation.complaint')}
            description={t('organisation.complaintHint')}
            languages={['nb', 'nn', 'en'].map((tag) => ({ tag, name: languageName(tag, language) }))}
            value={field.value}
            onChange={field.onChange}
            missing={t('texts.missing')}
            multiline
          />
        )}
      />
      {update.isError && <ErrorMessage error={update.error} />}
      <div>
        <Button type="submit" loading={update.isPending}>
          {t('administration.save')}
        </Button>
      </div>
    </form>
  );
}
