import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { contract, type ResultsView } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import type { Question, QuestionnaireContent, RespondentRole } from '@medvirk/questionnaire';
import { seededRandom } from '@medvirk/statistics';
import { mustCall } from '../../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../../builders/organisation.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { rooms } from '../../stage/rooms.ts';
import { attackByRole, type RoleAttack } from './role-attack.ts';

/** Filters that stand inside each other, drawn by chance: A less B, and A less B less C. */
const DRAWS = 10_000;
const K = 5;
const SEED = 41;
/** Answers on their way in at once. */
const SENDERS = 16;
/** Options of the ranking and of the points, and how many points there are. */
const ORDERED = ['bed', 'food', 'call'];
const POINTS = 10;

export interface AttackReport {
  readonly responses: number;
  readonly units: number;
  /** Figures that the API showed, of those that there are. */
  readonly shown: number;
  readonly figures: number;
  /** Shown figures of the ranking and of the points, and of numbers and moments in classes. */
  readonly ofWishes: number;
  readonly inClasses: number;
  readonly pairs: number;
  readonly triples: number;
  /** Differences of 1 to k - 1, or below 0, spelled out. */
  readonly breaches: readonly string[];
  /** The same survey when it has ended, units and roles together. */
  readonly roles: RoleAttack;
}

interface Ward {
  readonly unitId: string;
  readonly linkCode: string;
  readonly answers: number;
}

/** Figure by name for one unit; a hidden one is missing. */
type Figures = ReadonlyMap<string, number>;

/**
 * Reads every unit of a survey through the API as the quality team does, then subtracts what it was shown from what it was
 * shown. The tree has wards of 0 to 60 answers, one of them of 2.
 */
export async function attackByFilters(say: (text: string) => void): Promise<AttackReport> {
  const database = await startDurableDatabase();
  const house = await rooms({ databaseUrl: database.databaseUrl });
  try {
    await house.startApi();
    await house.startWorker();
    const home = await anOrganisation({ databaseUrl: database.databaseUrl });
    const { surveyId, parents, wards } = await fieldSurvey(database.databaseUrl, home);
    say('answers');
    const responses = await answer(house.url, wards);
    say('figures');
    const look = (unit: string): Promise<ResultsView> =>
      mustCall(house.url, contract.results.survey, { params: { surveyId }, query: { unit } }, home.quality.headers);
    await untilCounted(() => look(home.units.trust), responses - (K - 1) * wards.length);
    const views = await ofOneMoment(async () => {
      const read = new Map<string, Figures>();
      for (const unit of parents.keys()) read.set(unit, figuresOf(await look(unit)));
      return read;
    });
    say('filters');
    const found = subtract(views, parents);
    say('roles');
    const { ownerUrl } = database;
    const { headers } = home.quality;
    const roles = await attackByRole({ url: house.url, ownerUrl, headers, surveyId, parents, views });
    return { responses, units: parents.size, ...found, roles };
  } finally {
    await house.stop();
    await database.stop();
  }
}

async function fieldSurvey(
  databaseUrl: string,
  home: TestOrganisation,
): Promise<{ surveyId: string; parents: ReadonlyMap<string, string | null>; wards: readonly Ward[] }> {
  const random = seededRandom(SEED);
  const dataSource = await connect(databaseUrl, 2);
  try {
    return await new Database(dataSource).within(home.id, async (store) => {
      const { trust, clinic, wardA, wardB } = home.units;
      const parents = new Map<string, string | null>([
        [trust, null],
        [clinic, trust],
        [wardA, clinic],
        [wardB, clinic],
      ]);
      const sizes = [
        [wardA, 2],
        [wardB, 31],
      ] as [string, number][];
      for (let c = 0; c < 5; c += 1) {
        const parent = await store.organisation.addUnit({ name: `Klinikk ${c}`, parentId: trust, from: '2020-01-01' });
        parents.set(parent, trust);
        for (let w = 0; w < 6; w += 1) {
          const ward = await store.organisation.addUnit({
            name: `Post ${c}.${w}`,
            parentId: parent,
            from: '2020-01-01',
          });
          parents.set(ward, parent);
          sizes.push([ward, Math.floor(60 * random() ** 2)]);
        }
      }
      const wards = sizes.map(([unitId, answers]) => ({ unitId, answers, linkCode: randomUUID().replaceAll('-', '') }));
      const now = new Date();
      const versionId = await store.versions.create(everyKind(), null, now);
      for (const status of ['in-co-design', 'approved'] as const) {
        await store.versions.setStatus(versionId, { status, now });
      }
      await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
      const texts = { nb: 'For å gjøre det bedre' };
      const surveyId = await store.surveys.create({
        versionId,
        title: texts,
        opensOn: '2025-01-01',
        closesOn: null,
        information: { purpose: texts, legalBasis: texts, controller: 'Prøvebyen', contact: 'x', retentionMonths: 24 },
        toldSlug: randomUUID().replaceAll('-', ''),
        units: wards,
      });
      await store.surveys.setStatus(surveyId, 'open');
      return { surveyId, parents, wards };
    });
  } finally {
    await dataSource.destroy();
  }
}

