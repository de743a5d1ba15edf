import { Heading, Tag } from '@digdir/designsystemet-react';
import { contract, type SignOffView, type VersionView } from '@medvirk/api-contract';
import { type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { wordsOf } from './question-words.ts';
import { useStandName } from './stand-name.ts';
import './reading.css';

interface Props {
  version: Pick<VersionView, 'id' | 'signOff'>;
  content: QuestionnaireContent;
}

const COLOURS = {
  approve: 'success',
  'approve-with-remark': 'info',
  dissent: 'warning',
  'stand-aside': 'neutral',
  'conflict-of-interest': 'neutral',
} as const;

/** Every stand ever taken, newest first. Dissents stay for ever; stands on an earlier text say so. */
export function SignOffList({ version, content }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const signOffs = useRouteQuery(contract.questionnaires.signOffs, { params: { versionId: version.id } });
  const isOpen = version.signOff.vote === 'open';
  return (
    <section className="stack" aria-labelledby="sign-offs">
      <Heading level={2} data-size="xs" id="sign-offs">
        {t('signOff.all')}
      </Heading>
      {signOffs.isPending && <Loading />}
      {signOffs.isError && <ErrorMessage error={signOffs.error} onRetry={() => signOffs.refetch()} />}
      {isOpen && <p className="subtle">{c('vote.listHidden')}</p>}
      {!isOpen && signOffs.data?.signOffs.length === 0 && <p className="subtle">{t('signOff.none')}</p>}
      <ul className="plain-list stack">
        {signOffs.data?.signOffs.toReversed().map((signOff) => (
          <SignOffRow key={signOff.id} signOff={signOff} content={content} />
        ))}
      </ul>
    </section>
  );
}

function SignOffRow({ signOff, content }: { signOff: SignOffView; content: QuestionnaireContent }) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const nameOf = useStandName();
  const organisation = useRouteQuery(contract.organisation.get, {});
  const matter = organisation.data?.vetoMatters.find(({ code }) => code === signOff.matter);
  const named = (code: string) => wordsOf(content, code, language) ?? code;
  return (
    <li className="sign-off" data-current={signOff.current}>
      <p className="sign-off-head">
        <b>{signOff.member.name}</b>
        {signOff.standsInFor && <span className="small">{c('vote.standsInFor', { name: signOff.standsInFor })}</span>}
        <Tag data-size="sm" variant="outline" data-color={COLOURS[signOff.stand]}>
          {nameOf(signOff.stand)}
        </Tag>
        <span className="small subtle">{sayDate(signOff.at, language, new Date())}</span>
        {!signOff.current && <span className="small sign-off-outdated">{t('signOff.outdated')}</span>}
      </p>
      {signOff.reason && <p>{signOff.reason}</p>}
      {signOff.questions.length > 0 && (
        <ul className="small sign-off-questions">
          {signOff.questions.map((code) => (
            <li key={code}>{named(code)}</li>
          ))}
        </ul>
      )}
      {matter && <p className="small">{c('vote.vetoIn', { matter: textIn(matter.texts, language) })}</p>}
      {signOff.changed.length > 0 && (
        <p className="small subtle">{c('vote.changedSince', { words: signOff.changed.map(named).join(' · ') })}</p>
      )}
    </li>
  );
}
