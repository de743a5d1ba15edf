import type { Store, StoredSurvey } from '@medvirk/data-access';
import { type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { paperForm, surveyPoster, type ToldLanguage, toldPoster } from '@medvirk/reports';
import { DomainError, found } from '../errors/domain-error.ts';

export type PrintKind = 'poster-a4' | 'poster-a5' | 'paper-form' | 'told-poster' | 'told-poster-easy';

interface Print {
  kind: PrintKind;
  language: string;
  survey: StoredSurvey;
  units: readonly { name: string; linkCode: string }[];
  publicUrl: string;
}

/** What is to be hung up or handed out: words and addresses, no figure but those that were told to everybody already. */
export async function printMaterial(store: Store, print: Print): Promise<object> {
  const { kind, survey } = print;
  const { name: organisation } = await store.organisation.get();
  if (kind === 'told-poster' || kind === 'told-poster-easy')
    return { print: toldOf(print, kind === 'told-poster-easy') };
  const { content } = found(await store.surveys.contentOf(survey.id));
  return {
    print: kind === 'paper-form' ? formOf(print, organisation, content) : posterOf(print, organisation, content),
  };
}

function posterOf(
  { kind, survey, units, language, publicUrl }: Print,
  organisation: string,
  content: QuestionnaireContent,
) {
  return surveyPoster({
    size: kind === 'poster-a5' ? 'A5' : 'A4',
    organisation,
    title: survey.title,
    languages: content.languages,
    first: language,
    anonymous: survey.privacyMode === 'anonymous',
    units: units.map(({ name, linkCode }) => ({ name, address: new URL(`/s/${linkCode}`, publicUrl).href })),
  });
}

/** @throws DomainError INPUT_NOT_VALID naming the language, where the questionnaire is not in it */
function formOf({ survey, units, language }: Print, organisation: string, content: QuestionnaireContent) {
  if (!content.languages.includes(language)) {
    throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'language', code: 'not-in-questionnaire' }] });
  }
  const [unit] = units;
  return paperForm({
    content,
    language,
    title: textIn(survey.title, language) || textIn(survey.questionnaireTitle, language),
    organisation,
    unit: units.length === 1 ? (unit?.name ?? '') : '',
    purpose: textIn(survey.information.purpose, language),
    contact: survey.information.contact,
    anonymous: survey.privacyMode === 'anonymous',
  });
}

/** The snapshot that everybody can read, and nothing newer: two releases must not be taken from each other. */
function toldOf({ survey, language, publicUrl }: Print, easy: boolean) {
  const { told } = survey;
  if (!told) throw new DomainError('NOTHING_TO_TELL');
  const spoken: ToldLanguage = language === 'nn' || language === 'en' ? language : 'nb';
  return toldPoster({
    language: spoken,
    easy,
    organisation: told.organisation,
    survey: textIn(told.title, spoken),
    period: told.period,
    responses: told.responses,
    introduction: told.introduction,
    themes: told.themes.map(({ theme, said, quotes, did }) => ({
      name: textIn(theme.texts, spoken),
      said: said.map(({ texts, measure, figure }) => ({ question: textIn(texts, spoken), measure, figure })),
      quotes: quotes.map(({ text }) => text),
      did: did.map(({ title, description, status, dueOn, outcome }) => ({
        title,
        description,
        status,
        dueOn,
        outcome,
      })),
    })),
    council: told.council && { ...told.council, dissents: told.council.dissents.length },
    address: new URL(`/told/${survey.toldSlug}`, publicUrl).href,
  });
}
