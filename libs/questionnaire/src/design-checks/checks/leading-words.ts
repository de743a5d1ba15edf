import { at, type DesignCheck, type Found, isAsking, type JudgedText, wordLanguage } from '../design-check.ts';

type Language = 'nb' | 'nn' | 'en';
type Kind = 'push' | 'praise' | 'blame' | 'appeal';
type Rows = readonly (readonly [Kind, RegExp])[];

const NB_PRAISE =
  'dyktige|flinke|gode|fantastiske|flotte|utmerkede|strålende|hyggelige|vennlige|imøtekommende|profesjonelle|engasjerte|moderne|trygge';
const NB_BLAME = 'dårlige|elendige|lange|uakseptable|skandaløse|håpløse|kaotiske|mangelfulle|stressede|uvennlige';
const NN_PRAISE =
  'dyktige|flinke|gode|fantastiske|flotte|framifrå|strålande|hyggelege|venlege|imøtekomande|profesjonelle|engasjerte|moderne|trygge';
const NN_BLAME = 'dårlege|elendige|lange|uakseptable|skandaløse|håplause|kaotiske|mangelfulle|stressa|uvenlege';
const EN_PRAISE =
  'excellent|wonderful|skilled|dedicated|friendly|great|fantastic|hard-working|hardworking|caring|professional';
const EN_BLAME = 'poor|terrible|unacceptable|awful|long|chaotic|bad|rude';

/**
 * `push`: takes the answer for given. `appeal`: what others or experts think. `praise` and `blame`: a judgement is built into
 * the thing that is asked about ("de dyktige legene"). Standing alone the same words ask, and are let be: "Var legene dyktige?"
 */
const ROWS: Record<Language, Rows> = {
  nb: [
    [
      'push',
      /(?<!\p{L})(ikke sant|selvfølgelig|selvsagt|naturligvis|åpenbart|opplagt|utvilsomt|vil du ikke si|synes du ikke|syns du ikke|mener du ikke|er du ikke enig|du er vel|du vil vel|det er vel|var det ikke|er det ikke|bør ikke|burde ikke)(?!\p{L})/giu,
    ],
    [
      'appeal',
      /(?<!\p{L})(som kjent|alle vet|de fleste (mener|synes|syns|er enige|vet)|mange (mener|synes|syns) at|eksperter (mener|anbefaler)|forskning viser|legene mener|fagfolk mener|det er bevist)(?!\p{L})/giu,
    ],
    [
      'praise',
      new RegExp(
        `(?<!\\p{L})((våre|vår|de|den|det|disse|alle de) (${NB_PRAISE})) (?!(?:og|eller|som|and|or|who|that)(?!\\p{L}))\\p{L}+`,
        'giu',
      ),
    ],
    [
      'blame',
      new RegExp(
        `(?<!\\p{L})((våre|vår|de|den|det|disse) (${NB_BLAME})) (?!(?:og|eller|som|and|or|who|that)(?!\\p{L}))\\p{L}+`,
        'giu',
      ),
    ],
  ],
  nn: [
    [
      'push',
      /(?<!\p{L})(ikkje sant|sjølvsagt|naturlegvis|openbert|opplagt|utan tvil|vil du ikkje seie|synest du ikkje|meiner du ikkje|er du ikkje samd|er du ikkje einig|du er vel|du vil vel|det er vel|var det ikkje|er det ikkje|bør ikkje|burde ikkje)(?!\p{L})/giu,
    ],
    [
      'appeal',
      /(?<!\p{L})(som kjent|alle veit|dei fleste (meiner|synest|er samde|veit)|mange (meiner|synest) at|ekspertar (meiner|tilrår)|forsking viser|legane meiner|fagfolk meiner|det er prova)(?!\p{L})/giu,
    ],
    [
      'praise',
      new RegExp(
        `(?<!\\p{L})((våre|vår|dei|den|det|desse|alle dei) (${NN_PRAISE})) (?!(?:og|eller|som|and|or|who|that)(?!\\p{L}))\\p{L}+`,
        'giu',
      ),
    ],
    [
      'blame',
      new RegExp(
        `(?<!\\p{L})((våre|vår|dei|den|det|desse) (${NN_BLAME})) (?!(?:og|eller|som|and|or|who|that)(?!\\p{L}))\\p{L}+`,
        'giu',
      ),
    ],
  ],
  en: [
    [
      'push',
      /(?<!\p{L})(of course|obviously|surely|clearly|don't you (think|agree)|wouldn't you (say|agree)|isn't it|wasn't it|shouldn't)(?!\p{L})/giu,
    ],
    [
      'appeal',
      /(?<!\p{L})(as you know|everyone knows|most people (think|agree|believe)|many people (think|believe) that|experts (say|agree|recommend)|research shows)(?!\p{L})/giu,
    ],
    [
      'praise',
      new RegExp(
        `(?<!\\p{L})((our|the|these|those|all the) (${EN_PRAISE})) (?!(?:og|eller|som|and|or|who|that)(?!\\p{L}))\\p{L}+`,
        'giu',
      ),
    ],
    [
      'blame',
      new RegExp(
        `(?<!\\p{L})((our|the|these|those) (${EN_BLAME})) (?!(?:og|eller|som|and|or|who|that)(?!\\p{L}))\\p{L}+`,
        'giu',
      ),
    ],
  ],
};

/** Words that tell people what to answer. The hint is read too: it stands beside the question and colours it as much. */
export const leadingWords: DesignCheck = {
  id: 'leading-words',
  ground: 'Schuman & Presser 1981, Questions and Answers in Attitude Surveys; Loftus 1975',
  findIn: ({ texts }) => texts.filter((text) => isAsking(text) || isHint(text)).flatMap(inText),
};

function isHint(text: JudgedText): boolean {
  return text.answer !== undefined && text.placed.part === 'hint';
}

function inText(text: JudgedText): Found[] {
  const language = wordLanguage(text.language);
  if (!language) return [];
  return ROWS[language].flatMap(([kind, words]) =>
    [...text.text.matchAll(words)].map((match): Found => {
      const start = match.index;
      const end = start + match[0].length;
      return {
        severity: kind === 'praise' || kind === 'blame' ? 'advice' : 'warning',
        kind,
        ...at(text),
        range: { start, end },
        detail: { words: match[0] },
      };
    }),
  );
}
