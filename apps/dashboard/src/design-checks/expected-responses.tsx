import { Textfield } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';

/** How many answers are expected where figures are read: background questions are judged by it. Saved when the field is left. */
export function ExpectedResponses({ versionId }: { versionId: string }) {
  const { t } = useTranslation('questionnaire');
  const params = { versionId };
  const design = useRouteQuery(contract.design.get, { params });
  const save = useRouteMutation(contract.design.expect, { outdates: [contract.design.get] });
  const [written, setWritten] = useState<string>();
  const saved = design.data?.expectedResponses ?? null;
  const leave = () => {
    if (written === undefined) return;
    const expected = written.trim() === '' ? null : Math.round(Number(written));
    if (expected !== null && !(expected >= 1 && expected <= 1_000_000)) return;
    if (expected !== saved) save.mutate({ params, body: { expected } });
  };
  return (
    <>
      <Textfield
        className="short-field"
        type="number"
        inputMode="numeric"
        min={1}
        label={t('advice.expected')}
        description={t('advice.expectedHint')}
        value={written ?? saved?.toString() ?? ''}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={leave}
      />
      {save.isError && <ErrorMessage error={save.error} />}
    </>
  );
}
