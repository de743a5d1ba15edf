import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { copiesOf, type Question } from '@medvirk/questionnaire';
import { ArchiveIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { BankEntryLine } from './bank-entry-line.tsx';
import { BankSearchList } from './bank-search.tsx';
import { bankWords } from './bank-words.ts';

interface Props {
  /** A code that is free where the copy goes, none twice in a row. */
  freeCodes: () => (wanted: string) => string;
  onTake: (questions: Question[]) => void;
}

/** Finds something in the bank and puts a copy of it into the questionnaire. */
export function TakeFromBank({ freeCodes, onTake }: Props) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  const title = useId();
  const [open, setOpen] = useState(false);
  const bank = useRouteQuery(contract.bank.list, {}, { enabled: open });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <ArchiveIcon aria-hidden />
        {t('bank.take')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={title} closeButton={m('dialog.close')}>
        {open && (
          <div className="dialog-body">
            <Heading level={2} data-size="xs" id={title}>
              {t('bank.take')}
            </Heading>
            {bank.isPending && <Loading />}
            {bank.isError && <ErrorMessage error={bank.error} onRetry={() => bank.refetch()} />}
            {bank.data && (
              <BankSearchList
                entries={bank.data.entries.filter(({ status }) => status === 'in-use')}
                empty={t('bank.none.in-use')}
                row={(entry) => (
                  <article>
                    <div>
                      <p>{bankWords(entry.part, language) || t('bank.noWords')}</p>
                      <BankEntryLine entry={entry} />
                    </div>
                    <Button
                      variant="secondary"
                      data-size="sm"
                      aria-label={t('bank.insertNamed', { words: bankWords(entry.part, language) })}
                      onClick={() => {
                        setOpen(false);
                        onTake(copiesOf(entry.part, { entry: entry.id, revision: entry.revision }, freeCodes()));
                      }}
                    >
                      {t('bank.insert')}
                    </Button>
                  </article>
                )}
              />
            )}
          </div>
        )}
      </Dialog>
    </>
  );
}
