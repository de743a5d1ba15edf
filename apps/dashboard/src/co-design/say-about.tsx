import { Button } from '@digdir/designsystemet-react';
import type { ProposalView, VersionView } from '@medvirk/api-contract';
import { type Question, textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { OthersSaid } from './others-said.tsx';
import { ProposeForm, type ProposeKind } from './propose-form.tsx';
import { usePropose } from './use-propose.ts';

interface Props {
  version: VersionView;
  question: Question;
  proposals: readonly ProposalView[];
}

const KINDS = ['reword', 'comment', 'remove', 'move'] as const;

/** What a member can say about a question: one tap for "did not understand", one form at a time for the rest. */
export function SayAbout({ version, question, proposals }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person } = useSession();
  const say = useSay();
  const propose = usePropose(version);
  const [writing, setWriting] = useState<ProposeKind>();
  const about = proposals.filter((proposal) => proposal.question === question.code);
  const notUnderstood = t('propose.notUnderstood');
  const alreadySaid = about.some(
    (proposal) => proposal.author.id === person.id && proposal.kind === 'comment' && proposal.reason === notUnderstood,
  );
  const tapNotUnderstood = async () => {
    const body = { kind: 'comment' as const, question: question.code, reason: notUnderstood };
    if (await propose.send(body).catch(() => undefined)) say(t('propose.notUnderstoodSent'));
  };
  return (
    <div className="stack">
      {version.may.propose &&
        (writing ? (
          <ProposeForm
            kind={writing}
            version={version}
            question={{ code: question.code, words: textIn(question.texts, language) }}
            onDone={() => setWriting(undefined)}
          />
        ) : (
          <div className="say-about">
            <Button variant="secondary" disabled={alreadySaid} loading={propose.sending} onClick={tapNotUnderstood}>
              {t(alreadySaid ? 'propose.saidNotUnderstood' : 'propose.notUnderstood')}
            </Button>
            {KINDS.map((kind) => (
              <Button
                key={kind}
                variant={kind === 'reword' || kind === 'comment' ? 'secondary' : 'tertiary'}
                onClick={() => setWriting(kind)}
              >
                {t(`propose.open.${kind}`)}
              </Button>
            ))}
          </div>
        ))}
      {propose.error && <ErrorMessage error={propose.error} />}
      <OthersSaid version={version} proposals={about} />
    </div>
  );
}
