import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { caseNumber } from '@medvirk/participation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { SingleCaseWarning } from '../co-design/single-case-warning.tsx';

/** A case that the council itself, or the team, puts on the list. */
export function AddCase({ councilId }: { councilId: string }) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const close = () => {
    setOpen(false);
    setAsked(false);
    setTitle('');
    setText('');
  };
  const add = useRouteMutation(contract.coDesign.openCase, {
    outdates: [contract.coDesign.cases],
    onSuccess: (made) => {
      close();
      say(c('case.added', { number: caseNumber(made) }));
    },
  });
  const isEmpty = title.trim() === '';
  if (!open) {
    return (
      <div>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {c('case.add')}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty) add.mutate({ params: { councilId }, body: { title, text } });
      }}
    >
      <Textfield
        autoFocus
        label={c('case.name')}
        maxLength={200}
        value={title}
        error={asked && isEmpty ? c('case.nameNeeded') : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Textfield
        multiline
        rows={4}
        label={c('case.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <SingleCaseWarning text={`${title}\n${text}`} />
      {add.isError && <ErrorMessage error={add.error} />}
      <div className="buttons">
        <Button type="submit" loading={add.isPending}>
          {c('case.add')}
        </Button>
        <Button variant="tertiary" onClick={close}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
