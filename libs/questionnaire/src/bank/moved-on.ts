import { type QuestionnaireContent, questionsOf } from '../content/content.ts';
import { isShown, type ShownQuestion } from '../content/question.ts';
import type { BankOrigin } from '../content/question-base.ts';
import { type Comparability, comparabilityOf } from '../versions/comparability.ts';
import { type BankPart, questionsIn } from './bank-part.ts';

/** An entry of the bank as it stands now. */
export interface StandingEntry {
  id: string;
  revision: number;
  part: BankPart;
}

/** A copy whose original in the bank has been changed since. */
export interface MovedOn {
  question: string;
  entry: string;
  /** The bank's revision now. */
  revision: number;
  /** The question as it would be with the change taken over. */
  after: ShownQuestion;
  /** Whether figures before and after may stand in one line. */
  comparability: Comparability;
}

/** What belongs to the questionnaire that the copy stands in, not to the words and answers of the bank. */
const OWN = [
  'code',
  'theme',
  'lens',
  'role',
  'required',
  'requiredIf',
  'showIf',
  'checks',
  'optionsFrom',
  'rowsFrom',
] as const;

/** The copies of a questionnaire that the bank has moved on from. What the bank has taken away is not told: a copy stands for itself. */
export function movedOn(content: QuestionnaireContent, entries: readonly StandingEntry[]): MovedOn[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return questionsOf(content)
    .filter(isShown)
    .flatMap((question): MovedOn[] => {
      const { bank } = question;
      const entry = bank && byId.get(bank.entry);
      const original = entry && questionsIn(entry.part).find(({ code }) => code === bank.question);
      if (!bank || !entry || !original || entry.revision <= bank.revision) return [];
      const after = takenOver(question, original, { ...bank, revision: entry.revision });
      const [comparability] = comparabilityOf(only(content, question), only(content, after));
      return comparability
        ? [{ question: question.code, entry: entry.id, revision: entry.revision, after, comparability }]
        : [];
    });
}

/** The copy with the words and answers that the bank has now; what it is for and when it is shown stay as they are here. */
function takenOver(question: ShownQuestion, original: ShownQuestion, bank: BankOrigin): ShownQuestion {
  const kept = Object.entries(question).filter(([key]) => (OWN as readonly string[]).includes(key));
  const taken = Object.entries(original).filter(([key]) => !(OWN as readonly string[]).includes(key));
  return { ...Object.fromEntries([...taken, ...kept]), bank } as ShownQuestion;
}

const only = ({ languages }: QuestionnaireContent, question: ShownQuestion): QuestionnaireContent => ({
  title: {},
  languages,
  sections: [{ code: 'bank', title: {}, questions: [question] }],
});
