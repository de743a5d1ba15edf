import { contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import './reading.css';

interface Props {
  versionId: string;
  /** Code of the question. */
  question: string;
}

/** Dissents that name this question, printed with it wherever it is read. Dissents about the whole stand with the whole. */
export function QuestionDissents({ versionId, question }: Props) {
  const { t } = useTranslation();
  const signOffs = useRouteQuery(contract.questionnaires.signOffs, { params: { versionId } });
  const dissents = (signOffs.data?.signOffs ?? []).filter(
    ({ stand, questions }) => stand === 'dissent' && questions.includes(question),
  );
  if (dissents.length === 0) return null;
  return (
    <ul className="plain-list question-dissents" aria-label={t('read.dissents')}>
      {dissents.map(({ id, member, reason, current }) => (
        <li key={id} className="small">
          <b>{t('read.dissent', { name: member.name })}</b> {reason}
          {!current && <span className="subtle"> ({t('signOff.outdated')})</span>}
        </li>
      ))}
    </ul>
  );
}
