import { randomBytes } from 'node:crypto';
import { extentPoints, type QuestionnaireContent } from '@medvirk/questionnaire';
import type { Page } from 'playwright-core';
import type { SeededRandom } from '../../apps/local/src/seed/seeded-random.ts';

const text = (nb: string, en: string) => ({ nb, en });
const about = { theme: 'information', lens: 'now' } as const;
const OPTIONS = ['phone', 'paper', 'talk'] as const;

/** Four pages with a question of each usual kind; the last number says whose answers they are. */
export const LONG_WAY: QuestionnaireContent = {
  title: text('Hjemreise', 'Going home'),
  languages: ['nb', 'en'],
  sections: [
    {
      code: 'before',
      title: text('Før du reiste', 'Before you left'),
      questions: [
        {
          type: 'scale',
          code: 'informed',
          texts: text('Fikk du vite det du trengte?', 'Were you told what you needed?'),
          points: extentPoints(),
          higherIsBetter: true,
          display: 'labels',
          ...about,
        },
      ],
    },
    {
      code: 'missed',
      title: text('Det du savnet', 'What you missed'),
      questions: [{ type: 'long-text', code: 'missed', texts: text('Hva savnet du?', 'What did you miss?'), ...about }],
    },
    {
      code: 'after',
      title: text('Etterpå', 'Afterwards'),
      questions: [
        {
          type: 'multiple-choice',
          code: 'helps',
          texts: text('Hva ville ha hjulpet?', 'What would have helped?'),
          options: [
            { code: 'phone', texts: text('Noen å ringe til', 'Someone to call') },
            { code: 'paper', texts: text('Skriftlig informasjon', 'Written information') },
            { code: 'talk', texts: text('En samtale', 'A talk') },
          ],
          theme: 'information',
          lens: 'better',
        },
      ],
    },
    {
      code: 'last',
      title: text('Til slutt', 'At last'),
      questions: [{ type: 'number', code: 'number', texts: text('Et tall', 'A number'), role: 'background' }],
    },
  ],
};

/** What one person answers. */
export interface LongAnswers {
  readonly informed: number;
  readonly missed: string;
  readonly helps: readonly string[];
  readonly number: number;
}

export const answersOf = (random: SeededRandom, number: number): LongAnswers => ({
  informed: 1 + random.whole(5),
  missed: `Noen å ringe til, ${'og en plan '.repeat(random.whole(4))}sa nummer ${number}`,
  helps: OPTIONS.filter(() => random.chance(0.5)),
  number,
});

/** Fills in the section that is shown, as one with a mouse does. */
export async function fillIn(page: Page, section: string, answers: LongAnswers): Promise<void> {
  switch (section) {
    case 'before':
      return page
        .locator('input[type=radio][name="informed"]')
        .nth(answers.informed - 1)
        .check();
    case 'missed':
      return page.getByRole('textbox').first().fill(answers.missed);
    case 'after':
      for (const code of answers.helps)
        await page
          .locator('input[type=checkbox]')
          .nth(OPTIONS.indexOf(code as never))
          .check();
      return;
    default:
      return page.getByRole('textbox').first().fill(String(answers.number));
  }
}

/** Opens the survey and waits until scripts have taken the page over. */
export async function openSurvey(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
}

export async function start(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Jeg var pasient eller bruker' }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await onPage(page, 0);
}

/** Waits for the page of a section. @param at its place */
export async function onPage(page: Page, at: number): Promise<void> {
  const title = LONG_WAY.sections[at]?.title ?? {};
  await page.getByRole('heading', { level: 1, name: new RegExp(`${title.nb}|${title.en}`) }).waitFor();
}

/** An address for each, so that limits of one address don't meet all of them. */
export const ownAddress = (): Record<string, string> => ({
  'x-forwarded-for': [10, ...randomBytes(3)].join('.'),
});

/** Works through `count` runs, so many at a time. */
export async function runAll(count: number, atOnce: number, run: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await run(n);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}
