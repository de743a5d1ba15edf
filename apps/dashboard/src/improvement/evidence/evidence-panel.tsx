import type { PictureView } from '@medvirk/api-contract';
import { explainMethod, type SentenceLabels, type Statement, strengthReason } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../app/use-language.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { QuestionTraceView } from './question-trace.tsx';
import { WithdrawEvidence } from './withdraw-evidence.tsx';

interface Props {
  statement: Statement;
  view: PictureView;
  labels: SentenceLabels;
}

/** Everything a statement rests on: each piece of evidence, the question behind it, and how much it can bear and why. */
export function EvidencePanel({ statement, view, labels }: Props) {
  const { t } = useTranslation('results');
  const { t: tp } = useTranslation('pictures');
  const language = useLanguage();
  const { strength, evidence } = statement;
  return (
    <div className="evidence-panel">
      <p>
        <strong>{t(`picture.strength.${strength.level}`)}.</strong>{' '}
        {strength.reasons.map((reason) => strengthReason(reason, language)).join(' ')}
      </p>
      {statement.code === 'experience-shift-signal' && <p>{explainMethod('run-chart', language)}</p>}
      <ol className="evidence-list">
        {evidence.map((piece, index) => {
          const trace = 'question' in piece ? view.questions.find(({ code }) => code === piece.question) : undefined;
          return (
            <li key={index}>
              <p className="evidence-kind">{t(`evidence.kind.${piece.kind}`)}</p>
              <EvidenceFacts evidence={piece} labels={labels} />
              {trace && <QuestionTraceView trace={trace} />}
              {trace && (
                <p>
                  <Link
                    className="ds-link"
                    to={`/surveys/${view.survey.id}/questions/${trace.code}?unit=${view.unit.id}`}
                    aria-label={tp('question.openOf', { question: textIn(trace.texts, language) })}
                  >
                    {tp('question.open')}
                  </Link>
                </p>
              )}
              {(piece.kind === 'council' || piece.kind === 'staff' || piece.kind === 'research') && (
                <WithdrawEvidence evidenceId={piece.id} author={piece.author} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
