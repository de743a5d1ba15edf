import type { QuestionTrace } from '@medvirk/api-contract';
import type { Store } from '@medvirk/data-access';
import { type Item, questionOfItem } from '@medvirk/questionnaire';
import { readCouncilWord } from '../questionnaires/council-word.ts';
import { dissentsAbout, type SurveyFrame } from './survey-frame.ts';

/** Where the words of questions come from: version, who signed it, who overrode, who dissented. */
export async function readTraces(
  store: Store,
  frame: SurveyFrame,
  items: readonly Item[],
  today: string,
): Promise<QuestionTrace[]> {
  const { version } = frame;
  const word = await readCouncilWord(store, version, today);
  const override = version.approval?.by === 'override' ? version.approval : null;
  return items.map((question) => ({
    code: question.code,
    texts: question.texts,
    type: question.type,
    lens: question.lens ?? null,
    versionId: version.id,
    versionNumber: version.number,
    councilName: word?.name ?? null,
    approvals: word?.approvals ?? 0,
    members: word?.members ?? 0,
    override: override ? { person: override.person, reason: override.reason } : null,
    dissents: dissentsAbout(frame.dissents, questionOfItem(question)),
  }));
}
