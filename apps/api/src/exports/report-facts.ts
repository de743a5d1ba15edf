import type { FileLanguage } from '@medvirk/api-contract';
import type { Store } from '@medvirk/data-access';
import type { SentenceLabels } from '@medvirk/improvement';
import { type Item, itemsOf, questionOfItem, questionsOf, textIn } from '@medvirk/questionnaire';
import type { Audience, ReportFacts, ReportTheme } from '@medvirk/reports';
import type { PictureService, PictureSource } from '../improvement/picture.service.ts';
import { readCouncilWord } from '../questionnaires/council-word.ts';
import { dissentsAbout, type SurveyFrame } from '../results/survey-frame.ts';

interface About {
  audience: Audience;
  language: FileLanguage;
  today: string;
}

/** All that a report tells: pictures as the screens show them, so that no figure is released anywhere else. */
export async function readReportFacts(
  store: Store,
  pictures: PictureService,
  source: PictureSource,
  { audience, language, today }: About,
): Promise<ReportFacts> {
  const { frame } = source;
  const items = itemsOf(frame.version.content);
  const labels = labelsOf(frame, items, language);
  const actions = await store.improvement.actions();
  const themes: ReportTheme[] = [];
  for (const theme of await store.organisation.themes()) {
    const asked = items.filter((item) => item.theme === theme.code);
    if (asked.length === 0) continue;
    themes.push({
      name: textIn(theme.texts, language),
      picture: await pictures.draw(store, source, theme.code),
      labels,
      questions: asked.map((item) => ({
        text: textIn(item.texts, language),
        lens: item.lens ?? null,
        dissents: dissentsAbout(frame.dissents, questionOfItem(item)).map(({ reason }) => reason),
      })),
      actions: actions
        .filter((action) => action.theme === theme.code && frame.units.includes(action.unitId))
        .map(({ title, description, owner, dueOn, status, unitId, outcome }) => ({
          title,
          description,
          owner,
          dueOn,
          status,
          unit: frame.tree.nameOf(unitId),
          outcome,
        })),
    });
  }
  const responses = frame.counts.releaseResponses(frame.unit.id);
  const organisation = await store.organisation.get();
  return {
    audience,
    language,
    organisation: organisation.name,
    surveyTitle: textIn(frame.survey.title, language),
    unit: frame.unit.name,
    period: frame.period,
    responses: responses.kind === 'shown' ? responses.count : undefined,
    k: frame.k,
    made: today,
    questionnaire: {
      title: textIn(frame.survey.questionnaireTitle, language),
      versionNumber: frame.survey.versionNumber,
    },
    council: await councilOf(store, frame, language, today),
    themes,
  };
}

async function councilOf(
  store: Store,
  { version }: SurveyFrame,
  language: FileLanguage,
  today: string,
): Promise<ReportFacts['council']> {
  const word = await readCouncilWord(store, version, today);
  if (!word) return null;
  const textOf = new Map(questionsOf(version.content).map(({ code, texts }) => [code, textIn(texts, language)]));
  return {
    ...word,
    dissents: word.dissents.map(({ reason, questions }) => ({
      reason,
      questions: questions.map((code) => textOf.get(code) ?? code),
    })),
  };
}

/** Texts of questions, options and scale points. What has no text is called by its code. */
function labelsOf({ unit }: SurveyFrame, items: readonly Item[], language: FileLanguage): SentenceLabels {
  const questions = new Map(items.map(({ code, texts }) => [code, textIn(texts, language)]));
  const options = new Map<string, string>();
  for (const item of items) {
    if (item.type === 'scale') {
      for (const { value, texts } of item.points) options.set(`${item.code} ${value}`, textIn(texts, language));
    } else if (item.type === 'single-choice' || item.type === 'multiple-choice') {
      for (const { code, texts } of item.options) options.set(`${item.code} ${code}`, textIn(texts, language));
    }
  }
  return {
    question: (code) => questions.get(code) ?? '',
    option: (question, value) => options.get(`${question} ${value}`) ?? '',
    unit: (unitId) => (unitId === unit.id ? unit.name : ''),
  };
}
