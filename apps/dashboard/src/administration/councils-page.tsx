import { Button, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type CouncilView, contract } from '@medvirk/api-contract';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { isoDateOf, sayDate } from '../app/dates.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { AdministrationPage } from './administration-page.tsx';
import { DeputyBackDialog, DeputyDialog } from './deputy-dialogs.tsx';
import { EndTermDialog } from './end-term-dialog.tsx';

/** The councils, who sits in them, who nominated them and for how long. */
export default function CouncilsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const councils = useRouteQuery(contract.organisation.councils, {});
  const [adding, setAdding] = useState<'council' | CouncilView>();
  const [ending, setEnding] = useState<{ council: CouncilView; member: CouncilView['members'][number] }>();
  const [standing, setStanding] = useState<{
    council: CouncilView;
    member: CouncilView['members'][number];
    deputy?: CouncilView['deputies'][number] | undefined;
  }>();
  const mayManage = may('people:manage');
  return (
    <AdministrationPage
      title={t('administration.councils')}
      lead={t('councils.lead')}
      tools={
        mayManage && (
          <Button onClick={() => setAdding('council')}>
            <PlusIcon aria-hidden />
            {t('councils.add')}
          </Button>
        )
      }
    >
      {councils.isPending && <Loading />}
      {councils.isError && <ErrorMessage error={councils.error} onRetry={() => councils.refetch()} />}
      {councils.data?.councils.length === 0 && <Empty text={t('councils.empty')} />}
      {councils.data?.councils.map((council) => (
        <CouncilCard
          key={council.id}
          council={council}
          onAddMember={mayManage ? () => setAdding(council) : undefined}
          onEndTerm={mayManage ? (member) => setEnding({ council, member }) : undefined}
          onDeputy={mayManage ? (member, deputy) => setStanding({ council, member, deputy }) : undefined}
        />
      ))}
      {ending && <EndTermDialog {...ending} onClose={() => setEnding(undefined)} />}
      {standing && !standing.deputy && <DeputyDialog {...standing} onClose={() => setStanding(undefined)} />}
      {standing?.deputy && (
        <DeputyBackDialog {...standing} deputy={standing.deputy} onClose={() => setStanding(undefined)} />
      )}
      {adding === 'council' && <CouncilDialog onClose={() => setAdding(undefined)} />}
      {adding && adding !== 'council' && <MemberDialog council={adding} onClose={() => setAdding(undefined)} />}
    </AdministrationPage>
  );
}

interface CouncilCardProps {
  council: CouncilView;
  onAddMember: (() => void) | undefined;
  onEndTerm: ((member: CouncilView['members'][number]) => void) | undefined;
  /** Without a deputy: somebody is to step in; with one: they are to step back. */
  onDeputy: ((member: CouncilView['members'][number], deputy?: CouncilView['deputies'][number]) => void) | undefined;
}

