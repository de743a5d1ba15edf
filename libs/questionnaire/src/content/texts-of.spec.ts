import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { Texts } from '../texts/texts.ts';
import {
  aContent,
  aMultipleChoice,
  aNumber,
  anInformationText,
  aScale,
  aSection,
  aSingleChoice,
} from './a-question.builder.ts';
import { missingLanguages } from './check-content.ts';
import { QuestionnaireContent, Section } from './content.ts';
import { QUESTION_SHAPES, type Question } from './question.ts';
import { Audio } from './question-base.ts';
import { recordingsOf } from './recordings-of.ts';
import { zeroToTenPoints } from './scale-presets.ts';
import { mapRecordings, mapTexts, textsOf } from './texts-of.ts';

/**
 * Something of a shape with everything in it that may be left out, one of each in lists, and a text of its own wherever the
 * shape holds texts, or a recording of them: `{ nb: 't1' }`, `{ nb: 't2' }` ... Of several possible shapes it takes number `choice`.
 */
function filled(schema: z.core.$ZodType, nextText: Next, choice = 0): unknown {
  if (schema === Texts) return nextText('text');
  if (schema === Audio) return nextText('sound');
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, filled(part, nextText, choice)]));
    case 'array':
      return [filled(def.element, nextText, choice)];
    case 'optional':
    case 'nullable':
      return filled(def.innerType, nextText, choice);
    case 'record':
      return { x: filled(def.valueType, nextText, choice) };
    case 'union':
      return filled(def.options[choice % def.options.length] as z.core.$ZodType, nextText, choice);
    case 'literal':
      return def.values[0];
    case 'enum':
      return Object.values(def.entries)[0];
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'c'; // strings; rules (lazy) hold no texts
  }
}

/** More than any union inside a question has members. */
const SHAPES_TRIED = 12;

type Next = (what: 'text' | 'sound') => Texts;

function texts() {
  const made: Texts[] = [];
  const sounds: Texts[] = [];
  const next: Next = (what) => {
    const all = what === 'text' ? made : sounds;
    const text = { nb: `t${all.length + 1}` };
    all.push(text);
    return text;
  };
  return { made, sounds, next };
}
const heardIn = (found: readonly { audio: Audio | undefined }[]) =>
  found.flatMap(({ audio }) => (audio ? [audio] : []));
const wordsOf = (found: readonly Texts[]) => found.map((text) => text.nb).sort();

describe('textsOf', () => {
  it.each(QUESTION_SHAPES.map((shape) => [shape.shape.type.value, shape] as const))(
    'finds every text that a question of the type %s can hold, and every recording',
    (_, shape) => {
      for (let choice = 0; choice < SHAPES_TRIED; choice += 1) {
        const { made, sounds, next } = texts();
        const question = filled(shape, next, choice) as Question;
        const content = aContent([question]);
        const found = textsOf(content).filter((text) => text.question);
        expect(wordsOf(found.map((text) => text.texts))).toEqual(wordsOf(made));
        expect(wordsOf(heardIn(recordingsOf(content)))).toEqual(wordsOf(sounds));
      }
    },
  );

  it('finds every text of sections and of the whole, and every recording', () => {
    const { made, sounds, next } = texts();
    const { questions: _, ...section } = Section.shape;
    const parts = Object.entries(section).map(([name, shape]) => [name, filled(shape, next)]);
    const { sections: __, languages: ___, ...whole } = QuestionnaireContent.shape;
    const rest = Object.entries(whole).map(([name, shape]) => [name, filled(shape, next)]);
    const content = {
      ...Object.fromEntries(rest),
      languages: ['nb'],
      sections: [{ ...Object.fromEntries(parts), questions: [] }],
    } as QuestionnaireContent;
    expect(wordsOf(textsOf(content).map((text) => text.texts))).toEqual(wordsOf(made));
    expect(wordsOf(heardIn(recordingsOf(content)))).toEqual(wordsOf(sounds));
  });

  it('says where each text stands, in the order in which a respondent meets them', () => {
    const content = aContent([], {
      intro: { nb: 'Velkommen' },
      sections: [
        aSection(
          's1',
          [
            anInformationText('i'),
            aSingleChoice('q', { hint: { nb: 'Velg en' }, options: [{ code: 'a', texts: { nb: 'A' } }] }),
            aNumber('n', { unit: { nb: 'år' } }),
          ],
          { intro: { nb: 'Først' } },
        ),
      ],
    });
    expect(textsOf(content).map(({ key, part, detail }) => [key, part, detail])).toEqual([
      ['/title', 'title', undefined],
      ['/intro', 'intro', 'intro'],
      ['/section/s1', 'title', undefined],
      ['/section/s1/intro', 'intro', 'intro'],
      ['i', 'question', undefined],
      ['q', 'question', undefined],
      ['q/hint', 'hint', 'hint'],
      ['q/option/a', 'option', 'a'],
      ['n', 'question', undefined],
      ['n/unit', 'unit', 'unit'],
    ]);
  });

  it('gives each text a key of its own, also where a draft has a code twice', () => {
    const twice = aMultipleChoice('q', { options: ['a', 'a'].map((code) => ({ code, texts: { nb: code } })) });
    const keys = textsOf(aContent([twice, twice])).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('q/option/a~2');
  });

  it('lets middle points be without words in a row of numbers only', () => {
    const points = zeroToTenPoints({ nb: 'Verst' }, { nb: 'Best' });
    const free = (display: 'labels' | 'numbers') =>
      textsOf(aContent([aScale('q', { display, points })])).filter(({ need }) => need === 'free').length;
    expect(free('numbers')).toBe(9);
    expect(free('labels')).toBe(0);
  });
});

