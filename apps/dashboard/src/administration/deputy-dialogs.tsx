import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type CouncilView, contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { isoDateOf } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';

interface ForMember {
  council: CouncilView;
  member: CouncilView['members'][number];
  onClose: () => void;
}

/** Asks who steps in for a member: on which days, and for all or for one version that the member has a conflict of interest in. */
export function DeputyDialog({ council, member, onClose }: ForMember) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const people = useRouteQuery(contract.organisation.people, {});
  const questionnaires = useRouteQuery(contract.questionnaires.list, {});
  const [deputyId, setDeputyId] = useState('');
  const [versionId, setVersionId] = useState('');
  const [from, setFrom] = useState(() => isoDateOf(new Date()));
  const [until, setUntil] = useState('');
  const add = useRouteMutation(contract.organisation.addDeputy, {
    outdates: [contract.organisation.councils],
    onSuccess: () => {
      say(t('administration.saved'));
      onClose();
    },
  });
  const seated = new Set(council.members.filter(({ inOffice }) => inOffice).map(({ personId }) => personId));
  // Like a seat: others could not read or sign off.
  const candidates = people.data?.people.filter(
    ({ id, assignments }) => !seated.has(id) && assignments.some(({ role }) => role === 'council-member'),
  );
  const versions = questionnaires.data?.questionnaires.flatMap((questionnaire) =>
    questionnaire.versions
      .filter(({ status }) => status === 'draft' || status === 'in-co-design')
      .map(({ id, number }) => ({ id, number, title: textIn(questionnaire.title, language) })),
  );
  return (
    <ConfirmDialog
      open
      title={t('councils.deputyFor', { name: member.name })}
      confirm={t('administration.save')}
      busy={add.isPending}
      ready={deputyId !== '' && from !== '' && (until === '' || until >= from)}
      onConfirm={() =>
        add.mutate({
          params: { councilId: council.id },
          body: { memberId: member.personId, deputyId, from, until: until || null, versionId: versionId || null },
        })
      }
      onClose={onClose}
    >
      <p>{t('councils.deputyWhat', { name: member.name })}</p>
      <Field>
        <Label>{t('councils.deputy')}</Label>
        <Field.Description>{t('councils.personHint')}</Field.Description>
        <Select value={deputyId} onChange={(event) => setDeputyId(event.target.value)}>
          <option value="">{t('councils.choosePerson')}</option>
          {candidates?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t('councils.deputyAbout')}</Label>
        <Select value={versionId} onChange={(event) => setVersionId(event.target.value)}>
          <option value="">{t('councils.deputyAll')}</option>
          {versions?.map(({ id, title, number }) => (
            <option key={id} value={id}>
              {t('councils.deputyOnly', { title, number })}
            </option>
          ))}
        </Select>
      </Field>
      <div className="form-row">
        <Textfield
          type="date"
          label={t('councils.from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Textfield
          type="date"
          label={t('councils.until')}
          value={until}
          min={from}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      {people.isError && <ErrorMessage error={people.error} />}
      {add.isError && <ErrorMessage error={add.error} />}
    </ConfirmDialog>
  );
}

/** Asks before a deputy steps back: today is their last day, or their first one where that is still to come. */
export function DeputyBackDialog({
  council,
  member,
  deputy,
  onClose,
}: ForMember & { deputy: CouncilView['deputies'][number] }) {
  const { t } = useTranslation();
  const say = useSay();
  const end = useRouteMutation(contract.organisation.endDeputy, {
    outdates: [contract.organisation.councils],
    onSuccess: () => {
      say(t('administration.saved'));
      onClose();
    },
  });
  const today = isoDateOf(new Date());
  // Days as texts: the later one.
  const until = [today, deputy.from].sort().at(-1) ?? today;
  const names = { name: deputy.deputy.name, member: member.name };
  return (
    <ConfirmDialog
      open
      title={t('councils.deputyBackOf', names)}
      confirm={t('councils.deputyBack')}
      busy={end.isPending}
      onConfirm={() => end.mutate({ params: { councilId: council.id, deputyId: deputy.id }, body: { until } })}
      onClose={onClose}
    >
      <p>{t('councils.deputyBackWhat', names)}</p>
      {end.isError && <ErrorMessage error={end.error} />}
    </ConfirmDialog>
  );
}
