import type { VersionView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';

/** The round that is open, if any. */
export function openRound({ rounds }: Pick<VersionView, 'rounds'>) {
  return rounds.find(({ open }) => open);
}

/** What is asked of a member and by when. A round that is over says so in the words that a late answer would meet. */
export function RoundNotice({ version }: { version: VersionView }) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const round = openRound(version);
  return (
    <p className="round-notice" data-open={round !== undefined}>
      {round
        ? c(`asked.${round.kind}`, { date: sayDate(round.endsOn, language, new Date()) })
        : t('error.ROUND_NOT_OPEN')}
    </p>
  );
}