describe('mapTexts', () => {
  const content = aContent([aSingleChoice('q', { hint: { nb: 'Velg' } }), aScale('r'), aNumber('n')]);

  it('changes each text where it stands and nothing else', () => {
    const shouted = mapTexts(content, ({ texts }) => ({ ...texts, nb: (texts.nb ?? '').toUpperCase() }));
    expect(textsOf(shouted).map(({ texts }) => texts.nb)).toEqual(
      textsOf(content).map(({ texts }) => texts.nb?.toUpperCase()),
    );
    expect(mapTexts(shouted, ({ key }) => textsOf(content).find((text) => text.key === key)?.texts ?? {})).toEqual(
      content,
    );
  });

  it('leaves out what was left out', () => {
    expect(mapTexts(content, ({ texts }) => texts)).toStrictEqual(content);
  });
});

describe('mapRecordings', () => {
  const asset = 'a'.repeat(64);
  const content = aContent([
    aSingleChoice('q', { hint: { nb: 'Velg' }, hintAudio: { nb: asset }, audio: { nb: asset, en: asset } }),
    aScale('r'),
  ]);

  it('takes recordings away and puts them in, and touches no word', () => {
    const silent = mapRecordings(content, () => undefined);
    expect(JSON.stringify(silent)).not.toContain('udio');
    expect(textsOf(silent)).toEqual(textsOf(content));
    expect(silent.sections[0]?.questions[1]).toBe(content.sections[0]?.questions[1]);
    const again = mapRecordings(silent, ({ key }) => recordingsOf(content).find((each) => each.key === key)?.audio);
    expect(again).toStrictEqual(content);
  });

  it('lets no recording stay where its words are gone: it would be heard when others are written', () => {
    const { hint: _, ...question } = aSingleChoice('q', { hint: { nb: 'Velg' }, hintAudio: { nb: asset } });
    expect(mapTexts(aContent([question]), ({ texts: kept }) => kept).sections[0]?.questions).toStrictEqual([
      aSingleChoice('q'),
    ]);
  });
});

describe('missingLanguages', () => {
  const text = (need: 'each-language' | 'whole-or-nothing' | 'free', nb?: string) => ({
    key: 'q',
    part: 'hint' as const,
    need,
    texts: (nb === undefined ? {} : { nb }) satisfies Texts as Texts,
  });
  it.each([
    ['each-language', 'Hei', ['en']],
    ['each-language', '  ', ['nb', 'en']],
    ['each-language', undefined, ['nb', 'en']],
    ['whole-or-nothing', 'Hei', ['en']],
    ['whole-or-nothing', ' ', []],
    ['whole-or-nothing', undefined, []],
    ['free', 'Hei', []],
  ] as const)('of a text that is needed %s and reads "%s" are %j', (need, nb, missing) => {
    expect(missingLanguages(text(need, nb), ['nb', 'en'])).toEqual(missing);
  });
});
