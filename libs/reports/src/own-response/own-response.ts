import { answerTextsOf, type Question, type Texts, textIn } from '@medvirk/questionnaire';
import type { MapLanguage } from '../data-map/data-map-words.ts';
import type { Block, ReadingDocument } from '../document/document.ts';
import en from './texts/en.json' with { type: 'json' };
import nb from './texts/nb.json' with { type: 'json' };
import nn from './texts/nn.json' with { type: 'json' };

export const WORDS: Record<MapLanguage, typeof nb> = { nb, nn, en };

/** What is kept of one person's response, as that person reads it. */
export interface OwnResponseFacts {
  title: Texts;
  unit: string;
  information: { purpose: Texts; controller: string; contact: string; retentionMonths: number };
  /** Null where nothing is kept (any more). */
  response: {
    role: string;
    language: string;
    /** First day of the month, ISO. */
    month: string;
    answers: readonly { question: Question | undefined; texts: Texts; state: string; value?: unknown }[];
  } | null;
}

/** All that is kept about somebody who answered, in words: what they answered with the texts of options, not with their codes. */
export function ownResponseDocument(facts: OwnResponseFacts, language: MapLanguage): ReadingDocument {
  const words = WORDS[language];
  const { controller, contact, retentionMonths, purpose } = facts.information;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const blocks: Block[] = [heading(words.survey), paragraph(textIn(facts.title, language))];
  if (facts.unit) blocks.push(paragraph(fill(words.unit, { unit: facts.unit })));
  blocks.push(...(facts.response ? answersOf(facts.response, language) : [paragraph(words.nothing)]));
  blocks.push(
    heading(words.information),
    paragraph(textIn(purpose, language)),
    paragraph(fill(words.controller, { controller })),
    ...(contact.trim() ? [paragraph(fill(words.contact, { contact }))] : []),
    paragraph(fill(words.retention, { months: String(retentionMonths) })),
    ...(facts.response ? [paragraph(words.takeBack)] : []),
  );
  return {
    title: words.title,
    subtitle: words.subtitle,
    author: controller,
    language,
    footer: textIn(facts.title, language),
    pageWord: words.page,
    blocks,
  };
}

/** The answers of one response in words, under a heading. */
export function answersOf(response: NonNullable<OwnResponseFacts['response']>, language: MapLanguage): Block[] {
  const words = WORDS[language];
  const stateText = (state: string) => Object.entries(words.states).find(([code]) => code === state)?.[1] ?? state;
  const role = Object.entries(words.roles).find(([code]) => code === response.role)?.[1] ?? response.role;
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return [
    {
      kind: 'list',
      items: [
        { text: fill(words.month, { month: month.format(new Date(`${response.month}T00:00:00Z`)) }) },
        { text: fill(words.role, { role }) },
        { text: fill(words.language, { language: response.language }) },
      ],
    },
    { kind: 'heading', level: 2, text: words.answers },
    ...response.answers.flatMap(({ question, texts, state, value }): Block[] => [
      { kind: 'heading', level: 3, text: textIn(texts, language) },
      {
        kind: 'paragraph',
        text: state === 'answered' ? valueText(question, value, language) : stateText(state),
      },
    ]),
  ];
}

/** An answer in the words that it was chosen by; what was written or counted stands as it was given. */
function valueText(question: Question | undefined, value: unknown, language: string): string {
  const chosen = question ? answerTextsOf(question) : [];
  const say = (one: unknown): string => {
    if (typeof one === 'object' && one !== null) return JSON.stringify(one);
    const text = chosen.find(({ answer }) => answer === String(one));
    return (text && textIn(text.texts, language)) || String(one);
  };
  return Array.isArray(value) ? value.map(say).join(', ') : say(value);
}

export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
