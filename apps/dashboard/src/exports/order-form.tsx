import { Button, Field, Fieldset, Heading, Label, Radio, Select } from '@digdir/designsystemet-react';
import { contract, type ExportFormat, type ExportKind, type RouteAnswer, type SurveyView } from '@medvirk/api-contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { SCREEN_LANGUAGES } from '../app/i18n.ts';
import { languageName } from '../app/language-names.ts';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { OFFERS } from './offers.ts';

interface Props {
  survey: SurveyView;
  unitId: string;
  /** Whether answers row by row can be ordered, and why not. */
  answers: RouteAnswer<typeof contract.fileExports.list>['answers'];
}

/** Chooses what to have, and in which kind of file. The file speaks the language of the screen. */
export function OrderForm({ survey, unitId, answers }: Props) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const screen = useLanguage();
  const say = useSay();
  const offers = OFFERS.filter(({ kind, needs }) => may(needs) && (kind !== 'answers' || answers !== 'not-allowed'));
  const [kind, setKind] = useState<ExportKind>('council-report');
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const offer = offers.find((each) => each.kind === kind) ?? offers[0];
  const outdates = [contract.fileExports.list];
  const done = { outdates, onSuccess: () => say(t('exports.ordered')) };
  const orderFigures = useRouteMutation(contract.fileExports.orderFigures, done);
  const orderAnswers = useRouteMutation(contract.fileExports.orderAnswers, done);
  const orderReport = useRouteMutation(contract.fileExports.orderReport, done);
  const orderBundle = useRouteMutation(contract.fileExports.orderBundle, done);
  const orderPrint = useRouteMutation(contract.fileExports.orderPrint, done);
  const orders = [orderFigures, orderAnswers, orderReport, orderBundle, orderPrint];
  const [formLanguage, setFormLanguage] = useState('');
  const version = useRouteQuery(
    contract.questionnaires.version,
    { params: { versionId: survey.versionId } },
    { enabled: kind === 'paper-form', staleTime: Number.POSITIVE_INFINITY },
  );
  const languages = version.data?.content.languages ?? [];
  const spoken =
    languages.find((each) => each === formLanguage) ??
    languages.find((each) => each === screen) ??
    languages[0] ??
    screen;
  if (!offer) return null;
  const chosen = offer.formats.includes(format) ? format : (offer.formats[0] ?? 'csv');
  const language = SCREEN_LANGUAGES.find((each) => each === screen) ?? 'nb';
  const params = { surveyId: survey.id };
  const surveyUnits = survey.units.map((unit) => unit.unitId);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    for (const order of orders) order.reset();
    // Each order takes its own kinds of file; the offers name no others.
    if (offer.kind === 'answers') {
      if (isOneOf(chosen, ['csv', 'xlsx', 'sav'])) orderAnswers.mutate({ params, body: { format: chosen, language } });
    } else if (offer.kind === 'figures') {
      const body = { unit: unitId, language };
      if (isOneOf(chosen, ['csv', 'xlsx'])) orderFigures.mutate({ params, body: { ...body, format: chosen } });
    } else if (offer.kind === 'bundle' || offer.kind === 'bundle-with-answers') {
      orderBundle.mutate({ params, body: { unit: unitId, language } });
    } else if (offer.kind !== 'council-report' && offer.kind !== 'board-report') {
      const isForm = offer.kind === 'paper-form';
      // A unit above those of the survey stands for all of them.
      const unit = surveyUnits.includes(unitId) ? unitId : null;
      orderPrint.mutate({ params, body: { kind: offer.kind, unit, language: isForm ? spoken : language } });
    } else if (isOneOf(chosen, ['pdf', 'docx'])) {
      orderReport.mutate({ params, body: { kind: offer.kind, format: chosen, unit: unitId, language } });
    }
  };
  return (
    <form className="card stack" onSubmit={submit} aria-labelledby="files-order">
      <Heading level={2} data-size="xs" id="files-order">
        {t('exports.order')}
      </Heading>
      <Fieldset>
        <Fieldset.Legend>{t('exports.what')}</Fieldset.Legend>
        {offers.map((each) => {
          const refused =
            each.kind === 'answers' && answers !== 'possible' && answers !== 'not-allowed' ? answers : null;
          return (
            <Radio
              key={each.kind}
              name="kind"
              value={each.kind}
              label={t(`exports.kind.${each.kind}`)}
              description={refused ? t(`exports.why.${refused}`) : t(`exports.kindHint.${each.kind}`)}
              disabled={refused !== null}
              checked={offer.kind === each.kind}
              onChange={() => setKind(each.kind)}
            />
          );
        })}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('exports.format')}</Fieldset.Legend>
        {offer.formats.map((each) => (
          <Radio
            key={each}
            name="format"
            value={each}
            label={t(`exports.formats.${each}`)}
            checked={chosen === each}
            onChange={() => setFormat(each)}
          />
        ))}
      </Fieldset>
      {offer.kind === 'paper-form' && languages.length > 1 && (
        <Field className="short-field">
          <Label>{t('exports.formLanguage')}</Label>
          <Select value={spoken} onChange={(event) => setFormLanguage(event.target.value)}>
            {languages.map((tag) => (
              <Select.Option key={tag} value={tag}>
                {languageName(tag, screen)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {orders.map(({ error }) => error && <ErrorMessage key={error.message} error={error} />)}
      <div className="buttons">
        <Button type="submit" loading={orders.some(({ isPending }) => isPending)}>
          {t('exports.make')}
        </Button>
      </div>
    </form>
  );
}

function isOneOf<Format extends ExportFormat>(format: ExportFormat, formats: readonly Format[]): format is Format {
  return (formats as readonly ExportFormat[]).includes(format);
}
