import { Button, ErrorSummary, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, type OrganisationView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../../app/api.ts';
import { isoDateOf } from '../../app/dates.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { languageName } from '../../app/language-names.ts';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { defaultInformation } from '../information/default-information.ts';
import { AdmissionChoice } from './admission-choice.tsx';
import { InformationFields } from './information-fields.tsx';
import { type DraftProblem, draftProblems, type SurveyDraft } from './survey-draft.ts';
import { UnitPicker } from './unit-picker.tsx';

export interface PublishedVersion {
  id: string;
  name: string;
}

interface Props {
  versions: readonly PublishedVersion[];
  organisation: OrganisationView;
}

/** The place on the page where each problem is mended. */
const FIELD_OF: Record<DraftProblem, string> = {
  'version-missing': 'survey-version',
  'title-missing': 'survey-title',
  'units-missing': 'survey-units',
  'opens-missing': 'survey-opens',
  'closes-before-opens': 'survey-closes',
  'purpose-missing': 'survey-purpose',
  'legal-basis-missing': 'survey-legal-basis',
  'legal-basis-anonymous': 'survey-legal-basis',
  'controller-missing': 'survey-controller',
  'contact-missing': 'survey-contact',
  'retention-out-of-range': 'survey-retention',
};

export function SurveyForm({ versions, organisation }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const navigate = useNavigate();
  const say = useSay();
  const summary = useRef<HTMLElement | null>(null);
  const [tries, setTries] = useState(0);
  const [draft, setDraft] = useState<SurveyDraft>(() => ({
    versionId: versions.length === 1 ? (versions[0]?.id ?? '') : '',
    title: {},
    unitIds: [],
    admission: 'open',
    privacyMode: 'anonymous',
    opensOn: isoDateOf(new Date()),
    closesOn: '',
    information: { purpose: {}, legalBasis: {}, controller: '', contact: '', retentionMonths: '' },
  }));
  const version = useRouteQuery(
    contract.questionnaires.version,
    { params: { versionId: draft.versionId } },
    { enabled: draft.versionId !== '' },
  );
  const content = version.data?.content;
  const languages = content?.languages ?? [];

  // The chosen questionnaire decides the languages; its title and the proposed texts are there to be edited.
  useEffect(() => {
    if (!content) return;
    const { retentionMonths, ...texts } = defaultInformation(content.languages, organisation);
    setDraft((now) => ({
      ...now,
      title: Object.fromEntries(content.languages.map((tag) => [tag, textIn(content.title, tag)])),
      information: { ...texts, retentionMonths: String(retentionMonths) },
    }));
  }, [content, organisation]);

  const problems = tries > 0 ? draftProblems(draft, languages) : [];
  // Focus moves when somebody tries to save, not while they type.
  useEffect(() => {
    if (tries > 0) summary.current?.focus();
  }, [tries]);
  const problem = (code: DraftProblem) => (problems.includes(code) ? t(`newSurvey.problem.${code}`) : undefined);

  const create = useRouteMutation(contract.surveys.create, {
    outdates: [contract.surveys.list, contract.home.get],
    onSuccess: (survey) => {
      say(t('newSurvey.saved'));
      navigate(`/surveys/${survey.id}`);
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (draftProblems(draft, languages).length > 0) return setTries(tries + 1);
    const { closesOn, information, ...rest } = draft;
    create.mutate({
      body: {
        ...rest,
        closesOn: closesOn || null,
        information: { ...information, retentionMonths: Number(information.retentionMonths) },
      },
    });
  };
  const set = (changed: Partial<SurveyDraft>) => setDraft((now) => ({ ...now, ...changed }));

  return (
    <form className="survey-form" onSubmit={save} noValidate>
      {problems.length > 0 && (
        <ErrorSummary
          tabIndex={-1}
          ref={(element) => {
            summary.current = element;
          }}
        >
          <ErrorSummary.Heading>{t('newSurvey.problems')}</ErrorSummary.Heading>
          <ErrorSummary.List>
            {problems.map((code) => (
              <ErrorSummary.Item key={code}>
                <ErrorSummary.Link href={`#${FIELD_OF[code]}`}>{t(`newSurvey.problem.${code}`)}</ErrorSummary.Link>
              </ErrorSummary.Item>
            ))}
          </ErrorSummary.List>
        </ErrorSummary>
      )}
      <section className="card" aria-labelledby="part-questionnaire">
        <Heading level={2} data-size="xs" id="part-questionnaire">
          {t('newSurvey.part.questionnaire')}
        </Heading>
        <Field>
          <Label>{t('newSurvey.version')}</Label>
          <Select
            id="survey-version"
            value={draft.versionId}
            aria-invalid={problem('version-missing') !== undefined}
            onChange={(event) => set({ versionId: event.target.value })}
          >
            <Select.Option value="">{t('newSurvey.problem.version-missing')}</Select.Option>
            {versions.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {version.isError && <ErrorMessage error={version.error} onRetry={() => version.refetch()} />}
        {languages.map((tag, index) => (
          <Textfield
            key={tag}
            id={index === 0 ? 'survey-title' : undefined}
            lang={tag}
            label={t('newSurvey.titleIn', { language: languageName(tag, language) })}
            value={draft.title[tag] ?? ''}
            maxLength={200}
            error={draft.title[tag]?.trim() ? undefined : problem('title-missing')}
            onChange={(event) => set({ title: { ...draft.title, [tag]: event.target.value } })}
          />
        ))}
      </section>
      <section className="card" aria-labelledby="part-where">
        <Heading level={2} data-size="xs" id="part-where">
          {t('newSurvey.part.where')}
        </Heading>
        <UnitPicker
          id="survey-units"
          chosen={draft.unitIds}
          error={problem('units-missing')}
          onChange={(unitIds) => set({ unitIds })}
        />
        <AdmissionChoice draft={draft} onChange={set} />
        <div className="form-pair">
          <Textfield
            id="survey-opens"
            type="date"
            label={t('newSurvey.opensOn')}
            value={draft.opensOn}
            error={problem('opens-missing')}
            onChange={(event) => set({ opensOn: event.target.value })}
          />
          <Textfield
            id="survey-closes"
            type="date"
            label={t('newSurvey.closesOn')}
            description={t('newSurvey.closesOnHint')}
            value={draft.closesOn}
            error={problem('closes-before-opens')}
            onChange={(event) => set({ closesOn: event.target.value })}
          />
        </div>
      </section>
      {content && (
        <InformationFields
          privacyMode={draft.privacyMode}
          information={draft.information}
          languages={languages}
          problem={problem}
          onChange={(information) => set({ information })}
        />
      )}
      {create.isError && <ErrorMessage error={create.error} />}
      <div className="buttons">
        <Button type="submit" loading={create.isPending}>
          {t('newSurvey.save')}
        </Button>
      </div>
    </form>
  );
}
