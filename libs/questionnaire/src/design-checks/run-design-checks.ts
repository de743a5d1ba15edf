import type { QuestionnaireContent, Section } from '../content/content.ts';
import { isShown, type Question } from '../content/question.ts';
import { textsOfQuestion, textsOutsideQuestions } from '../content/texts-of.ts';
import type { LanguageTag } from '../texts/texts.ts';
import { awayAsOption } from './checks/away-as-option.ts';
import { backgroundSinglesOut } from './checks/background-singles-out.ts';
import { doubleBarrelled } from './checks/double-barrelled.ts';
import { fileIdentifies } from './checks/file-identifies.ts';
import { hardToRead } from './checks/hard-to-read.ts';
import { jargon } from './checks/jargon.ts';
import { leadingWords } from './checks/leading-words.ts';
import { longSentence } from './checks/long-sentence.ts';
import { negation } from './checks/negation.ts';
import { notRelevantMissing } from './checks/not-relevant-missing.ts';
import { overlappingRanges } from './checks/overlapping-ranges.ts';
import { scaleDirection } from './checks/scale-direction.ts';
import { tooLong } from './checks/too-long.ts';
import { unbalancedScale } from './checks/unbalanced-scale.ts';
import type {
  DesignCheck,
  DesignCheckId,
  DesignFinding,
  DesignSettings,
  Found,
  JudgedContent,
  JudgedPart,
  JudgedText,
} from './design-check.ts';
import { answerTo, judgedAnswers } from './judged-answers.ts';
import { judgedHash } from './judged-hash.ts';
import { judgedTexts, type Reading, readingOf, sumOf } from './judged-texts.ts';

const CHECKS: Record<DesignCheckId, DesignCheck> = {
  'hard-to-read': hardToRead,
  'long-sentence': longSentence,
  'double-barrelled': doubleBarrelled,
  negation,
  'leading-words': leadingWords,
  jargon,
  'unbalanced-scale': unbalancedScale,
  'scale-direction': scaleDirection,
  'away-as-option': awayAsOption,
  'overlapping-ranges': overlappingRanges,
  'not-relevant-missing': notRelevantMissing,
  'too-long': tooLong,
  'background-singles-out': backgroundSinglesOut,
  'file-identifies': fileIdentifies,
};

/** What a check rests on: literature, law or a rule of the house, with its year. */
export function groundOf(check: DesignCheckId): string {
  return CHECKS[check].ground;
}

/**
 * Everything that the design checks have to say about a questionnaire: the whole first, then part by part in its order. They
 * advise and never stop anything. Quick enough to run at every key: a question that stays as it is is not judged again.
 */
export function runDesignChecks(content: QuestionnaireContent, settings: DesignSettings): DesignFinding[] {
  const { languages } = content;
  const outside = judgedTexts(textsOutsideQuestions(content), languages);
  const parts = content.sections.flatMap((section) =>
    section.questions.map((question) => judgedQuestion(question, section, languages, settings)),
  );
  const whole: JudgedContent = {
    content,
    reading: sumOf([readingOf(outside), ...parts.map((part) => part.reading)]),
    answers: parts.flatMap((part) => part.answers),
    settings,
  };
  return [
    ...ALL.flatMap((check) => told(check, check.findInWhole?.(whole) ?? [], outside)),
    ...findingsIn({ texts: outside, answers: [], languages, settings }),
    ...parts.flatMap((part) => part.findings),
  ];
}

const ALL = Object.values(CHECKS);

function findingsIn(part: JudgedPart): DesignFinding[] {
  return ALL.flatMap((check) => told(check, check.findIn?.(part) ?? [], part.texts));
}

function told({ id }: DesignCheck, found: readonly Found[], texts: readonly JudgedText[]): DesignFinding[] {
  return found.map(({ about, ...finding }) => {
    const judged = texts.find((text) => text.placed.key === finding.text && text.language === finding.language);
    return { ...finding, check: id, judged: judgedHash(`${finding.kind} ${about ?? judged?.text ?? ''}`) };
  });
}

interface Judged extends JudgedPart {
  findings: DesignFinding[];
  reading: Reading;
  section: string;
  conditional: boolean;
}

const JUDGED = new WeakMap<Question, Judged>();

/** A question with what is found in it, kept for as long as neither it nor what it is judged by changes. */
function judgedQuestion(
  question: Question,
  section: Section,
  languages: readonly LanguageTag[],
  settings: DesignSettings,
): Judged {
  const conditional = Boolean(question.showIf || section.showIf);
  const known = JUDGED.get(question);
  const isSame =
    known?.section === section.code &&
    known.conditional === conditional &&
    known.languages.join() === languages.join() &&
    sameSettings(known.settings, settings);
  if (isSame) return known;
  const answers = judgedAnswers(question, section.code, section.showIf !== undefined);
  // Nobody meets the words of a value that is worked out or comes along unseen.
  const met = isShown(question) ? textsOfQuestion(question, section.code) : [];
  const texts = judgedTexts(met, languages, (text) => answerTo(text, answers));
  const part: JudgedPart = { texts, answers, languages, settings };
  const judged = { ...part, findings: findingsIn(part), reading: readingOf(texts), section: section.code, conditional };
  JUDGED.set(question, judged);
  return judged;
}

const sameSettings = (a: DesignSettings, b: DesignSettings): boolean =>
  a.jargon === b.jargon && a.k === b.k && a.expectedResponses === b.expectedResponses;
