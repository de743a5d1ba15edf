import { Button } from '@digdir/designsystemet-react';
import type { ProposalView, VersionView } from '@medvirk/api-contract';
import { answerTextsOf, type Question } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotUnderstoodButton } from './not-understood.tsx';
import { OthersSaid } from './others-said.tsx';
import { ProposeChooser } from './propose-chooser.tsx';
import { ProposeForm } from './propose-form.tsx';
import { ABOUT_WHOLE, MORE_ABOUT_QUESTION, type ProposeName, proposable } from './propose-what.ts';

interface Props {
  version: VersionView;
  /** Left out: the whole. */
  question?: Question | undefined;
  proposals: readonly ProposalView[];
}

/** What a member can say about a question or the whole: a tap, or one form at a time; then what has been said. */
export function SayAbout({ version, question, proposals }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const [writing, setWriting] = useState<ProposeName | 'choosing'>();
  const done = () => setWriting(undefined);
  const more = question
    ? proposable(MORE_ABOUT_QUESTION, { hasOptions: answerTextsOf(question).length > 0 })
    : ABOUT_WHOLE;
  const about = proposals.filter((proposal) => proposal.question === (question?.code ?? null));
  return (
    <div className="stack">
      {version.may.propose && writing === 'choosing' && (
        <ProposeChooser names={more} onChoose={setWriting} onCancel={done} />
      )}
      {version.may.propose && writing && writing !== 'choosing' && (
        <ProposeForm key={writing} name={writing} version={version} {...(question && { question })} onDone={done} />
      )}
      {version.may.propose && !writing && (
        <div className="say-about">
          {question && (
            <>
              <NotUnderstoodButton version={version} question={question.code} />
              <Button variant="secondary" onClick={() => setWriting('reword')}>
                {t('propose.open.reword')}
              </Button>
              <Button variant="secondary" onClick={() => setWriting('comment')}>
                {t('propose.open.comment')}
              </Button>
            </>
          )}
          <Button variant={question ? 'tertiary' : 'secondary'} onClick={() => setWriting('choosing')}>
            {c(question ? 'propose.more' : 'propose.whole')}
          </Button>
        </div>
      )}
      <OthersSaid version={version} proposals={about} all={proposals} />
    </div>
  );
}
