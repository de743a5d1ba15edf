import {
  type CodedExample,
  type CodingQuality,
  codingQuality,
  overallQuality,
  type ThemeCoder,
  type ThemeWords,
  themeCoder,
  toneOf,
} from '@medvirk/comments';
import type { Check, Finding } from '../../report/finding.ts';
import { ambulanceComments, type LabelledComment, missingFile } from './ambulance-comments.ts';
import { THEMES } from './ambulance-themes.ts';
import { WORDS } from './ambulance-words.ts';

const AIM = 0.65;
const EXCLUDES = 'not:';
const ALL = Object.keys(THEMES);

export const comments: Check = {
  what: 'theme coding by words alone, against themes that people gave to comments about an ambulance service',
  async run(say): Promise<Finding> {
    const missing = missingFile();
    if (missing) throw new Error(`The labelled comments are not at ${missing}. MEDVIRK_CORPORA says where they lie.`);
    const all = await ambulanceComments();
    const coder = themeCoder(ambulanceWords(), 'en');
    if (coder.unread.length > 0) throw new Error(`Entries that can't be read: ${JSON.stringify(coder.unread)}`);
    say(`coding ${all.length} comments`);
    const judged = examples(coder, all, 'judged-on');
    const writtenOn = overallQuality(examples(coder, all, 'written-on'), ALL);
    const total = overallQuality(judged, ALL);
    const f1 = total.f1 ?? 0;
    return {
      name: 'comments',
      ours: f1,
      other: AIM,
      ratio: f1 / AIM,
      unit: 'micro-averaged F1',
      aim: `micro-averaged F1 of at least ${AIM} on comments that the word lists were not written on`,
      holds: f1 >= AIM,
      line: `comments: F1 ${f1.toFixed(3)} on ${judged.length} comments, ${ALL.length} themes (${(writtenOn.f1 ?? 0).toFixed(3)} on the half they were written on)`,
      table: [...ALL.map((theme) => row(theme, codingQuality(judged, theme))), row('all, micro average', total)],
      notes: [
        'Halves by a hash of the respondent: nobody has comments in both. The lists were finished on one half before the other was looked at, and have not been touched since.',
        'An aim for all themes together hides the weak ones: a theme under F1 0.6 should not be counted by words alone.',
        `Good or could be better, by words alone where people called a comment positive or negative: ${toneLine(all)}.`,
      ],
      more: { themes: Object.fromEntries(ALL.map((theme) => [theme, codingQuality(judged, theme)])), total },
    };
  },
};

/** The word lists in the shape that coding takes. */
export function ambulanceWords(): ThemeWords[] {
  return Object.entries(WORDS).map(([theme, list]) => ({
    theme,
    language: 'en',
    entries: list
      .split(',')
      .map((line) => line.trim().replaceAll(/\s+/gu, ' '))
      .filter((line) => line !== '')
      .map((line) =>
        line.startsWith(EXCLUDES)
          ? { text: line.slice(EXCLUDES.length).trim(), effect: 'excludes' }
          : { text: line, effect: 'counts' },
      ),
  }));
}

function examples(coder: ThemeCoder, all: readonly LabelledComment[], half: LabelledComment['half']): CodedExample[] {
  return all
    .filter((comment) => comment.half === half)
    .map(({ text, themes }) => ({ byWords: coder.code(text).map(({ theme }) => theme), byHand: themes }));
}

function row(theme: string, { inHand, inWords, precision, recall, f1 }: CodingQuality) {
  const share = (value: number | null | undefined): string => value?.toFixed(2) ?? '-';
  return {
    theme,
    'by people': inHand,
    'by words': inWords,
    precision: share(precision?.estimate),
    recall: share(recall?.estimate),
    F1: f1?.toFixed(3) ?? '-',
  };
}

function toneLine(all: readonly LabelledComment[]): string {
  const clear = all.filter(({ half, sentiment }) => half === 'judged-on' && sentiment !== undefined && sentiment !== 3);
  const told = clear.map(({ text, sentiment }) => ({ tone: toneOf(text, 'en', null), good: (sentiment ?? 3) < 3 }));
  const said = told.filter(({ tone }) => tone === 'good' || tone === 'better');
  const right = said.filter(({ tone, good }) => (tone === 'good') === good);
  return `words give an answer for ${said.length} of ${told.length}, and ${right.length} of those are right`;
}