function CouncilCard({ council, onAddMember, onEndTerm, onDeputy }: CouncilCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = new Date();
  const inOffice = council.members.filter((member) => member.inOffice).length;
  return (
    <section className="card" aria-label={council.name}>
      <div className="row-head">
        <Heading level={2} data-size="xs">
          {council.name}
        </Heading>
        {onAddMember && (
          <Button variant="secondary" data-size="sm" onClick={onAddMember}>
            {t('councils.addMember')}
          </Button>
        )}
      </div>
      <p className="subtle small">{t('councils.inOffice', { count: inOffice })}</p>
      <ul className="plain-list row-list">
        {council.members.map((member) => (
          <li key={`${member.personId}-${member.from}`}>
            <div className="row-head">
              <span className="row-name">{member.name}</span>
              <span className="small subtle">
                {t(member.until ? 'councils.term' : 'councils.openTerm', {
                  from: sayDate(member.from, language, now),
                  until: member.until ? sayDate(member.until, language, now) : '',
                })}
                {!member.inOffice && ` · ${t('councils.notInOffice')}`}
              </span>
            </div>
            {member.nominatedBy && (
              <p className="small subtle">{t('councils.nominatedBy', { name: member.nominatedBy })}</p>
            )}
            {member.inOffice &&
              council.deputies
                .filter(({ memberId }) => memberId === member.personId)
                .map((deputy) => (
                  <div key={deputy.id} className="row-head">
                    <span className="small">
                      {t(deputy.versionId ? 'councils.deputyNowOne' : 'councils.deputyNow', {
                        name: deputy.deputy.name,
                      })}{' '}
                      {t(deputy.until ? 'councils.term' : 'councils.openTerm', {
                        from: sayDate(deputy.from, language, now),
                        until: deputy.until ? sayDate(deputy.until, language, now) : '',
                      })}
                    </span>
                    {onDeputy && (
                      <Button
                        variant="tertiary"
                        data-size="sm"
                        aria-label={`${t('councils.deputyBack')}: ${deputy.deputy.name}`}
                        onClick={() => onDeputy(member, deputy)}
                      >
                        {t('councils.deputyBack')}
                      </Button>
                    )}
                  </div>
                ))}
            {member.inOffice && (onDeputy || onEndTerm) && (
              <div className="row-acts">
                {onDeputy && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={`${t('councils.deputyAdd')}: ${member.name}`}
                    onClick={() => onDeputy(member)}
                  >
                    {t('councils.deputyAdd')}
                  </Button>
                )}
                {onEndTerm && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={`${t('councils.endTerm')}: ${member.name}`}
                    onClick={() => onEndTerm(member)}
                  >
                    {t('councils.endTerm')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CouncilDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const [name, setName] = useState('');
  const add = useRouteMutation(contract.organisation.addCouncil, {
    outdates: [contract.organisation.councils],
    onSuccess: () => {
      say(t('administration.saved'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('councils.add')}
      confirm={t('administration.save')}
      busy={add.isPending}
      ready={name.trim() !== ''}
      onConfirm={() => add.mutate({ body: { name } })}
      onClose={onClose}
    >
      <Textfield
        label={t('councils.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      {add.isError && <ErrorMessage error={add.error} />}
    </ConfirmDialog>
  );
}

function MemberDialog({ council, onClose }: { council: CouncilView; onClose: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const people = useRouteQuery(contract.organisation.people, {});
  const [personId, setPersonId] = useState('');
  const [nominatedBy, setNominatedBy] = useState('');
  const [from, setFrom] = useState(() => isoDateOf(new Date()));
  const [until, setUntil] = useState('');
  const add = useRouteMutation(contract.organisation.addMember, {
    outdates: [contract.organisation.councils],
    onSuccess: () => {
      say(t('administration.saved'));
      onClose();
    },
  });
  const members = new Set(council.members.filter((member) => member.inOffice).map((member) => member.personId));
  // Seats are for people who hold the role: others could not read or sign off.
  const candidates = people.data?.people.filter(
    (person) => !members.has(person.id) && person.assignments.some(({ role }) => role === 'council-member'),
  );
  return (
    <ConfirmDialog
      open
      title={t('councils.addMemberTo', { name: council.name })}
      confirm={t('administration.save')}
      busy={add.isPending}
      ready={personId !== '' && from !== '' && (until === '' || until >= from)}
      onConfirm={() =>
        add.mutate({ params: { councilId: council.id }, body: { personId, nominatedBy, from, until: until || null } })
      }
      onClose={onClose}
    >
      <Field>
        <Label>{t('councils.person')}</Label>
        <Field.Description>{t('councils.personHint')}</Field.Description>
        <Select value={personId} onChange={(event) => setPersonId(event.target.value)}>
          <option value="">{t('councils.choosePerson')}</option>
          {candidates?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Textfield
        label={t('councils.nominated')}
        value={nominatedBy}
        maxLength={200}
        onChange={(event) => setNominatedBy(event.target.value)}
      />
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
