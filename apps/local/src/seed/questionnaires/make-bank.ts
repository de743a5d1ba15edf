import { randomUUID } from 'node:crypto';
import type { Store } from '@medvirk/data-access';
import { type BankPart, type QuestionnaireContent, questionsOf, standingAlone } from '@medvirk/questionnaire';
import type { Calendar } from '../calendar.ts';
import type { DemoPeople } from '../organisation/make-people.ts';

/** The entry that the published questionnaire has a copy of, and the copy's code. */
const USED_ENTRY = 'b6a0c1de-3f57-4c1e-9a55-6f4f7d2c8e10';
const USED = 'waiting-now';

/** The questionnaire with its copy marked as one from the bank. */
export function withBankOrigin(content: QuestionnaireContent): QuestionnaireContent {
  const bank = { entry: USED_ENTRY, revision: 1, question: USED };
  const sections = content.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => (question.code === USED ? { ...question, bank } : question)),
  }));
  return { ...content, sections };
}

/** The organisation's own bank: a question that is in use and has figures, one that has got new words, one that the council proposes. */
export async function makeBank(
  store: Store,
  { bySubject, members: [, , third] }: DemoPeople,
  content: QuestionnaireContent,
  calendar: Calendar,
): Promise<void> {
  const team = bySubject.get('demo-quality-1');
  const used = questionsOf(content).find(({ code }) => code === USED);
  if (!team || !third || !used) throw new Error('the demo’s bank needs its people and its question');
  const add = (id: string, status: 'in-use' | 'proposed', tags: readonly string[], source: string, part: BankPart) => {
    const [by, at] = status === 'proposed' ? [third, calendar.at(-6)] : [team, calendar.at(-430)];
    return store.bank.add({ id, status, tags, source }, { part: standingAlone(part), note: '', by, at });
  };
  const question = (code: string, theme: string, nb: string, nn: string, en: string): BankPart => ({
    kind: 'question',
    question: { type: 'long-text', code, texts: { nb, nn, en }, theme, lens: 'better' },
  });
  await add(USED_ENTRY, 'in-use', ['venting', 'informasjon'], 'Kvalitetsteamet sammen med Brukerutvalget', {
    kind: 'question',
    question: used,
  } as BankPart);
  const missed = randomUUID();
  const asked = question(
    'missed',
    'going-home',
    'Hva savnet du?',
    'Kva sakna du?',
    'What did you miss when you were going home?',
  );
  await add(missed, 'in-use', ['hjemreise'], 'Brukerutvalget', asked);
  const clearer = question(
    'missed',
    'going-home',
    'Hva savnet du da du skulle reise hjem?',
    'Kva sakna du då du skulle reise heim?',
    'What did you miss when you were going home?',
  );
  const note = 'Sier når, så ingen må gjette hva vi mener';
  await store.bank.revise(missed, 1, { part: standingAlone(clearer), note, by: team, at: calendar.at(-40) });
  const proposed = question(
    'kin-told',
    'next-of-kin',
    'Hva trengte du å få vite som pårørende?',
    'Kva trong du å få vite som pårørande?',
    'What did you need to know as next of kin?',
  );
  await add(randomUUID(), 'proposed', ['pårørende'], 'Brukerutvalget', proposed);
}
