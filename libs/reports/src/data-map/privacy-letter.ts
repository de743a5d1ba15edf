import { type Texts, textIn } from '@medvirk/questionnaire';
import type { Block } from '../document/document.ts';
import { type MappedColumn, type Mode, TOLD, type Told } from './data-map.ts';
import { type MapLanguage, mapWords } from './data-map-words.ts';

/** What a survey says of itself. */
export interface LetterFacts {
  mode: Mode;
  /** Whether people come by an invitation of their own. */
  invited: boolean;
  /** Whether it asks for files. */
  files: boolean;
  controller: string;
  contact: string;
  purpose: Texts;
  legalBasis: Texts;
  retentionMonths: number;
  /** Figures about fewer people are not shown. */
  k: number;
}

/**
 * The text that people have a right to before their data is taken (GDPR article 13): what the survey says of itself, and what the data
 * map says is kept about those who answer or are invited. What no column keeps is not named, and what a column keeps can't be left out.
 */
export function privacyLetter(facts: LetterFacts, map: readonly MappedColumn[], language: MapLanguage): Block[] {
  const { letter, told, purpose, kept } = mapWords(language);
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const lines = keptAbout(facts, map).map((column) =>
    fill(letter.line, { what: told[column.told], purpose: purpose[column.purpose], kept: kept[column.kept] }),
  );
  const anonymous = facts.mode === 'anonymous';
  return [
    heading(letter.controller),
    paragraph(fill(letter.controllerIs, facts)),
    ...(facts.contact.trim() ? [paragraph(fill(letter.contact, facts))] : []),
    heading(letter.purpose),
    paragraph(textIn(facts.purpose, language)),
    heading(letter.basis),
    paragraph(textIn(facts.legalBasis, language)),
    heading(letter.mode),
    paragraph(letter[facts.mode]),
    heading(letter.kept),
    { kind: 'list', items: lines.map((text) => ({ text })) },
    paragraph(fill(letter.retention, { months: String(facts.retentionMonths) })),
    heading(letter.readers),
    paragraph(fill(letter.readersAre, { k: String(facts.k) })),
    heading(letter.rights),
    paragraph(letter.voluntary),
    paragraph(anonymous ? letter.takeBackAnonymous : letter.takeBack),
    ...(anonymous || !facts.contact.trim() ? [] : [paragraph(fill(letter.askUs, facts))]),
    paragraph(letter.complain),
  ];
}

/** One column for each thing that this survey keeps about people, the way it is kept first met in the map. */
function keptAbout({ mode, invited, files }: LetterFacts, map: readonly MappedColumn[]) {
  const found = new Map<Told, MappedColumn & { told: Told }>();
  for (const column of map) {
    if (column.told === null || found.has(column.told)) continue;
    const { of, modes, invitedOnly, files: filesOnly } = TOLD[column.told];
    if (of === 'account' || (modes && !modes.includes(mode)) || (invitedOnly && !invited) || (filesOnly && !files)) {
      continue;
    }
    found.set(column.told, column);
  }
  const order = Object.keys(TOLD);
  return [...found.values()].sort((one, other) => order.indexOf(one.told) - order.indexOf(other.told));
}

const fill = (text: string, values: object): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(Object.entries(values).find(([key]) => key === name)?.[1]),
  );
