import { Heading, Tag } from '@digdir/designsystemet-react';
import { contract, type SignOffView } from '@medvirk/api-contract';
import { type QuestionnaireContent, questionsOf, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import './reading.css';

interface Props {
  versionId: string;
  content: QuestionnaireContent;
}

const COLOURS = { approve: 'success', 'approve-with-remark': 'info', dissent: 'warning' } as const;

/** Every stand ever taken, newest first. Dissents stay for ever; stands on an earlier text say so. */
export function SignOffList({ versionId, content }: Props) {
  const { t } = useTranslation();
  const signOffs = useRouteQuery(contract.questionnaires.signOffs, { params: { versionId } });
  return (
    <section className="stack" aria-labelledby="sign-offs">
      <Heading level={2} data-size="xs" id="sign-offs">
        {t('signOff.all')}
      </Heading>
      {signOffs.isPending && <Loading />}
      {signOffs.isError && <ErrorMessage error={signOffs.error} onRetry={() => signOffs.refetch()} />}
      {signOffs.data?.signOffs.length === 0 && <p className="subtle">{t('signOff.none')}</p>}
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
  const language = useLanguage();
  const questions = questionsOf(content);
  const wordsOf = (code: string) =>
    textIn(questions.find((question) => question.code === code)?.texts, language) || code;
  return (
    <li className="sign-off" data-current={signOff.current}>
      <p className="sign-off-head">
        <b>{signOff.member.name}</b>
        <Tag data-size="sm" variant="outline" data-color={COLOURS[signOff.stand]}>
          {t(`stand.${signOff.stand}`)}
        </Tag>
        <span className="small subtle">{sayDate(signOff.at, language, new Date())}</span>
        {!signOff.current && <span className="small sign-off-outdated">{t('signOff.outdated')}</span>}
      </p>
      {signOff.reason && <p>{signOff.reason}</p>}
      {signOff.questions.length > 0 && (
        <ul className="small sign-off-questions">
          {signOff.questions.map((code) => (
            <li key={code}>{wordsOf(code)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
