import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { isShown, movedOn, type Question, textIn } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { KeepInBank } from '../../bank/keep-in-bank.tsx';
import { replaceQuestion } from '../content/change-content.ts';
import { placeOf } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';

/** What the question has to do with the bank: where it came from, what has become of that since, and a way into the bank. */
export function BankOfQuestion({ question }: { question: Question }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const { content, update, writing } = useEditing();
  const origin = isShown(question) ? question.bank : undefined;
  const bank = useRouteQuery(contract.bank.list, {}, { enabled: origin !== undefined });
  const entry = bank.data?.entries.find(({ id }) => id === origin?.entry);
  const write = (next: Question) =>
    update((now) => {
      const at = placeOf(now, { question: question.code });
      return at ? replaceQuestion(now, at, next) : now;
    });
  const only = { ...content, sections: [{ code: 'bank', title: {}, questions: [question] }] };
  const [moved] = entry ? movedOn(only, [entry]) : [];
  return (
    <>
      {origin && entry && (
        <p className="small">
          <Link to={`/bank/${entry.id}`} className="ds-link">
            {t('bank.copyOf', { revision: origin.revision })}
          </Link>
          {entry.status === 'retired' && ` ${t('bank.isRetired')}`}
        </p>
      )}
      {moved && (
        <Alert data-color="info">
          <Paragraph>{t('bank.movedOn')}</Paragraph>
          <WordDiff
            before={textIn(question.texts, writing)}
            after={textIn(moved.after.texts, writing)}
            labels={{ removed: m('diff.removed'), added: m('diff.added') }}
          />
          <Paragraph>{t(`bank.comparable.${moved.comparability.mark}`)}</Paragraph>
          <Button variant="secondary" data-size="sm" onClick={() => write(moved.after)}>
            {t('bank.takeOver')}
          </Button>
        </Alert>
      )}
      <KeepInBank
        part={{ kind: 'question', question }}
        copyOf={entry}
        onKept={({ id, revision }) => {
          if (isShown(question)) {
            write({ ...question, bank: { entry: id, revision, question: origin?.question ?? question.code } });
          }
        }}
      />
    </>
  );
}
