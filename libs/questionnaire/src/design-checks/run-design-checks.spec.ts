import { describe, expect, it } from '@jest/globals';
import {
  aConsent,
  aContent,
  aDate,
  aGrid,
  aHidden,
  aLongText,
  aNumber,
  anAttachment,
  anInformationText,
  aRepeat,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
  oneOfEach,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import { agreementPoints } from '../content/scale-presets.ts';
import { DESIGN_CHECKS, type DesignFinding, type DesignSettings, FINDING_KINDS } from './design-check.ts';
import { findingKey, sortByDismissals } from './dismissal.ts';
import { EN } from './explanations/en.ts';
import { explainFinding, nameOfCheck } from './explanations/explain-finding.ts';
import { NB } from './explanations/nb.ts';
import { NN } from './explanations/nn.ts';
import { STARTER_JARGON } from './jargon/starter-jargon.ts';
import { groundOf, runDesignChecks } from './run-design-checks.ts';

const SETTINGS: DesignSettings = { jargon: STARTER_JARGON, k: 5, expectedResponses: 20 };
const nb = (text: string) => ({ texts: { nb: text } });
const options = (...texts: string[]) => ({
  options: texts.map((text, index) => ({ code: `o${index}`, texts: { nb: text } })),
});
const points = (...texts: string[]) => ({
  points: texts.map((text, index) => ({ value: index * index, texts: { nb: text } })),
});

/** Everything that can be wrong, at once. */
const WORST: QuestionnaireContent = aContent([], {
  intro: { nb: `${'Behandlingsforløpet koordineres tverrfaglig. '.repeat(40)}` },
  sections: [
    aSection('s1', [
      aScale('long', nb(`Fikk du ${'hjelp '.repeat(20)}?`)),
      aScale('joined', nb('Var legen vennlig og flink?')),
      aScale('both', nb('Var det både rent og pent?')),
      aScale('twice', nb('Fikk du hjelp, og var det bra?')),
      aScale('and-or', nb('Fikk du lege og/eller sykepleier?')),
      aScale('not', nb('Fikk du ikke hjelp?')),
      aScale('not-not', nb('Fikk du aldri hjelp uten å be?')),
      aScale('disagree', { ...nb('Jeg fikk ikke hjelp.'), points: agreementPoints() }),
      aScale('push', nb('Det var bra, ikke sant?')),
      aScale('appeal', nb('De fleste mener det er bra. Hva mener du?')),
      aScale('praise', nb('Hvordan var våre flinke leger?')),
      aScale('blame', nb('Hvordan var den lange ventetiden?')),
      aScale('heavy', nb('Fikk pårørende tilstrekkelig informasjon underveis?')),
      aScale('sides', points('Dårlig', 'God', 'Svært god', 'Utmerket', 'Vet ikke')),
      aScale('turned', points('Svært god', 'God', 'Dårlig', 'Svært dårlig')),
      aSingleChoice('away', options('Ja', 'Nei', 'Vet ikke')),
      aSingleChoice('overlap', options('0-10', '10-20')),
      aSingleChoice('gap', options('0-10', '15-20')),
      aScale('if', nb('Hvis du fikk hjelp, var den bra?')),
      aScale('some', nb('Gikk operasjonen bra?')),
      ...Array.from({ length: 20 }, (_, index) => aLongText(`open${index}`)),
      anAttachment('photo'),
      anAttachment('told', { kinds: ['audio'] }),
      aDate('born', { role: 'background' }),
      aShortText('job', { role: 'background' }),
      aNumber('age', { role: 'background', min: 0, max: 110 }),
      aSingleChoice('group', { role: 'background', ...options('a', 'b', 'c', 'd', 'e') }),
    ]),
  ],
});
const TOGETHER = aContent(
  ['x', 'y'].map((code) => aSingleChoice(code, { role: 'background', ...options('a', 'b', 'c') })),
);
const OWN_WORD = [{ words: { nb: 'hjelp' }, plain: {} }];

function allFindings(): DesignFinding[] {
  return [
    ...runDesignChecks(WORST, SETTINGS),
    ...runDesignChecks(TOGETHER, SETTINGS),
    ...runDesignChecks(WORST, { ...SETTINGS, jargon: OWN_WORD }),
  ];
}

describe('the design checks', () => {
  it('find every kind of thing that they have words for', () => {
    const found = new Set(allFindings().map(({ check, kind }) => `${check} ${kind}`));
    const known = DESIGN_CHECKS.flatMap((check) => FINDING_KINDS[check].map((kind) => `${check} ${kind}`));
    expect([...found].sort()).toEqual(known.sort());
  });

  it('have nothing to say about one plain question of each type', () => {
    const plain = aContent([
      anInformationText('i'),
      ...oneOfEach().filter(({ role, type }) => role !== 'background' && type !== 'attachment'),
    ]);
    expect(runDesignChecks(plain, SETTINGS)).toEqual([]);
  });

  it('say where: every place is one of the questionnaire, every range lies in its text', () => {
    for (const { section, question, range, text, language } of runDesignChecks(WORST, SETTINGS)) {
      if (question) expect(section).toBe('s1');
      if (range) {
        expect([text, language]).not.toContain(undefined);
        expect(range.end).toBeGreaterThan(range.start);
      }
    }
  });

  it('say the same again, whether judged before or not, and judge anew what has changed', () => {
    const first = runDesignChecks(WORST, SETTINGS);
    expect(runDesignChecks(WORST, SETTINGS)).toEqual(first);
    expect(runDesignChecks(structuredClone(WORST), SETTINGS)).toEqual(first);
    const question = aScale('q', nb('Gikk operasjonen bra?'));
    const shown = (showIf?: 'answered') =>
      runDesignChecks(
        aContent([], {
          sections: [aSection('s1', [question], showIf && { showIf: { op: showIf, question: 'p' } })],
        }),
        SETTINGS,
      ).length;
    expect([shown(), shown('answered'), shown()]).toEqual([1, 0, 1]);
    const own = runDesignChecks(aContent([aScale('q', nb('Fikk du hjelp?'))]), SETTINGS);
    expect(own).toEqual([]);
  });

  it('say it again when the list of words changes, of the very same question', () => {
    const content = aContent([aScale('q', nb('Fikk du hjelp?'))]);
    expect(runDesignChecks(content, SETTINGS)).toEqual([]);
    expect(runDesignChecks(content, { ...SETTINGS, jargon: OWN_WORD })).toHaveLength(1);
  });
});

describe('questions that are answered in several ways', () => {
  const found = (question: Question) =>
    runDesignChecks(aContent([question]), SETTINGS).map(({ check, text }) => `${check} ${text ?? ''}`.trim());
  const row = (code: string, text: string) => ({ code, ...nb(text) });

  it('are judged row by row for their words, once for their scale', () => {
    const cells = {
      kind: 'scale',
      points: points('Dårlig', 'God', 'Svært god').points.map((point, value) => ({ ...point, value })),
      higherIsBetter: true,
      display: 'labels',
    } as const;
    const rows = [row('a', 'Maten var god og varm'), row('b', 'Rommet var ikke rent'), row('c', 'Sengen var god')];
    expect(found(aGrid('g', { rows, cells }))).toEqual([
      'double-barrelled g/row/a',
      'negation g/row/b',
      'unbalanced-scale',
    ]);
  });

  it('are judged question by question inside a group', () => {
    const inside = [aScale('a', nb('Var legen vennlig og flink?')), aLongText('b', nb('Hva var bra og dårlig?'))];
    expect(found(aRepeat('stay', { questions: inside }))).toEqual(['double-barrelled stay/a']);
  });

  it('are let be where nobody meets the words, and where people consent to a text', () => {
    expect(found(aHidden('h', nb('Implementering og/eller tiltak')))).toEqual([]);
    expect(
      found(aConsent('c', { statement: { nb: 'Jeg har lest dette og vil være med, og jeg kan ikke trekke meg.' } })),
    ).toEqual([]);
  });

  it('are judged in their other wordings too', () => {
    const easyTexts = { nb: 'Var det fint og bra?' };
    const roleTexts = { parent: { nb: 'Ble barnet ditt ikke hørt?' } };
    expect(found(aScale('q', { easyTexts, roleTexts }))).toEqual(['double-barrelled q/easy', 'negation q/role/parent']);
  });
});

describe('the words about findings', () => {
  it.each(['nb', 'nn', 'en'] as const)('are whole in %s: no hole is left open', (language) => {
    for (const finding of allFindings()) {
      const words = explainFinding(finding, language);
      for (const text of Object.values(words)) {
        expect(text).not.toMatch(/[{}]|undefined/u);
        expect(text.trim()).not.toBe('');
      }
      expect(words.found).not.toMatch(/!/u);
    }
  });

  it('have the same holes in every language', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([hole]) => hole).sort();
    for (const check of DESIGN_CHECKS) {
      for (const kind of FINDING_KINDS[check]) {
        const sentences = [NB, NN, EN].map(
          (words) => (words[check].kinds as Record<string, readonly [string, string]>)[kind],
        );
        expect(new Set(sentences.map((pair) => JSON.stringify(pair?.map(holes)))).size).toBe(1);
      }
      expect(groundOf(check)).not.toBe('');
      expect(nameOfCheck(check, 'nb')).not.toBe(nameOfCheck(check, 'en'));
    }
  });
});

describe('a dismissal', () => {
  const question = (text: string) => aContent([aScale('q', nb(text))]);
  const found = (text: string) => runDesignChecks(question(text), SETTINGS);

  it('silences one finding for as long as its text stays', () => {
    const dismissals = found('Var legen vennlig og flink?').map(findingKey);
    expect(dismissals).toHaveLength(1);
    expect(sortByDismissals(found('Var legen vennlig og flink?'), dismissals)).toMatchObject({
      open: [],
      dismissed: [{ dismissal: { check: 'double-barrelled', place: 'q', language: 'nb' } }],
    });
    expect(sortByDismissals(found('Var legen vennlig og dyktig?'), dismissals).open).toHaveLength(1);
  });

  it('is for one check only', () => {
    const both = found('Var legen ikke vennlig og flink?');
    const [first] = both.map(findingKey);
    expect(both).toHaveLength(2);
    expect(sortByDismissals(both, first ? [first] : []).open).toHaveLength(1);
  });

  it('has a key of its own for every finding', () => {
    const keys = runDesignChecks(WORST, SETTINGS).map((finding) => JSON.stringify(findingKey(finding)));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
