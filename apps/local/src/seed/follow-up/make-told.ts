import type { ToldView } from '@medvirk/api-contract';
import type { Store } from '@medvirk/data-access';
import { drawPicture, type QuestionFacts } from '@medvirk/improvement';
import { councilTally, dissents } from '@medvirk/participation';
import { ANSWER_STATES, type AnswerState, type Item, itemsOf, questionsOf } from '@medvirk/questionnaire';
import type { Calendar } from '../calendar.ts';
import { TRUST_NAME } from '../organisation/units.ts';
import { EXPERIENCE } from '../questionnaires/experience-questionnaire.ts';

type Said = ToldView['themes'][number]['said'][number];

const THEMES = ['waiting', 'going-home'];
const INTRODUCTION =
  'Takk til alle som svarte. Dere fortalte oss særlig om to ting: å vente uten å vite hvor lenge, og å komme hjem uten å vite hvem dere kunne ringe. Her står det hva vi har gjort med det. Vi spør igjen, og skriver svaret her.';

/**
 * "Dere sa - vi gjorde" of the demo, as the quality team would have released it some days ago. Its figures are those of the
 * improvement pictures of the whole trust, which release nothing about few.
 */
export async function makeTold(
  store: Store,
  surveyId: string,
  units: ReadonlyMap<string, string>,
  calendar: Calendar,
): Promise<void> {
  const survey = await store.surveys.find(surveyId);
  const version = survey && (await store.versions.find(survey.versionId));
  const council = version?.councilId ? await store.councils.find(version.councilId, calendar.today) : undefined;
  if (!survey || !version || !council) throw new Error('there is nothing to tell about yet');
  const period = { from: survey.opensOn, to: calendar.day(-12) };
  const facts = await readFacts(store, surveyId);
  const names = new Map((await store.organisation.units(calendar.today)).map(({ id, name }) => [id, name]));
  const themes: ToldView['themes'] = [];
  for (const theme of (await store.organisation.themes()).filter(({ code }) => THEMES.includes(code))) {
    const picture = drawPicture({
      theme: theme.code,
      unitId: units.get('trust') ?? '',
      surveyId,
      versionId: version.id,
      period,
      k: 5,
      questions: facts.filter(({ question }) => 'theme' in question && question.theme === theme.code),
      comments: [],
      experience: [],
      proposals: [],
      actions: [],
      now: calendar.now,
    });
    const said = picture.lenses.now.flatMap(({ evidence }): Said[] =>
      evidence.flatMap((fact) =>
        fact.kind === 'statistic' && fact.measure === 'favourable-share'
          ? [{ question: fact.question, texts: textsOf(fact.question), measure: fact.measure, figure: fact.figure }]
          : [],
      ),
    );
    const actions = await store.improvement.actions({ theme: theme.code });
    const did = actions.map(({ title, description, status, dueOn, unitId, outcome }) => ({
      title,
      description,
      status,
      dueOn,
      unit: names.get(unitId) ?? '',
      outcome,
    }));
    themes.push({ theme, said, quotes: [], did });
  }
  const signOffs = (await store.signOffs.ofVersion(version.id)).map((signOff) => ({
    ...signOff,
    member: signOff.member.id,
    at: new Date(signOff.at),
  }));
  const membersInOffice = council.members.filter(({ inOffice }) => inOffice).length;
  await store.surveys.setTold(surveyId, {
    organisation: TRUST_NAME,
    title: survey.title,
    publishedAt: calendar.at(-12).toISOString(),
    period,
    responses: (await store.results.countsByUnit(surveyId)).reduce(
      (total, { kind, count }) => total + (kind === 'response' ? count : 0),
      0,
    ),
    introduction: INTRODUCTION,
    themes,
    council: {
      name: council.name,
      ...councilTally(version.approval, { signOffs, revision: version.revision, membersInOffice }),
      dissents: dissents(signOffs).map(({ reason, questions }) => ({ reason, questions: questions.map(textsOf) })),
      override: null,
    },
  });
}

const textsOf = (code: string) => questionsOf(EXPERIENCE).find((question) => question.code === code)?.texts ?? {};

/** The counts of every question, over all units of the survey. */
async function readFacts(store: Store, surveyId: string): Promise<QuestionFacts[]> {
  const counts = await store.results.countsByUnit(surveyId);
  const sums = (question: Item, kind: 'state' | 'value'): Map<string, number> => {
    const summed = new Map<string, number>();
    for (const row of counts) {
      if (row.question === question.code && row.kind === kind) {
        summed.set(row.value, (summed.get(row.value) ?? 0) + row.count);
      }
    }
    return summed;
  };
  return itemsOf(EXPERIENCE).map((question) => {
    const states = sums(question, 'state');
    return {
      question,
      states: Object.fromEntries(ANSWER_STATES.map((state) => [state, states.get(state) ?? 0])) as Record<
        AnswerState,
        number
      >,
      values: sums(question, 'value'),
      months: [],
      others: new Map(),
    };
  });
}
