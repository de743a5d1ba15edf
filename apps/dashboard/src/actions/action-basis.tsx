import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { ActionBasis, PictureView } from '@medvirk/api-contract';
import { type SentenceLabels, type Statement, sentenceOf } from '@medvirk/improvement';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';

/** How an action names a statement of the picture: what it is about, not the words, which change with the figures. */
function basisOf(statement: Statement): ActionBasis {
  const proposal = statement.evidence.find(({ kind }) => kind === 'proposal');
  return {
    lens: statement.lens,
    code: statement.code,
    question: statement.question ?? null,
    proposalId: proposal?.kind === 'proposal' ? proposal.proposalId : null,
  };
}

function isSameBasis(a: ActionBasis, b: ActionBasis): boolean {
  return a.lens === b.lens && a.code === b.code && a.question === b.question && a.proposalId === b.proposalId;
}

interface Props {
  view: PictureView;
  labels: SentenceLabels;
}

const statementsOf = ({ picture: { lenses } }: PictureView): Statement[] => [
  ...lenses.why,
  ...lenses.now,
  ...lenses.better,
];

/** The statements and proposals that an action answers to, as they read today. */
export function BasisList({ view, labels, basis }: Props & { basis: readonly ActionBasis[] }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  if (basis.length === 0) return null;
  const statements = statementsOf(view);
  const standing = basis.flatMap((each) => statements.find((statement) => isSameBasis(basisOf(statement), each)) ?? []);
  const gone = basis.length - standing.length;
  return (
    <div>
      <p>
        <strong>{t('action.basis')}:</strong>
      </p>
      <ul>
        {standing.map((statement, index) => (
          <li key={index}>{sentenceOf(statement, language, labels)}</li>
        ))}
        {gone > 0 && <li className="quiet">{t('action.basisGone', { count: gone })}</li>}
      </ul>
    </div>
  );
}

export function BasisChoice({
  view,
  labels,
  basis,
  onChange,
}: Props & { basis: readonly ActionBasis[]; onChange: (basis: ActionBasis[]) => void }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const statements = statementsOf(view);
  if (statements.length === 0) return null;
  return (
    <Fieldset>
      <Fieldset.Legend>{t('action.basisChoose')}</Fieldset.Legend>
      {statements.map((statement, index) => {
        const own = basisOf(statement);
        const checked = basis.some((each) => isSameBasis(each, own));
        return (
          <Checkbox
            key={index}
            value={String(index)}
            label={sentenceOf(statement, language, labels)}
            checked={checked}
            onChange={() => onChange(checked ? basis.filter((each) => !isSameBasis(each, own)) : [...basis, own])}
          />
        );
      })}
    </Fieldset>
  );
}
