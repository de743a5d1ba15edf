import { Button, Field, Heading, Label, Radio, Select } from '@digdir/designsystemet-react';
import { contract, type MyMailView } from '@medvirk/api-contract';
import { MAIL_PACES, READER_LANGUAGES } from '@medvirk/outreach';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { DeliveryState } from './delivery-state.tsx';
import { Digests } from './digests.tsx';

// Each language is called by its own name, so that whoever needs it can find it.
const OWN_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** How often and in which language I get mail, and what was sent. */
export default function MyMailPage() {
  const { t } = useTranslation('messages');
  const mine = useRouteQuery(contract.messages.mine, {});
  return (
    <Page title={t('mine.title')} lead={mine.data && <p>{t('mine.lead', { email: mine.data.email })}</p>}>
      {mine.isPending && <Loading />}
      {mine.isError && <ErrorMessage error={mine.error} onRetry={() => mine.refetch()} />}
      {mine.data && (
        <>
          <ChoiceForm kept={mine.data} />
          <Digests kept={mine.data.digests} />
          <Latest deliveries={mine.data.deliveries} />
        </>
      )}
    </Page>
  );
}

function ChoiceForm({ kept }: { kept: MyMailView }) {
  const { t } = useTranslation('messages');
  const say = useSay();
  const [pace, setPace] = useState(kept.pace);
  const [language, setLanguage] = useState(kept.language);
  const choose = useRouteMutation(contract.messages.choose, {
    outdates: [contract.messages.mine],
    onSuccess: () => say(t('mine.saved')),
  });
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate({ body: { pace, language } });
      }}
    >
      <fieldset className="plain-fieldset stack-tight">
        <legend className="ds-label">{t('mine.pace')}</legend>
        {MAIL_PACES.map((each) => (
          <Radio
            key={each}
            name="pace"
            value={each}
            label={t(`mine.${each}`)}
            description={t(`mine.${each}Hint`)}
            checked={pace === each}
            onChange={() => setPace(each)}
          />
        ))}
      </fieldset>
      <Field>
        <Label>{t('mine.language')}</Label>
        <Select
          value={language}
          onChange={(event) => {
            const wanted = READER_LANGUAGES.find((each) => each === event.target.value);
            if (wanted) setLanguage(wanted);
          }}
        >
          {READER_LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {OWN_NAMES[each]}
            </option>
          ))}
        </Select>
      </Field>
      {choose.isError && <ErrorMessage error={choose.error} />}
      <div>
        <Button type="submit" loading={choose.isPending}>
          {t('mine.save')}
        </Button>
      </div>
    </form>
  );
}

function Latest({ deliveries }: Pick<MyMailView, 'deliveries'>) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const now = new Date();
  return (
    <section className="card" aria-labelledby="latest">
      <Heading level={2} data-size="xs" id="latest">
        {t('mine.latest')}
      </Heading>
      {deliveries.length === 0 && <p className="subtle">{t('mine.empty')}</p>}
      {deliveries.length > 0 && (
        <ul className="plain-list row-list">
          {deliveries.map(({ id, kind, state, createdAt }) => (
            <li key={id} className="row-head">
              <span>
                {t(`kind.${kind}`)} <span className="subtle small">{sayDate(createdAt, language, now)}</span>
              </span>
              <DeliveryState state={state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