/** What is released in a way of its own: scales, several choices, a ranking, points that are shared out, numbers and moments in classes. */
function everyKind(): QuestionnaireContent {
  const content = aQuestionnaire();
  const about = { theme: 'information', lens: 'better' as const };
  const options = ORDERED.map((code) => ({ code, texts: { nb: `Forslag ${code}` } }));
  const wishes: Question[] = [
    {
      type: 'ranking',
      code: 'order',
      texts: { nb: 'Hva er viktigst å gjøre først?' },
      options,
      minRanked: 1,
      ...about,
    },
    {
      type: 'allocation',
      code: 'points',
      texts: { nb: 'Fordel ti poeng.' },
      options,
      total: POINTS,
      rule: 'exactly',
      ...about,
    },
    { type: 'number', code: 'waited', texts: { nb: 'Hvor lenge ventet du?' }, min: 0, max: 365, ...about },
    { type: 'date', code: 'came', texts: { nb: 'Når kom du?' }, min: '2025-01-01', max: '2025-12-31', ...about },
    { type: 'time', code: 'hour', texts: { nb: 'Når på døgnet kom du?' }, ...about },
  ];
  return { ...content, sections: [...content.sections, { code: 's2', title: { nb: 'Ønsker' }, questions: wishes }] };
}

/** Sends all answers, ward by ward in turn, the way a browser does. */
async function answer(url: string, wards: readonly Ward[]): Promise<number> {
  const random = seededRandom(SEED + 1);
  const waiting = wards.flatMap(({ linkCode, answers }) => new Array<string>(answers).fill(linkCode));
  waiting.sort(() => random() - 0.5);
  const responses = waiting.length;
  const someone = async (): Promise<void> => {
    for (let linkCode = waiting.pop(); linkCode !== undefined; linkCode = waiting.pop()) {
      const role = roleOf(waiting.length, random);
      const body = { id: randomUUID(), role, language: 'nb', answers: answersOf(random) };
      await mustCall(url, contract.answering.submit, { params: { linkCode }, body });
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, someone));
  return responses;
}

/** Two of the staff, and the others as in most surveys: patients, and fewer next of kin and parents. */
function roleOf(left: number, random: () => number): RespondentRole {
  if (left < 2) return 'staff';
  const draw = random();
  if (draw < 0.7) return 'patient';
  return draw < 0.9 ? 'next-of-kin' : 'parent';
}

type Said = { state: 'answered'; value: number | string | string[] };

function answersOf(random: () => number): Record<string, Said | { state: 'dont-know' }> {
  const point = (): number => 1 + Math.floor(5 * Math.sqrt(random()));
  const helps = random() < 0.2 ? ['nothing'] : ['phone', 'paper'].filter(() => random() < 0.6);
  return {
    important: { state: 'answered', value: point() },
    informed: random() < 0.1 ? { state: 'dont-know' } : { state: 'answered', value: point() },
    ...(helps.length > 0 ? { helps: { state: 'answered' as const, value: helps } } : {}),
    ...wishesOf(random),
    ...numbersOf(random),
  };
}

/** Few wait long, and one in seven says nothing of it. */
function numbersOf(random: () => number): Record<string, Said> {
  const two = (number: number): string => String(number).padStart(2, '0');
  const came = `2025-${two(1 + Math.floor(12 * random() ** 2))}-${two(1 + Math.floor(28 * random()))}`;
  return {
    ...(random() < 6 / 7 && { waited: { state: 'answered', value: Math.floor(366 * random() ** 4) } }),
    came: { state: 'answered', value: came },
    hour: { state: 'answered', value: `${two(Math.floor(6 + 18 * random() ** 2))}:00` },
  };
}

/** Some leave options out of their order, and some the points altogether. */
function wishesOf(random: () => number): Record<string, Said> {
  const order = ORDERED.map((code, index) => ({ code, at: random() + index / 4 })).sort((a, b) => a.at - b.at);
  const told = random() < 0.8 ? order : order.slice(0, 1 + Math.floor(2 * random()));
  const answers: Record<string, Said> = {
    order: { state: 'answered', value: told.map(({ code }) => code) },
  };
  if (random() < 0.1) return answers;
  let left = POINTS;
  for (const [index, code] of ORDERED.entries()) {
    const given = index === ORDERED.length - 1 ? left : Math.floor(random() * (left + 1));
    left -= given;
    answers[`points.${code}`] = { state: 'answered', value: given };
  }
  return answers;
}

