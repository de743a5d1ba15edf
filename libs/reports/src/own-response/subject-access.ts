import { type Texts, textIn } from '@medvirk/questionnaire';
import type { Mode } from '../data-map/data-map.ts';
import type { MapLanguage } from '../data-map/data-map-words.ts';
import type { Block, ReadingDocument } from '../document/document.ts';
import { answersOf, fill, type OwnResponseFacts, WORDS } from './own-response.ts';

/** What one survey keeps of a person that it asked. */
export interface ListedFacts {
  title: Texts;
  mode: Mode;
  unit: string;
  information: OwnResponseFacts['information'];
  list: { email: string | null; phone: string | null; language: string; asked: number };
  response: OwnResponseFacts['response'];
}

export interface SubjectAccessFacts {
  organisation: string;
  /** ISO day; null for who has not said so. */
  notAskedSince: string | null;
  surveys: readonly ListedFacts[];
}

/** All that is kept about somebody, survey by survey (GDPR article 15): what the lists say, and the answers where they can be found. */
export function subjectAccessDocument(facts: SubjectAccessFacts, language: MapLanguage): ReadingDocument {
  const words = WORDS[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const since = facts.notAskedSince && day.format(new Date(`${facts.notAskedSince}T00:00:00Z`));
  return {
    title: words.access.title,
    subtitle: words.access.subtitle,
    author: facts.organisation,
    language,
    footer: facts.organisation,
    pageWord: words.page,
    blocks: [
      ...(since ? [paragraph(fill(words.access.notAsked, { day: since }))] : []),
      ...(facts.surveys.length === 0 ? [paragraph(words.access.nowhere)] : []),
      ...facts.surveys.flatMap((survey) => surveyBlocks(survey, language)),
      paragraph(words.access.others),
    ],
  };
}

function surveyBlocks({ title, mode, unit, information, list, response }: ListedFacts, language: MapLanguage): Block[] {
  const words = WORDS[language];
  const { access } = words;
  const lines = [
    unit && fill(words.unit, { unit }),
    list.email && fill(access.email, { email: list.email }),
    list.phone && fill(access.phone, { phone: list.phone }),
    fill(words.language, { language: list.language }),
    fill(access.asked, { times: String(list.asked) }),
  ];
  return [
    { kind: 'heading', level: 2, text: textIn(title, language) },
    { kind: 'list', items: lines.flatMap((text) => (text ? [{ text }] : [])) },
    ...(response
      ? answersOf(response, language)
      : [paragraph(mode === 'anonymous' ? access.anonymous : access.noAnswer)]),
    { kind: 'heading', level: 3, text: words.information },
    paragraph(textIn(information.purpose, language)),
    paragraph(fill(words.controller, { controller: information.controller })),
    ...(information.contact.trim() ? [paragraph(fill(words.contact, { contact: information.contact }))] : []),
    paragraph(fill(words.retention, { months: String(information.retentionMonths) })),
  ];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
