import { Heading, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { type DraftProblem, promisesAnonymity, type SurveyDraft } from './survey-draft.ts';

type Information = SurveyDraft['information'];

interface Props {
  information: Information;
  privacyMode: SurveyDraft['privacyMode'];
  languages: readonly string[];
  /** The words of a problem, when it is there to be shown. */
  problem: (code: DraftProblem) => string | undefined;
  onChange: (information: Information) => void;
}

/** What respondents are told before they answer: proposed texts, in each language of the questionnaire. */
export function InformationFields({ information, privacyMode, languages, problem, onChange }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const errorOf = (field: 'purpose' | 'legalBasis' | 'helpLines', tag: string, code: DraftProblem | undefined) => {
    if (code === undefined) return undefined;
    if (!information[field]?.[tag]?.trim()) return problem(code);
    const isWrong = field === 'legalBasis' && promisesAnonymity({ privacyMode, information }, tag);
    return isWrong ? problem('legal-basis-anonymous') : undefined;
  };
  const inLanguages = (field: 'purpose' | 'legalBasis' | 'helpLines', id: string, code?: DraftProblem) =>
    languages.map((tag, index) => (
      <Textfield
        key={`${field} ${tag}`}
        id={index === 0 ? id : undefined}
        multiline
        rows={4}
        lang={tag}
        label={t(`newSurvey.${field}`, { language: languageName(tag, language) })}
        value={information[field]?.[tag] ?? ''}
        error={errorOf(field, tag, code)}
        {...(field === 'helpLines' && { description: t('newSurvey.helpLinesHint') })}
        onChange={(event) =>
          onChange({ ...information, [field]: { ...information[field], [tag]: event.target.value } })
        }
      />
    ));
  return (
    <section className="card" aria-labelledby="part-information">
      <Heading level={2} data-size="xs" id="part-information">
        {t('newSurvey.part.information')}
      </Heading>
      <p className="quiet">{t('newSurvey.part.informationLead')}</p>
      {inLanguages('purpose', 'survey-purpose', 'purpose-missing')}
      {inLanguages('legalBasis', 'survey-legal-basis', 'legal-basis-missing')}
      {inLanguages('helpLines', 'survey-help-lines')}
      <div className="form-pair">
        <Textfield
          id="survey-controller"
          label={t('newSurvey.controller')}
          value={information.controller}
          maxLength={500}
          error={problem('controller-missing')}
          onChange={(event) => onChange({ ...information, controller: event.target.value })}
        />
        <Textfield
          id="survey-contact"
          label={t('newSurvey.contact')}
          value={information.contact}
          maxLength={500}
          error={problem('contact-missing')}
          onChange={(event) => onChange({ ...information, contact: event.target.value })}
        />
      </div>
      <Textfield
        id="survey-retention"
        className="short-field"
        inputMode="numeric"
        label={t('newSurvey.retention')}
        value={information.retentionMonths}
        error={problem('retention-out-of-range')}
        onChange={(event) => onChange({ ...information, retentionMonths: event.target.value })}
      />
    </section>
  );
}
