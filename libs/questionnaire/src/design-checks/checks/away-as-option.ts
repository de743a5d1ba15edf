import { at, type DesignCheck, type Found, type JudgedText } from '../design-check.ts';

type Away = 'dont-know' | 'not-relevant' | 'prefer-not-to-say';

/** The answer ends here, or goes on without saying more. "Jeg vet ikke hvem jeg kan ringe" says more: an answer of its own. */
const ENDS = String.raw`(?=\s*(?:$|[,/(.–-])|\s+(?:for meg|for me|å svare|om det|helt|sikkert)(?!\p{L}))`;
const saying = (words: string) => new RegExp(`^(?:${words})${ENDS}`, 'iu');

/** Which of the states that stand apart an answer's words mean. */
const AWAY: readonly (readonly [Away, RegExp])[] = [
  [
    'dont-know',
    saying(
      "(?:jeg |eg |i )?(?:vet ikke|veit ikkje|husker ikke|hugsar ikkje|usikker|don't know|do not know|can't remember|not sure|unsure)",
    ),
  ],
  [
    'not-relevant',
    saying(
      "(?:det )?(?:er )?(?:ikke|ikkje) (?:aktuelt|relevant)|not (?:relevant|applicable)|does not apply|doesn't apply",
    ),
  ],
  [
    'prefer-not-to-say',
    saying(
      '(?:jeg |eg )?(?:ønsker|ønskjer|vil) (?:helst )?(?:ikke|ikkje) (?:å )?(?:svare|si|seie)|prefer not to (?:say|answer)',
    ),
  ],
];

/**
 * "Vet ikke" as a point of a scale gets a value and slips into the mean; as an option it is counted as an opinion. These
 * answers are states of their own, switched on with the question.
 */
export const awayAsOption: DesignCheck = {
  id: 'away-as-option',
  ground: 'Dillman, Smyth & Christian 2014, Internet, Phone, Mail, and Mixed-Mode Surveys',
  findIn: ({ texts }) => texts.flatMap(awayAnswer),
};

function awayAnswer(text: JudgedText): Found[] {
  const { part } = text.placed;
  if (part !== 'option' && part !== 'point') return [];
  const state = AWAY.find(([, words]) => words.test(text.text.trim()))?.[0];
  if (!state) return [];
  return [
    {
      severity: part === 'point' ? 'warning' : 'advice',
      kind: part,
      ...at(text),
      detail: { words: text.text.trim(), state },
    },
  ];
}
