import { Button, Details, Textfield } from '@digdir/designsystemet-react';
import { contract, type ProposalView } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { SingleCaseWarning } from './single-case-warning.tsx';

interface Props {
  proposal: ProposalView;
  /** Whether the reader may say something too. */
  open: boolean;
}

/** What members and team have said about a proposal, oldest first, folded until somebody wants it. */
export function ProposalThread({ proposal, open }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const { comments } = proposal;
  if (comments.length === 0 && !open) return null;
  return (
    <Details className="proposal-thread">
      <Details.Summary>
        {comments.length > 0 ? c('thread.title', { count: comments.length }) : c('thread.open')}
      </Details.Summary>
      <Details.Content>
        <ul className="plain-list stack-tight">
          {comments.map(({ id, author, text, at }) => (
            <li key={id}>
              <p className="small subtle">
                {t('proposal.by', { name: author.name, date: sayDate(at, language, new Date()) })}
              </p>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        {open && <CommentForm proposalId={proposal.id} />}
      </Details.Content>
    </Details>
  );
}

function CommentForm({ proposalId }: { proposalId: string }) {
  const { t: c } = useTranslation('council');
  const say = useSay();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const discuss = useRouteMutation(contract.coDesign.discuss, {
    outdates: [contract.questionnaires.proposals],
    onSuccess: () => {
      setText('');
      setAsked(false);
      say(c('thread.sent'));
    },
  });
  const isEmpty = text.trim() === '';
  return (
    <form
      className="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty) discuss.mutate({ params: { proposalId }, body: { text } });
      }}
    >
      <Textfield
        multiline
        rows={2}
        label={c('thread.label')}
        value={text}
        error={asked && isEmpty ? c('thread.needed') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <SingleCaseWarning text={text} />
      {discuss.isError && <ErrorMessage error={discuss.error} />}
      <div>
        <Button type="submit" variant="secondary" data-size="sm" loading={discuss.isPending}>
          {c('thread.send')}
        </Button>
      </div>
    </form>
  );
}
