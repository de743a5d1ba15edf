import { Heading, Table } from '@digdir/designsystemet-react';
import { contract, type ReleasedCount, type SurveyView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';
import { useK } from '../../results/figures/use-k.ts';
import { POLL_MS } from '../surveys-page.tsx';
import { MakeInvitations } from './make-invitations.tsx';

/** Personal invitations: how many were made and opened, unit by unit, and making more. */
export function SurveyInvitations({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const counts = useRouteQuery(
    contract.invitations.counts,
    { params: { surveyId: survey.id } },
    { refetchInterval: POLL_MS },
  );
  const k = useK();
  const units = counts.data?.units ?? [];
  const nameOf = new Map(survey.units.map(({ unitId, name }) => [unitId, name]));
  return (
    <section className="stack" aria-labelledby="invitations">
      <div>
        <Heading level={2} data-size="sm" id="invitations">
          {t('invitations.title')}
        </Heading>
        <p className="quiet">{t('invitations.lead')}</p>
      </div>
      {counts.isError && <ErrorMessage error={counts.error} onRetry={() => counts.refetch()} />}
      {units.length > 0 && (
        <div className="table-scroll">
          <Table className="invitation-counts">
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('invitations.unit')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('invitations.made')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('invitations.opened')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('invitations.answered')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('invitations.stopped')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {units.map(({ unitId, made, opened, answered, stopped }) => (
                <Table.Row key={unitId}>
                  <Table.HeaderCell scope="row">{nameOf.get(unitId)}</Table.HeaderCell>
                  <Table.Cell>{numberText(made, language)}</Table.Cell>
                  <Table.Cell>
                    <FewOrMany count={opened} />
                  </Table.Cell>
                  <Table.Cell>
                    <FewOrMany count={answered} />
                  </Table.Cell>
                  <Table.Cell>{numberText(stopped, language)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {units.length > 0 && survey.privacyMode === 'anonymous' && (
        <p className="quiet">{t('invitations.waits', { k })}</p>
      )}
      {survey.status !== 'closed' && <MakeInvitations survey={survey} />}
    </section>
  );
}

function FewOrMany({ count }: { count: ReleasedCount }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const k = useK();
  return count.kind === 'shown' ? numberText(count.count, language) : t('invitations.few', { k });
}
