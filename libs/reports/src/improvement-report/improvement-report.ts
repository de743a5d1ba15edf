import { evidenceLine, type Statement, sentenceOf, strengthReason } from '@medvirk/improvement';
import type { Lens } from '@medvirk/questionnaire';
import type { Block, ListItem, ReadingDocument } from '../document/document.ts';
import { dayText } from './day-text.ts';
import type { ReportFacts, ReportTheme } from './report-facts.ts';
import { REPORT_WORDS } from './report-words.ts';

const LENSES: readonly Lens[] = ['why', 'now', 'better'];
/** Statements a lens that the board gets: the strongest. */
const FOR_THE_BOARD = 2;
const STRENGTH = { strong: 0, moderate: 1, weak: 2 } as const;

/**
 * The report of one survey in one unit: theme by theme the three lenses, each statement with its evidence, base and interval; who
 * wrote the questions and who disagreed; what the service does and what came of it. What is hidden is said in words.
 */
export function improvementReport(facts: ReportFacts): ReadingDocument {
  const words = REPORT_WORDS[facts.language];
  const day = (iso: string) => dayText(iso, facts.language);
  const period = `${day(facts.period.from)} – ${day(facts.period.to)}`;
  const title = words.title[facts.audience];
  return {
    title,
    subtitle: `${facts.surveyTitle} · ${facts.unit}`,
    author: facts.organisation,
    language: facts.language,
    footer: `${title} · ${facts.unit} · ${day(facts.made)}`,
    pageWord: words.page,
    blocks: [
      {
        kind: 'paragraph',
        tone: 'lead',
        text: words.basis(period, facts.responses === undefined ? undefined : String(facts.responses), facts.unit),
      },
      ...councilBlocks(facts),
      ...(facts.themes.length === 0 ? [{ kind: 'paragraph', text: words.noThemes } as const] : summaryBlocks(facts)),
      ...facts.themes.flatMap((theme) => themeBlocks(facts, theme)),
      { kind: 'heading', level: 1, text: words.method },
      {
        kind: 'list',
        items: words
          .methodLines(facts.k, facts.questionnaire.title, facts.questionnaire.versionNumber)
          .map((text) => ({ text })),
      },
    ],
  };
}

function councilBlocks({ council, language }: ReportFacts): Block[] {
  const words = REPORT_WORDS[language];
  if (!council) return [{ kind: 'paragraph', text: words.notWithCouncil }];
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: words.writtenWith(council.name, String(council.approvals), String(council.members)),
    },
  ];
  if (council.override) {
    blocks.push({ kind: 'paragraph', text: words.override(council.override.person, council.override.reason) });
  }
  if (council.dissents.length > 0) {
    blocks.push({
      kind: 'note',
      title: words.dissent,
      lines: council.dissents.map(
        ({ reason, questions }) => `${questions.length > 0 ? questions.join('; ') : words.aboutWhole}: «${reason}»`,
      ),
    });
  }
  return blocks;
}

function summaryBlocks(facts: ReportFacts): Block[] {
  const words = REPORT_WORDS[facts.language];
  return [
    { kind: 'heading', level: 1, text: words.summary },
    {
      kind: 'table',
      caption: words.summaryCaption,
      header: words.summaryHeader,
      widths: [20, 13, 40, 27],
      rows: facts.themes.map((theme) => {
        const [first] = strongest(theme.picture.lenses.now);
        return [
          theme.name,
          words.priority[theme.picture.priority.level],
          first ? sentenceOf(first, facts.language, theme.labels) : words.nothing.now,
          theme.actions.length === 0
            ? words.noActions
            : theme.actions.map(({ title, status }) => `${title} (${words.status[status].toLowerCase()})`).join('; '),
        ];
      }),
    },
  ];
}

function themeBlocks(facts: ReportFacts, theme: ReportTheme): Block[] {
  const words = REPORT_WORDS[facts.language];
  const { picture } = theme;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: theme.name },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: `${words.summaryHeader[1]}: ${words.priority[picture.priority.level].toLowerCase()}`,
    },
  ];
  for (const lens of LENSES) {
    blocks.push({ kind: 'heading', level: 2, text: words.lens[lens] }, ...lensBlocks(facts, theme, lens));
  }
  if (picture.hasHidden) blocks.push({ kind: 'note', title: words.hiddenTitle, lines: [words.hidden(facts.k)] });
  blocks.push({ kind: 'heading', level: 2, text: words.actions }, ...actionBlocks(facts, theme));
  if (facts.audience === 'council' && theme.questions.length > 0) {
    blocks.push(
      { kind: 'heading', level: 2, text: words.questions },
      {
        kind: 'list',
        items: theme.questions.map(({ text, lens, dissents }) => ({
          text: lens ? `${text} (${words.shortLens[lens].toLowerCase()})` : text,
          under: dissents.map((reason) => `${words.dissent}: «${reason}»`),
        })),
      },
    );
  }
  return blocks;
}

function lensBlocks(facts: ReportFacts, { picture, labels }: ReportTheme, lens: Lens): Block[] {
  const words = REPORT_WORDS[facts.language];
  const all = picture.lenses[lens];
  if (all.length === 0) return [{ kind: 'paragraph', text: words.nothing[lens] }];
  const told = facts.audience === 'board' ? strongest(all).slice(0, FOR_THE_BOARD) : all;
  const items = told.map((statement): ListItem => {
    const reasons = statement.strength.reasons.map((reason) => strengthReason(reason, facts.language));
    const strength = [`${words.strength[statement.strength.level]}.`, ...reasons].join(' ');
    const lines = statement.evidence.map((evidence) => evidenceLine(evidence, facts.language, labels));
    return {
      text: sentenceOf(statement, facts.language, labels),
      under: facts.audience === 'board' ? [strength] : [`${words.evidence} ${strength}`, ...lines],
    };
  });
  const left = all.length - told.length;
  return [
    { kind: 'list', items },
    ...(left > 0 ? [{ kind: 'paragraph', tone: 'quiet', text: words.more(left) } as const] : []),
  ];
}

function actionBlocks(facts: ReportFacts, { actions }: ReportTheme): Block[] {
  const words = REPORT_WORDS[facts.language];
  if (actions.length === 0) return [{ kind: 'paragraph', text: words.noActions }];
  return [
    {
      kind: 'list',
      items: actions.map(({ title, description, owner, dueOn, status, unit, outcome }) => ({
        text: `${title} – ${words.status[status].toLowerCase()}`,
        under: [
          ...(description ? [description] : []),
          words.action(owner, dayText(dueOn, facts.language), unit),
          ...(outcome ? [words.outcome(outcome)] : []),
        ],
      })),
    },
  ];
}

const strongest = (statements: readonly Statement[]): Statement[] =>
  [...statements].sort((a, b) => STRENGTH[a.strength.level] - STRENGTH[b.strength.level]);
