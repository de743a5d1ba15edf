import { Button, Textfield } from '@digdir/designsystemet-react';
import { type BankEntryView, contract } from '@medvirk/api-contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { tagsIn } from './tags-in.ts';

/** What an entry is found by and where it comes from, for the team to change. */
export function EntryFoundBy({ entry }: { entry: BankEntryView }) {
  const { t } = useTranslation('questionnaire');
  const say = useSay();
  const [tags, setTags] = useState(entry.tags.join(', '));
  const [source, setSource] = useState(entry.source);
  const describe = useRouteMutation(contract.bank.describe, {
    outdates: [contract.bank.get, contract.bank.list],
    onSuccess: () => say(t('bank.described')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    describe.mutate({ params: { entryId: entry.id }, body: { tags: tagsIn(tags), source } });
  };
  return (
    <form className="stack-tight" onSubmit={submit}>
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
      {describe.isError && <ErrorMessage error={describe.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={describe.isPending}>
          {t('bank.describe')}
        </Button>
      </div>
    </form>
  );
}
