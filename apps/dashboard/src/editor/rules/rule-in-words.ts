import { type Condition, type Item, itemsOf, type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../app/dates.ts';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { formOf } from '../question-types/registry.ts';
import type { RuleLine } from './rule-node.ts';

/** Says rules of a questionnaire as people would. */
export function useRuleInWords(content: QuestionnaireContent): (condition: Condition) => string {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const language = useLanguage();
  return useMemo(() => {
    const sayer = new RuleSayer(content, language, t, b);
    return (condition) => sayer.say(condition);
  }, [content, language, t, b]);
}

/** One rule as a sentence, to be put after "vises når". */
export class RuleSayer {
  private known: ReadonlyMap<string, Item> | undefined;

  constructor(
    private readonly content: QuestionnaireContent,
    private readonly language: string,
    private readonly t: TFunction<'main'>,
    private readonly b: TFunction<'builder'>,
  ) {}

  say(condition: Condition): string {
    if (!('of' in condition)) return this.line(condition);
    if (condition.op === 'not') return this.b('say.not', { rule: this.inside(condition.of) });
    return condition.of.map((part) => this.inside(part)).join(` ${this.b(`say.${condition.op}`)} `);
  }

  /** A group inside of another is held together by brackets. */
  private inside(part: Condition): string {
    const words = this.say(part);
    return 'of' in part && Array.isArray(part.of) && part.of.length > 1 ? `(${words})` : words;
  }

  private line(line: RuleLine): string {
    const { b, t } = this;
    if ('question' in line) {
      const question = this.nameOf(line.question);
      if (line.op === 'relative-date') {
        const { than } = line;
        const day = 'question' in than ? this.nameOf(than.question) : b('rule.today').toLowerCase();
        const moved = than.days ? b('say.daysFrom', { count: than.days, day }) : day;
        return `${question} ${t(`rule.op.${line.is}`)} ${moved}`;
      }
      return [question, t(`rule.op.${line.op}`), this.valueOf(line)].filter(Boolean).join(' ');
    }
    switch (line.op) {
      case 'respondent-role':
        return b('say.role', { who: this.or(line.roles.map((role) => t(`respondentRole.${role}`).toLowerCase())) });
      case 'language':
        return b('say.language', {
          languages: this.or(line.languages.map((tag) => languageName(tag, this.language).toLowerCase())),
        });
      case 'unit':
        return b('say.unit', { count: line.units.length });
      case 'score':
        return b('say.score', { score: this.scoreName(line.score), range: this.range(line) });
      case 'score-band': {
        const bands = this.content.scores?.find(({ code }) => code === line.score)?.bands ?? [];
        const names = line.bands.map(
          (code) => textIn(bands.find((band) => band.code === code)?.texts, this.language) || code,
        );
        return b('say.score', { score: this.scoreName(line.score), range: this.or(names.map((name) => `«${name}»`)) });
      }
      case 'all-answered':
      case 'some-answered':
        return b(`say.${line.op}`, { questions: line.questions.map((code) => this.nameOf(code)).join(', ') });
      case 'drawn':
        return b('say.drawn', { share: line.to - line.from + 1 });
      case 'expression':
        return b('say.expression', { expression: line.expression });
    }
  }

  private valueOf(line: Extract<RuleLine, { question: string }>): string {
    switch (line.op) {
      case 'state':
        return this.or(line.states.map((state) => `«${this.b(`rule.state.${state}`)}»`));
      case 'selected-count':
      case 'between':
        return this.range(line);
      default:
        if ('value' in line) return this.wordsOf(line.question, line.value);
        if ('values' in line) {
          const words = line.values.map((value) => this.wordsOf(line.question, value));
          return line.op === 'includes-all' ? words.join(` ${this.b('say.all')} `) : this.or(words);
        }
        if ('text' in line) return `«${line.text}»`;
        if ('pattern' in line) return `«${line.pattern}»`;
        return 'date' in line ? sayDate(line.date, this.language, new Date()) : '';
    }
  }

  private range({ from, to }: { from?: number | undefined; to?: number | undefined }): string {
    if (from === undefined) return this.b('say.atMost', { to });
    return to === undefined ? this.b('say.atLeast', { from }) : this.b('say.between', { from, to });
  }

  private or(words: readonly string[]): string {
    return words.join(` ${this.b('say.any')} `);
  }

  private wordsOf(key: string, value: string | number): string {
    const item = this.items().get(key);
    const texts =
      item &&
      formOf(item.type)
        ?.values?.(item)
        .find((each) => each.value === value)?.texts;
    const words = textIn(texts, this.language);
    return words ? `«${words}»` : String(value);
  }

  private nameOf(key: string): string {
    const known = this.items().get(key)?.texts ?? this.questionTexts(key);
    const words = textIn(known, this.language) || key;
    return `«${words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words}»`;
  }

  private questionTexts(code: string) {
    for (const { questions } of this.content.sections) {
      const found = questions.find((question) => question.code === code);
      if (found) return found.texts;
    }
    return undefined;
  }

  private scoreName(code: string): string {
    return `«${textIn(this.content.scores?.find((score) => score.code === code)?.texts, this.language) || code}»`;
  }

  private items(): ReadonlyMap<string, Item> {
    this.known ??= new Map(itemsOf(this.content).map((item) => [item.code, item]));
    return this.known;
  }
}
