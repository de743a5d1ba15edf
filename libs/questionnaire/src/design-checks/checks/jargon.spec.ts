import { describe, expect, it } from '@jest/globals';
import { aContent, aSingleChoice } from '../../content/a-question.builder.ts';
import { sentencesIn } from '../../readability/sentences.ts';
import { asked, foundIn } from '../found-in.builder.ts';
import { JargonFinder } from '../jargon/jargon-finder.ts';
import { JargonWord, jargonKey, jargonList } from '../jargon/jargon-word.ts';
import { STARTER_JARGON } from '../jargon/starter-jargon.ts';

const words = (text: string, language = 'nb') =>
  foundIn('jargon', asked(text, language)).map((finding) => finding.detail.word);

describe('jargon', () => {
  it.each([
    ['Opplevde du at personellet koordinerte behandlingen?', ['personellet', 'koordinerte']],
    ['Hvor fornøyd er du med implementeringen av tiltakene?', ['implementeringen', 'tiltakene']],
    ['Fikk du tilstrekkelig informasjon i forbindelse med innleggelsen?', ['tilstrekkelig', 'i forbindelse med']],
    ['Mottok du epikrisen?', ['Mottok', 'epikrisen']],
    ['Ble du ivaretatt av spesialisthelsetjenesten?', ['ivaretatt', 'spesialisthelsetjenesten']],
    ['Hvor hensiktsmessig var den medikamentelle behandlingen?', ['hensiktsmessig', 'medikamentelle']],
    ['Fikk du medvirke i kartleggingen?', ['medvirke', 'kartleggingen']],
    ['Hadde du en individuell behandling iht. planen?', ['individuell', 'iht']],
  ])('finds the words of the house in "%s"', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['Opplevde du at personellet koordinerte behandlinga?', ['personellet', 'koordinerte']],
    ['Fekk du tilstrekkeleg informasjon i samband med innlegginga?', ['tilstrekkeleg', 'i samband med']],
    ['Fekk du medverke i kartlegginga?', ['medverke', 'kartlegginga']],
  ])('finds them in nynorsk: "%s"', (text, expected) => {
    expect(words(text, 'nn')).toEqual(expected);
  });

  it.each([
    'Ble du møtt med respekt?',
    'Var de ansatte imøtekommende?',
    'Fikk du vite hvilke medisiner du skulle ta?',
    'Hadde sykepleieren tid til deg?',
    'Kunne du spørre om det du lurte på?',
    'Fikk du hjelp til å klare hverdagen hjemme?',
    'Var det samtaler du savnet?',
    'Tok noen imot deg da du kom?',
    'Så du noen gang på skjermen hvor lenge du måtte vente?',
    'Fikk du instruksen? Nei, bare et ark',
  ])('lets "%s" be', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('gives plain words to use instead, in the language of the text', () => {
    const [nb] = foundIn('jargon', asked('Ble det iverksatt noe?'));
    const [nn] = foundIn('jargon', asked('Vart noko iverksett?', 'nn'));
    expect([nb?.detail.plain, nn?.detail.plain]).toEqual(['sette i gang', 'setje i gang']);
  });

  it('reads answers as well as questions, and says each word once per text', () => {
    const options = [{ code: 'a', texts: { nb: 'Tiltaket kom i gang, tiltaket var bra' } }];
    expect(foundIn('jargon', aContent([aSingleChoice('q', { options })])).map((found) => found.text)).toEqual([
      'q/option/a',
    ]);
  });

  it('does not know words of a language that has no list', () => {
    expect(words('Implementere tiltak', 'pl')).toEqual([]);
  });
});

describe('the starter list', () => {
  it('has at least 120 words, each once, with plain words in both written forms', () => {
    expect(STARTER_JARGON.length).toBeGreaterThanOrEqual(120);
    expect(new Set(STARTER_JARGON.map(jargonKey)).size).toBe(STARTER_JARGON.length);
    for (const word of STARTER_JARGON) {
      expect(JargonWord.safeParse(word).success).toBe(true);
      expect([word.words.nb, word.words.nn, word.plain.nb, word.plain.nn].every((text) => text?.trim())).toBe(true);
    }
  });

  it('never offers one of its own words as the plain one', () => {
    for (const language of ['nb', 'nn']) {
      const finder = new JargonFinder(STARTER_JARGON, language);
      const offered = STARTER_JARGON.flatMap((word) => sentencesIn(word.plain[language] ?? ''));
      expect(offered.flatMap((sentence) => finder.find(sentence)).map((match) => match.text)).toEqual([]);
    }
  });

  it('finds every one of its words as it is written', () => {
    for (const language of ['nb', 'nn']) {
      const finder = new JargonFinder(STARTER_JARGON, language);
      for (const word of STARTER_JARGON) {
        for (const form of (word.words[language] ?? '').split('|')) {
          const [sentence] = sentencesIn(form);
          expect([form, sentence && finder.find(sentence).length]).toEqual([form, 1]);
        }
      }
    }
  });
});

describe("an organisation's own words", () => {
  const own = { words: { nb: 'tiltak', nn: 'tiltak' }, plain: { nb: 'hjelp', nn: 'hjelp' } };

  it('come first, and words that were taken away are gone', () => {
    const list = jargonList(STARTER_JARGON, { added: [own], removed: ['Epikrise'] });
    expect(list).toHaveLength(STARTER_JARGON.length - 1);
    expect(list[0]).toBe(own);
    expect(
      foundIn('jargon', asked('Fikk du epikrisen om tiltaket?'), { jargon: list }).map((f) => f.detail.plain),
    ).toEqual(['hjelp']);
  });

  it.each([
    ['kols*', 'Har du kolsplager?', 'kolsplager'],
    ['*forløp', 'Var det et standardforløp?', 'standardforløp'],
    ['*rus*', 'Gikk du på alkoruskurs?', 'alkoruskurs'],
    ['så snart som mulig', 'Kom de så snart som mulig?', 'så snart som mulig'],
  ])('may be written %s', (form, text, found) => {
    const jargon = [{ words: { nb: form }, plain: {} }];
    const [finding] = foundIn('jargon', asked(text), { jargon });
    expect(finding).toMatchObject({ kind: 'word-alone', detail: { word: found } });
  });
});
