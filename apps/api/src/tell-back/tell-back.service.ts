import type { ToldView } from '@medvirk/api-contract';
import { Database, type Store, WayFinding } from '@medvirk/data-access';
import type { ImprovementPicture, StatisticEvidence } from '@medvirk/improvement';
import { questionsOf } from '@medvirk/questionnaire';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { PictureService } from '../improvement/picture.service.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { readCouncilWord } from '../questionnaires/council-word.ts';
import type { SurveyFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { toldNow } from './told-now.ts';

type Said = ToldView['themes'][number]['said'][number];

/** "Dere sa - vi gjorde": what was found and done, released to everybody as a snapshot. */
@Injectable()
export class TellBackService {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly clock: Clock;
  private readonly pictures: PictureService;
  private readonly publicUrl: string;

  constructor(
    database: Database,
    ways: WayFinding,
    clock: Clock,
    pictures: PictureService,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.database = database;
    this.ways = ways;
    this.clock = clock;
    this.pictures = pictures;
    this.publicUrl = config.PUBLIC_URL;
  }

  preview(user: SignedIn, surveyId: string) {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const preview = await this.compose(store, user, surveyId, { introduction: survey.told?.introduction ?? '' });
      const address = new URL(`/told/${survey.toldSlug}`, this.publicUrl).href;
      return { preview, published: await toldNow(store, survey), address };
    });
  }

  /** @throws DomainError NOTHING_TO_TELL when too few have answered for any figure of the chosen themes */
  publish(user: SignedIn, surveyId: string, wish: { introduction: string; themes: string[] }): Promise<ToldView> {
    return this.database.within(user.organisationId, async (store) => {
      const told = await this.compose(store, user, surveyId, wish);
      if (!told || told.themes.length === 0) throw new DomainError('NOTHING_TO_TELL');
      await store.surveys.setTold(surveyId, told);
      return told;
    });
  }

  unpublish(user: SignedIn, surveyId: string): Promise<Record<string, never>> {
    return this.database.within(user.organisationId, async (store) => {
      await this.whole(store, user, surveyId);
      await store.surveys.setTold(surveyId, null);
      return {};
    });
  }

  async told(slug: string): Promise<ToldView> {
    const way = found(await this.ways.told(slug));
    return this.database.within(way.organisationId, async (store) =>
      found(await toldNow(store, found(await store.surveys.find(way.surveyId)))),
    );
  }

  /** The survey in the unit above all its units: what is told to everybody is about the whole. */
  private async whole(store: Store, user: SignedIn, surveyId: string) {
    const survey = found(await store.surveys.find(surveyId));
    const units = await store.organisation.units(this.clock.today());
    const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
    const pathOf = (unit: string): string[] => {
      const path: string[] = [];
      for (let at: string | null | undefined = unit; at && !path.includes(at); at = parentOf.get(at)) path.push(at);
      return path;
    };
    const [first = [], ...others] = survey.units.map(({ unitId }) => pathOf(unitId));
    const unit = found(first.find((candidate) => others.every((path) => path.includes(candidate))));
    new UnitTree(units).require(user.assignments, 'tell-back:publish', unit);
    return this.pictures.read(store, user, { survey: surveyId, unit });
  }

  private async compose(
    store: Store,
    user: SignedIn,
    surveyId: string,
    wish: { introduction: string; themes?: string[] },
  ): Promise<ToldView | null> {
    const source = await this.whole(store, user, surveyId);
    const { frame } = source;
    const responses = frame.counts.releaseResponses(frame.unit.id);
    if (responses.kind === 'hidden') return null;
    const actions = await store.improvement.actions();
    const themes: ToldView['themes'] = [];
    for (const theme of await store.organisation.themes()) {
      if (wish.themes && !wish.themes.includes(theme.code)) continue;
      const picture = await this.pictures.draw(store, source, theme.code);
      const said = saidIn(picture, frame);
      if (said.length === 0) continue;
      const did = actions
        .filter(
          (action) => action.theme === theme.code && action.status !== 'dropped' && frame.units.includes(action.unitId),
        )
        .map(({ title, description, status, dueOn, unitId, outcome }) => ({
          title,
          description,
          status,
          dueOn,
          unit: frame.tree.nameOf(unitId),
          outcome,
        }));
      themes.push({ theme, said, quotes: quotesIn(picture), did });
    }
    const organisation = await store.organisation.get();
    return {
      organisation: organisation.name,
      title: frame.survey.title,
      publishedAt: this.clock.now().toISOString(),
      period: frame.period,
      responses: responses.count,
      introduction: wish.introduction,
      themes,
      council: await this.councilOf(store, frame),
    };
  }

  private async councilOf(store: Store, { version }: SurveyFrame): Promise<ToldView['council']> {
    const word = await readCouncilWord(store, version, this.clock.today());
    if (!word) return null;
    const textsOf = new Map(questionsOf(version.content).map(({ code, texts }) => [code, texts]));
    return {
      ...word,
      dissents: word.dissents.map(({ reason, questions }) => ({
        reason,
        questions: questions.map((code) => textsOf.get(code) ?? {}),
      })),
    };
  }
}

/** Quotes at most per theme: what was said by many stands first. */
const MOST_QUOTES = 3;

function quotesIn({ lenses }: ImprovementPicture): ToldView['themes'][number]['quotes'] {
  return [...lenses.now, ...lenses.why, ...lenses.better]
    .flatMap(({ evidence }) => evidence)
    .flatMap((fact) => (fact.kind === 'quote' ? [{ id: fact.id, text: fact.text }] : []))
    .slice(0, MOST_QUOTES);
}

type Measure = z.infer<typeof StatisticEvidence>['measure'];
const isTold = (measure: Measure): measure is Said['measure'] => measure !== 'option-share';

/** The plain figures of a picture: one per question under "now", the share that people recognise before the score. */
function saidIn(picture: ImprovementPicture, frame: SurveyFrame): Said[] {
  const textsOf = new Map(questionsOf(frame.version.content).map(({ code, texts }) => [code, texts]));
  const best = new Map<string, Said>();
  for (const { evidence } of picture.lenses.now) {
    for (const fact of evidence) {
      if (fact.kind !== 'statistic' || !isTold(fact.measure)) continue;
      const { question, measure, figure } = fact;
      const earlier = best.get(question);
      if (earlier && RANK[earlier.measure] >= RANK[measure]) continue;
      best.set(question, { question, texts: textsOf.get(question) ?? {}, measure, figure });
    }
  }
  return [...best.values()];
}

const RANK: Record<Said['measure'], number> = { 'favourable-share': 3, 'unfavourable-share': 2, 'mean-score': 1 };
