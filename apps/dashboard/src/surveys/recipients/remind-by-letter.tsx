import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { contract, type FileLanguage, type LetterBatchView, type SurveyView } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';
import { useK } from '../../results/figures/use-k.ts';
import { LetterLanguage } from './letter-language.tsx';

/**
 * Asks before a reminder is made: to whom, how many letters, and what becomes of the codes. Where a list would tell too much there
 * is no choice, and the reason is given.
 */
export function RemindByLetter(props: { survey: SurveyView; batch: LetterBatchView; onDone: () => void }) {
  const { survey, batch, onDone } = props;
  const { t } = useTranslation('messages');
  const locale = useLanguage();
  const k = useK();
  const say = useSay();
  const { remind: plan, made } = batch;
  const [wanted, setWanted] = useState<'listed' | 'to-all'>('listed');
  const [language, setLanguage] = useState<FileLanguage>('nb');
  const order = useRouteMutation(contract.letters.remind, {
    outdates: [contract.letters.list],
    onSuccess: () => {
      say(t('letters.ordered'));
      onDone();
    },
  });
  const listed = plan.kind === 'listed' ? plan.letters : undefined;
  const kind = listed === undefined ? 'to-all' : wanted;
  const counted = (count: number) => ({ count, n: numberText(count, locale) });
  return (
    <ConfirmDialog
      open
      title={t('letters.remindTitle')}
      confirm={kind === 'listed' ? t('letters.makeListed', counted(listed ?? 0)) : t('letters.makeToAll')}
      busy={order.isPending}
      ready
      onConfirm={() => order.mutate({ params: { surveyId: survey.id, batchId: batch.id }, body: { kind, language } })}
      onClose={onDone}
    >
      {listed === undefined ? (
        <>
          {plan.kind === 'to-all' && <p>{t(`letters.noList.${plan.why}`, { k })}</p>}
          <p>{t('letters.toAllWhat', counted(made))}</p>
        </>
      ) : (
        <Fieldset>
          <Fieldset.Legend>{t('letters.toWhom')}</Fieldset.Legend>
          <Radio
            name="remind"
            value="listed"
            checked={wanted === 'listed'}
            label={t('letters.listed', counted(listed))}
            description={t('letters.listedWhat')}
            onChange={() => setWanted('listed')}
          />
          <Radio
            name="remind"
            value="to-all"
            checked={wanted === 'to-all'}
            label={t('letters.toAll', counted(made))}
            description={t('letters.toAllWhat', counted(made))}
            onChange={() => setWanted('to-all')}
          />
        </Fieldset>
      )}
      {kind === 'listed' && <p>{t('letters.listTells')}</p>}
      <LetterLanguage language={language} onChange={setLanguage} />
      {order.isError && <ErrorMessage error={order.error} />}
    </ConfirmDialog>
  );
}
