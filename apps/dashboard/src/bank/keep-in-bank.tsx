import { Button, Field, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import { type BankEntryView, contract } from '@medvirk/api-contract';
import { type BankPart, bankRefusal, questionsIn } from '@medvirk/questionnaire';
import { ArchiveIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { tagsIn } from './tags-in.ts';

interface Props {
  /** What is kept, as it is by now. */
  part: BankPart;
  /** The entry that the question is a copy of, where it is one: the bank's own can be given these words. */
  copyOf?: BankEntryView | undefined;
  onKept?: (entry: BankEntryView) => void;
}

/** Puts a question or a section into the organisation's bank; whoever may not, proposes it. Nothing where neither can be. */
export function KeepInBank({ part, copyOf, onKept }: Props) {
  const { t } = useTranslation('questionnaire');
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const writes = may('questionnaire:write');
  if ((!writes && !may('proposal:make')) || bankRefusal(part)) return null;
  const name = writes ? (copyOf ? 'revise' : 'keep') : 'propose';
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        <ArchiveIcon aria-hidden />
        {t(`bank.${name}`)}
      </Button>
      {open && <KeepDialog part={part} copyOf={copyOf} name={name} onKept={onKept} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps extends Props {
  name: 'keep' | 'revise' | 'propose';
  onClose: () => void;
}

function KeepDialog({ part, copyOf, name, onKept, onClose }: DialogProps) {
  const { t } = useTranslation('questionnaire');
  const say = useSay();
  const [tags, setTags] = useState('');
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const options = {
    outdates: [contract.bank.list, contract.bank.get],
    onSuccess: (entry: BankEntryView) => {
      say(t(`bank.done.${name}`));
      onKept?.(entry);
      onClose();
    },
  };
  const add = useRouteMutation(contract.bank.add, options);
  const propose = useRouteMutation(contract.bank.propose, options);
  const revise = useRouteMutation(contract.bank.revise, options);
  const error = add.error ?? propose.error ?? revise.error;
  const confirm = () => {
    if (name === 'revise' && copyOf) {
      const original = inBankCodes(part, copyOf);
      revise.mutate({ params: { entryId: copyOf.id }, body: { part: original, base: copyOf.revision, note } });
      return;
    }
    const body = { part, tags: tagsIn(tags), source, note };
    if (name === 'propose') propose.mutate({ body });
    else add.mutate({ body });
  };
  return (
    <ConfirmDialog
      open
      title={t(`bank.${name}`)}
      confirm={t(`bank.${name}`)}
      busy={add.isPending || propose.isPending || revise.isPending}
      ready={name !== 'revise' || note.trim() !== ''}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t(`bank.text.${name}`)}</p>
      {name !== 'revise' && (
        <>
          <Textfield
            label={t('bank.tags')}
            description={t('bank.tagsHint')}
            maxLength={400}
            value={tags}
            onChange={(event) => setTags(event.target.value)}
          />
          <Textfield
            label={t('bank.source')}
            description={t('bank.sourceHint')}
            maxLength={500}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </>
      )}
      <Field>
        <Label>{t(name === 'revise' ? 'bank.why' : 'bank.note')}</Label>
        <Textarea rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {error && <ErrorMessage error={error} />}
    </ConfirmDialog>
  );
}

/** The entry with the words of this copy: in a section the other questions stay as the bank has them. */
function inBankCodes(part: BankPart, { part: standing }: BankEntryView): BankPart {
  const [copy] = questionsIn(part);
  const code = copy?.bank?.question;
  if (!copy || code === undefined) return part;
  const changed = { ...copy, code };
  if (standing.kind === 'question') return { kind: 'question', question: changed };
  const { section } = standing;
  return {
    kind: 'section',
    section: { ...section, questions: section.questions.map((each) => (each.code === code ? changed : each)) },
  };
}
