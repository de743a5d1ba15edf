import type { ProposalView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';

const OWN = [
  'option-reword',
  'option-new',
  'option-remove',
  'option-comment',
  'theme-new',
  'theme-move',
  'theme-comment',
  'order-comment',
  'translation-comment',
] as const;

/** What a proposal is called: by its kind, and by its subject where the kind alone would mislead. */
export function useProposalTitle(): (proposal: Pick<ProposalView, 'kind' | 'about'>) => string {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  return ({ kind, about }) => {
    const own = OWN.find((name) => name === `${about}-${kind}`);
    return own ? c(`subject.${own}`) : t(`proposal.kind.${kind}`);
  };
}
