import { Alert, Button, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { ROLES, type Role } from '@medvirk/access';
import { contract, type RouteAnswer } from '@medvirk/api-contract';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { sayDate } from '../app/dates.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { AdministrationPage } from './administration-page.tsx';

type Token = RouteAnswer<typeof contract.organisation.tokens>['tokens'][number];

/** Keys for machines. A secret is shown once, when it is made, and is nowhere to be found afterwards. */
export default function TokensPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const tokens = useRouteQuery(contract.organisation.tokens, {});
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Token>();
  const [secret, setSecret] = useState<{ name: string; secret: string }>();
  const revoke = useRouteMutation(contract.organisation.revokeToken, {
    outdates: [contract.organisation.tokens],
    onSuccess: () => {
      say(t('tokens.revokedNow'));
      setRevoking(undefined);
    },
  });
  const now = new Date();
  return (
    <AdministrationPage
      title={t('administration.tokens')}
      lead={t('tokens.lead')}
      tools={
        <Button onClick={() => setAdding(true)}>
          <PlusIcon aria-hidden />
          {t('tokens.add')}
        </Button>
      }
    >
      {secret && (
        <Alert data-color="info" className="stack" role="status">
          <Heading level={2} data-size="2xs">
            {t('tokens.secretTitle', { name: secret.name })}
          </Heading>
          <p>{t('tokens.secretText')}</p>
          <p className="secret">{secret.secret}</p>
          <div className="buttons">
            <Button
              variant="secondary"
              onClick={() => void navigator.clipboard.writeText(secret.secret).then(() => say(t('tokens.copied')))}
            >
              {t('tokens.copy')}
            </Button>
            <Button variant="tertiary" onClick={() => setSecret(undefined)}>
              {t('tokens.secretDone')}
            </Button>
          </div>
        </Alert>
      )}
      {tokens.isPending && <Loading />}
      {tokens.isError && <ErrorMessage error={tokens.error} onRetry={() => tokens.refetch()} />}
      {tokens.data?.tokens.length === 0 && <Empty text={t('tokens.empty')} />}
      {tokens.data && tokens.data.tokens.length > 0 && (
        <ul className="card plain-list row-list">
          {tokens.data.tokens.map((token) => (
            <li key={token.id}>
              <div className="row-head">
                <span className="row-name">{token.name}</span>
                {!token.revokedAt && (
                  <Button
                    variant="tertiary"
                    data-color="danger"
                    data-size="sm"
                    aria-label={t('tokens.revokeNamed', { name: token.name })}
                    onClick={() => setRevoking(token)}
                  >
                    {t('tokens.revoke')}
                  </Button>
                )}
              </div>
              <p className="small subtle">
                {[
                  t(`role.${token.role}`),
                  t('tokens.created', { date: sayDate(token.createdAt, language, now) }),
                  token.revokedAt
                    ? t('tokens.revoked', { date: sayDate(token.revokedAt, language, now) })
                    : token.expiresAt
                      ? t('tokens.expires', { date: sayDate(token.expiresAt, language, now) })
                      : t('tokens.neverExpires'),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <TokenDialog
          onMade={(made) => {
            setSecret(made);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <ConfirmDialog
        open={revoking !== undefined}
        title={t('tokens.revokeNamed', { name: revoking?.name ?? '' })}
        confirm={t('tokens.revoke')}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate({ params: { tokenId: revoking.id } })}
        onClose={() => setRevoking(undefined)}
      >
        <p>{t('tokens.revokeText')}</p>
        {revoke.isError && <ErrorMessage error={revoke.error} />}
      </ConfirmDialog>
    </AdministrationPage>
  );
}

interface DialogProps {
  onMade: (made: { name: string; secret: string }) => void;
  onClose: () => void;
}

function TokenDialog({ onMade, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('quality-team');
  const [expires, setExpires] = useState('');
  const add = useRouteMutation(contract.organisation.addToken, {
    outdates: [contract.organisation.tokens],
    onSuccess: onMade,
  });
  return (
    <ConfirmDialog
      open
      title={t('tokens.add')}
      confirm={t('tokens.make')}
      busy={add.isPending}
      ready={name.trim() !== ''}
      onConfirm={() =>
        add.mutate({
          // Good through the chosen day, where the person is.
          body: { name, role, expiresAt: expires ? new Date(`${expires}T23:59:59`).toISOString() : null },
        })
      }
      onClose={onClose}
    >
      <Textfield
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <Field>
        <Label>{t('tokens.role')}</Label>
        <Select
          value={role}
          onChange={(event) => setRole(ROLES.find((candidate) => candidate === event.target.value) ?? role)}
        >
          {ROLES.map((candidate) => (
            <option key={candidate} value={candidate}>
              {t(`role.${candidate}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Textfield
        type="date"
        label={t('tokens.expiresOn')}
        value={expires}
        onChange={(event) => setExpires(event.target.value)}
      />
      {add.isError && <ErrorMessage error={add.error} />}
    </ConfirmDialog>
  );
}
