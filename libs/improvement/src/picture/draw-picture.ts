import type { Lens } from '@medvirk/questionnaire';
import type { PictureFacts, QuestionFacts } from '../facts/picture-facts.ts';
import { priorityOf } from '../priority/priority-of.ts';
import { releasedTerms } from '../release/released-options.ts';
import { signalsOf } from '../series/signals.ts';
import { changeDrafts } from '../statements/change-over-time.ts';
import { chosenOptions } from '../statements/chosen-options.ts';
import { comparedDrafts } from '../statements/compared-with-others.ts';
import { derivedDraft } from '../statements/derived-importance.ts';
import type { Draft, PictureFrame } from '../statements/draft.ts';
import { scoreDraft, shareDraft } from '../statements/measured.ts';
import { proposalDrafts, quotedDraft, saidDraft } from '../statements/said-by-people.ts';
import { shiftDraft } from '../statements/shift-signal.ts';
import { triedActions, triedDraft } from '../statements/tried-before.ts';
import { commentsDrafts } from '../statements/written-comments.ts';
import { strengthOf } from '../strength/strength-of.ts';
import { type MeasuredScale, measureScales } from './measured-scales.ts';
import type { ImprovementPicture, Statement } from './picture.ts';

interface Drawn {
  readonly questions: readonly QuestionFacts[];
  /** All that counts beside the facts of the questions. */
  readonly beside: string;
  readonly picture: ImprovementPicture;
}

/** What was drawn last, by the first question's facts: most looks at a theme come while nothing about it has changed. */
const drawnBefore = new WeakMap<QuestionFacts, Drawn>();

/**
 * Draws the improvement picture of a theme in a unit: statements under why, now and better, each with its evidence and
 * strength, the trends, and the priority. Nothing about fewer than `facts.k` respondents is in it, and nothing in it can
 * be subtracted to find such a number. Same facts, same picture: the very same one, which nobody may write in.
 * @throws RangeError when the counts contradict each other, e.g. more answers in the months than in the period
 */
export function drawPicture(facts: PictureFacts): ImprovementPicture {
  const { questions, now, ...others } = facts;
  const [first] = questions;
  if (!first) return draw(facts);
  // Of the time only the day counts.
  const beside = JSON.stringify([now.toISOString().slice(0, 10), others]);
  const before = drawnBefore.get(first);
  const isSame = before?.beside === beside && before.questions.length === questions.length;
  if (isSame && questions.every((each, i) => each === before.questions[i])) return before.picture;
  const picture = draw(facts);
  drawnBefore.set(first, { questions, beside, picture });
  return picture;
}

function draw(facts: PictureFacts): ImprovementPicture {
  const { theme, unitId, surveyId, versionId, period, k } = facts;
  const frame: PictureFrame = { unitId, versionId, period, k };
  const scales = measureScales(facts);
  const choices = facts.questions.flatMap((asked) => {
    const { question } = asked;
    const isChoice = question.type === 'single-choice' || question.type === 'multiple-choice';
    return isChoice && question.lens ? [chosenOptions(frame, question.lens, question, asked)] : [];
  });
  const drafts: Draft[] = [
    ...scales.flatMap((scale) => importanceOf(frame, scale)),
    ...derivedDraft(frame, facts.driver),
    ...experienceNow(frame, scales),
    ...facts.comments.flatMap((comments) => commentsDrafts(frame, comments)),
    ...(facts.quotes ?? []).map(quotedDraft),
    ...choices.flatMap((choice) => choice.drafts),
    ...proposalDrafts(facts.proposals),
    ...triedActions(facts.actions, facts.now).map((action) => {
      const measured = scales.find(({ release }) => release.question.code === action.measureQuestion);
      return triedDraft(action, measured?.release);
    }),
    ...facts.experience.map(saidDraft),
  ];
  return {
    theme,
    unitId,
    surveyId,
    period,
    priority: priorityOf(scoresUnder('why', scales), scoresUnder('now', scales)),
    lenses: { why: underLens('why', drafts), now: underLens('now', drafts), better: underLens('better', drafts) },
    trends: scales.flatMap(({ lens, trend }) => (lens === 'now' && trend ? [trend] : [])),
    signals: scales.flatMap(({ lens, trend }) =>
      lens === 'now' && trend
        ? signalsOf(
            trend,
            (facts.rebases ?? []).filter(({ question }) => question === trend.question),
          )
        : [],
    ),
    hasHidden:
      scales.some(({ release }) => release.hasHidden) ||
      choices.some((choice) => choice.hasHidden) ||
      facts.comments.some(({ n }) => !releasedTerms(n, [], k)),
  };
}

/** What respondents say matters; under `better` the same words tell how many want a suggested thing. */
function importanceOf(frame: PictureFrame, { lens, release }: MeasuredScale): Draft[] {
  if (lens === 'now') return [];
  return [
    ...shareDraft(frame, lens, 'importance-share', release, 'favourable'),
    ...(lens === 'why' ? scoreDraft(frame, lens, 'importance-score', release) : []),
  ];
}

/** Question by question: level, shares, change, shift, and the unit beside the rest of the survey. */
function experienceNow(frame: PictureFrame, scales: readonly MeasuredScale[]): Draft[] {
  const now = scales.filter(({ lens }) => lens === 'now');
  const changes = changeDrafts(
    frame,
    now.map(({ release, change }) => ({ release, split: change })),
  );
  return now.flatMap(({ release, trend }) => [
    ...scoreDraft(frame, 'now', 'experience-score', release),
    ...shareDraft(frame, 'now', 'experience-share', release, 'favourable'),
    ...shareDraft(frame, 'now', 'experience-unfavourable', release, 'unfavourable'),
    ...changes.filter(({ question }) => question === release.question.code),
    ...shiftDraft(frame, release, trend),
    ...comparedDrafts(frame, release),
  ]);
}

function scoresUnder(lens: Lens, scales: readonly MeasuredScale[]): number[] {
  return scales.flatMap(({ lens: own, release }) =>
    own === lens && release.all.score ? [release.all.score.estimate] : [],
  );
}

function underLens(lens: Lens, drafts: readonly Draft[]): Statement[] {
  const own = drafts.filter((draft) => draft.lens === lens);
  return own.map((draft) => ({ ...draft, strength: strengthOf(draft, own) }));
}