/** Each ward's answers are shown in steps of k: its last few wait. Looks on until all others are there and nothing moves. */
async function untilCounted(look: () => Promise<ResultsView>, atLeast: number): Promise<void> {
  let before = -1;
  for (const end = Date.now() + 240_000; Date.now() < end; ) {
    const asked = (await look()).questions.find(({ code }) => code === 'important')?.n;
    const count = asked?.kind === 'shown' ? asked.count : 0;
    if (count >= atLeast && count === before) return;
    before = count;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  throw new Error(`${before} of at least ${atLeast} answers were counted within four minutes`);
}

/**
 * Reads until twice the same was read: counts that were decided anew in the middle of a reading would set figures of two moments
 * beside each other, whose differences are about a whole step of at least k and not about those who stand in both.
 */
async function ofOneMoment(read: () => Promise<Map<string, Figures>>): Promise<Map<string, Figures>> {
  let before = await read();
  for (let time = 0; time < 20; time += 1) {
    const now = await read();
    if (isDeepStrictEqual(now, before)) return now;
    before = now;
  }
  throw new Error('the figures did not come to rest');
}

/** Every number of respondents that the page shows or that follows from a share on it. */
function figuresOf(view: ResultsView): Figures {
  const figures = new Map<string, number>();
  const add = (name: string, count: { kind: string; count?: number }): void => {
    if (count.kind === 'shown' && count.count !== undefined) figures.set(name, count.count);
  };
  add('responses', view.responses);
  for (const question of view.questions) {
    add(`${question.code} n`, question.n);
    for (const [state, count] of Object.entries(question.states)) add(`${question.code} ${state}`, count);
    for (const { value, count } of question.values) add(`${question.code} = ${value}`, count);
    for (const side of ['favourable', 'unfavourable'] as const) {
      const share = question[side];
      if (share?.kind !== 'shown') continue;
      figures.set(`${question.code} ${side}`, Math.round(share.figure.estimate * share.figure.n));
      figures.set(`${question.code} scored`, share.figure.n);
    }
    for (const { value, first, meanRank } of question.ranking ?? []) {
      if (first.kind === 'shown') {
        figures.set(`${question.code} first ${value}`, Math.round(first.figure.estimate * first.figure.n));
        figures.set(`${question.code} ranked`, first.figure.n);
      }
      if (meanRank.kind === 'shown') figures.set(`${question.code} ranked ${value}`, meanRank.figure.n);
    }
    if (question.points?.mean.kind === 'shown') figures.set(`${question.code} shared`, question.points.mean.figure.n);
  }
  return figures;
}

/** Draws filters at random, subtracts what is shown of them, and tells every difference of 1 to k - 1. */
export function subtract(
  views: ReadonlyMap<string, Figures>,
  parents: ReadonlyMap<string, string | null>,
): Omit<AttackReport, 'responses' | 'units' | 'roles'> {
  const random = seededRandom(SEED + 2);
  const units = [...views.keys()];
  const isBelow = (unit: string, top: string): boolean => {
    for (let up = parents.get(unit) ?? null; up !== null; up = parents.get(up) ?? null) if (up === top) return true;
    return false;
  };
  const below = new Map(units.map((top) => [top, units.filter((unit) => isBelow(unit, top))]));
  const tops = units.filter((top) => (below.get(top)?.length ?? 0) > 1);
  const names = [...new Set([...views.values()].flatMap((figures) => [...figures.keys()]))];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const breaches = new Set<string>();
  const compare = (howMany: 1 | 2): number => {
    let compared = 0;
    // Most draws meet a hidden figure; the bound only ends a run in which hardly anything is shown.
    for (let draw = 0; compared < DRAWS && draw < 200 * DRAWS; draw += 1) {
      const [top = '', name = ''] = [pick(tops), pick(names)];
      const parts: string[] = [];
      for (let i = 0; i < howMany; i += 1) {
        const part = pick(below.get(top) ?? []) ?? '';
        if (!parts.some((other) => other === part || isBelow(part, other) || isBelow(other, part))) parts.push(part);
      }
      const numbers = [top, ...parts].map((unit) => views.get(unit)?.get(name));
      if (parts.length < howMany || numbers.includes(undefined)) continue;
      compared += 1;
      const [whole = 0, ...taken] = numbers.map((number) => number ?? 0);
      const left = taken.reduce((rest, number) => rest - number, whole);
      if (left < 0 || (left > 0 && left < K))
        breaches.add(`${name}: ${whole} less ${taken.join(' less ')} leaves ${left}`);
    }
    return compared;
  };
  const [pairs, triples] = [compare(1), compare(2)];
  const shown = [...views.values()].reduce((sum, figures) => sum + figures.size, 0);
  const isWish = (name: string): boolean => name.startsWith('order ') || name.startsWith('points.');
  const isClass = (name: string): boolean => /^(waited|came|hour) = /.test(name);
  const shownOf = (is: (name: string) => boolean): number =>
    [...views.values()].reduce((sum, figures) => sum + [...figures.keys()].filter(is).length, 0);
  return {
    shown,
    ofWishes: shownOf(isWish),
    inClasses: shownOf(isClass),
    figures: names.length * units.length,
    pairs,
    triples,
    breaches: [...breaches],
  };
}
