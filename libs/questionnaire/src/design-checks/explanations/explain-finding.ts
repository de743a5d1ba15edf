import type { DesignCheckId, DesignFinding } from '../design-check.ts';
import { groundOf } from '../run-design-checks.ts';
import { EN } from './en.ts';
import type { FindingWords } from './finding-words.ts';
import { NB } from './nb.ts';
import { NN } from './nn.ts';

export type FindingLanguage = 'nb' | 'nn' | 'en';

const WORDS: Record<FindingLanguage, FindingWords> = { nb: NB, nn: NN, en: EN };

/** A finding in words: what it is called, what was found, how to mend it, why it matters, and what that rests on. */
export interface ExplainedFinding {
  name: string;
  found: string;
  mend: string;
  why: string;
  ground: string;
}

/** The words about a finding, the same on screen and on the command line. */
export function explainFinding(finding: DesignFinding, language: FindingLanguage): ExplainedFinding {
  const { name, why, kinds } = WORDS[language][finding.check];
  const [found, mend] = (kinds as Partial<Record<string, readonly [string, string]>>)[finding.kind] ?? [name, ''];
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/gu, (hole, word: string) => String(finding.detail[word] ?? hole));
  return { name, found: filled(found), mend: filled(mend), why, ground: groundOf(finding.check) };
}

/** What a check is called. */
export function nameOfCheck(check: DesignCheckId, language: FindingLanguage): string {
  return WORDS[language][check].name;
}
