import { contract, type ProposalView } from '@medvirk/api-contract';
import { type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { languageName } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';
import { wordsOf } from './question-words.ts';

interface Props {
  proposal: ProposalView;
  /** For naming other questions; left out where the text is not at hand. */
  content?: QuestionnaireContent | undefined;
}

/** What a proposal wants: old and new words, a place, a theme; then why. */
export function ProposalWords({ proposal, content }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const { kind, about, wording, wordingBefore, reason, place, theme } = proposal;
  const behind = place?.behind ?? null;
  return (
    <>
      {about === 'translation' && proposal.language && (
        <p className="small subtle">
          {c('subject.inLanguage', { language: languageName(proposal.language, language) })}
        </p>
      )}
      {wording &&
        (wordingBefore ? (
          <WordDiff
            before={wordingBefore}
            after={wording}
            {...(proposal.language && { language: proposal.language })}
            labels={{ removed: t('diff.removed'), added: t('diff.added') }}
          />
        ) : (
          <p className="proposal-wording" lang={proposal.language ?? undefined}>
            {wording}
          </p>
        ))}
      {kind === 'remove' && about === 'option' && wordingBefore && (
        <p className="proposal-wording">{c('subject.removed', { words: wordingBefore })}</p>
      )}
      {kind === 'comment' && about === 'option' && wordingBefore && <p className="small subtle">{wordingBefore}</p>}
      {place && (
        <p className="proposal-wording">
          {behind === null
            ? c('subject.toFirst')
            : c('propose.behind', { words: (content && wordsOf(content, behind, language)) ?? behind })}
        </p>
      )}
      {theme && <ThemeWords code={theme} />}
      {reason && <p>{reason}</p>}
    </>
  );
}

function ThemeWords({ code }: { code: string }) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const themes = useRouteQuery(contract.organisation.themes, {});
  const words = textIn(themes.data?.themes.find((theme) => theme.code === code)?.texts, language) || code;
  return <p className="proposal-wording">{c('subject.toTheme', { theme: words })}</p>;
}
