import { Button, Checkbox, Fieldset, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { contract, type RouteAnswer, type ToldView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ToldPreview } from './told-preview.tsx';

type TellBack = RouteAnswer<typeof contract.tellBack.preview>;

interface Props {
  surveyId: string;
  preview: ToldView;
  published: TellBack['published'];
}

const OUTDATED = [contract.tellBack.preview, contract.surveys.list, contract.surveys.get, contract.improvement.picture];
const LONGEST_INTRODUCTION = 2000;

/** Chooses what is told, shows the page as it will be, and releases it after asking once. */
export function TellBackForm({ surveyId, preview, published }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const say = useSay();
  const codes = preview.themes.map(({ theme }) => theme.code);
  const [introduction, setIntroduction] = useState(published?.introduction ?? preview.introduction);
  const [chosen, setChosen] = useState<readonly string[]>(
    published ? published.themes.map(({ theme }) => theme.code).filter((code) => codes.includes(code)) : codes,
  );
  const [asking, setAsking] = useState<'publish' | 'unpublish' | null>(null);
  const publish = useRouteMutation(contract.tellBack.publish, {
    outdates: OUTDATED,
    onSuccess: () => {
      setAsking(null);
      say(t('tellBack.saidPublished'));
    },
  });
  const unpublish = useRouteMutation(contract.tellBack.unpublish, {
    outdates: OUTDATED,
    onSuccess: () => {
      setAsking(null);
      say(t('tellBack.saidUnpublished'));
    },
  });
  const publishWord = published ? t('tellBack.publishAgain') : t('tellBack.publish');
  const tellsOfActions = preview.themes.some(({ theme, did }) => did.length > 0 && chosen.includes(theme.code));
  const params = { surveyId };

  return (
    <div className="tell-back">
      <section className="card" aria-labelledby="tell-back-choose">
        <Heading level={2} data-size="xs" id="tell-back-choose">
          {t('tellBack.choose')}
        </Heading>
        <Fieldset>
          <Fieldset.Legend>{t('tellBack.themes')}</Fieldset.Legend>
          <Fieldset.Description>{t('tellBack.themesHint')}</Fieldset.Description>
          {preview.themes.map(({ theme, said, did }) => (
            <Checkbox
              key={theme.code}
              value={theme.code}
              label={textIn(theme.texts, language)}
              description={t('tellBack.themeFacts', { said: said.length, did: did.length })}
              checked={chosen.includes(theme.code)}
              onChange={() =>
                setChosen(
                  chosen.includes(theme.code) ? chosen.filter((code) => code !== theme.code) : [...chosen, theme.code],
                )
              }
            />
          ))}
        </Fieldset>
        <Textfield
          multiline
          rows={5}
          maxLength={LONGEST_INTRODUCTION}
          label={t('tellBack.introduction')}
          description={t('tellBack.introductionHint')}
          value={introduction}
          onChange={(event) => setIntroduction(event.target.value)}
        />
        <div className="buttons">
          <Button disabled={chosen.length === 0} onClick={() => setAsking('publish')}>
            {publishWord}
          </Button>
          {published && (
            <Button variant="secondary" onClick={() => setAsking('unpublish')}>
              {t('tellBack.unpublish')}
            </Button>
          )}
        </div>
        {chosen.length === 0 && <p role="status">{t('tellBack.chooseOne')}</p>}
      </section>
      <section className="stack" aria-labelledby="tell-back-preview">
        <Heading level={2} data-size="xs" id="tell-back-preview">
          {t('tellBack.preview')}
        </Heading>
        <ToldPreview told={preview} introduction={introduction} themes={chosen} />
      </section>
      <ConfirmDialog
        open={asking === 'publish'}
        title={t('tellBack.confirm.publish.title')}
        confirm={publishWord}
        busy={publish.isPending}
        onConfirm={() => publish.mutate({ params, body: { introduction, themes: [...chosen] } })}
        onClose={() => setAsking(null)}
      >
        <Paragraph>{t('tellBack.confirm.publish.text', { count: chosen.length })}</Paragraph>
        <Paragraph>{t(tellsOfActions ? 'tellBack.confirm.publish.word' : 'tellBack.confirm.publish.noWord')}</Paragraph>
        {publish.isError && <ErrorMessage error={publish.error} />}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'unpublish'}
        title={t('tellBack.confirm.unpublish.title')}
        confirm={t('tellBack.unpublish')}
        danger
        busy={unpublish.isPending}
        onConfirm={() => unpublish.mutate({ params })}
        onClose={() => setAsking(null)}
      >
        <Paragraph>{t('tellBack.confirm.unpublish.text')}</Paragraph>
        {unpublish.isError && <ErrorMessage error={unpublish.error} />}
      </ConfirmDialog>
    </div>
  );
}
