import { describe, expect, it } from '@jest/globals';
import {
  aContent,
  aLongText,
  anInformationText,
  aScale,
  aSection,
  aSingleChoice,
} from '../../content/a-question.builder.ts';
import { asked, foundIn } from '../found-in.builder.ts';
import { estimateMinutes } from '../minutes/estimate-minutes.ts';

const times = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

describe('hard to read', () => {
  it.each([
    'Opplevde du at personellet koordinerte behandlingen tilfredsstillende?',
    'Fikk pårørende tilstrekkelig informasjon underveis?',
    'Hvordan vurderer du tilgjengeligheten til spesialisthelsetjenesten i forbindelse med utredningen?',
    'I hvilken grad ivaretok behandlingsapparatet informasjonsbehovet ditt gjennom behandlingsforløpet?',
  ])('finds "%s"', (text) => {
    expect(foundIn('hard-to-read', asked(text))).toMatchObject([{ kind: 'text', question: 'q' }]);
  });

  it.each([
    'Ble du møtt med respekt?',
    'Fikk du informasjon om behandlingen?',
    'Hvor fornøyd er du med behandlingen du fikk?',
    'Fikk du vite det du trengte før du reiste hjem?',
    'Informasjonsmateriell?',
    'Hvor viktig er det for deg å vite hvor lenge du må vente?',
  ])('lets "%s" be', (text) => {
    expect(foundIn('hard-to-read', asked(text))).toEqual([]);
  });

  it('names the longest words first', () => {
    const [found] = foundIn('hard-to-read', asked('Fikk pårørende tilstrekkelig informasjon underveis?'));
    expect(found?.detail.words).toBe('tilstrekkelig, informasjon, pårørende');
  });

  it('judges the whole once there is enough of it, and only languages that LIX is made for', () => {
    const heavy = `${times(10, 'behandlingen er god og')}.`;
    const texts = (language: string) => ({ [language]: `${heavy} ${heavy} ${heavy}` });
    const whole = (language: string) =>
      foundIn(
        'hard-to-read',
        aContent([anInformationText('i', { texts: texts(language) })], { languages: [language] }),
      ).filter((found) => found.kind === 'whole');
    expect(whole('nb')).toMatchObject([{ language: 'nb' }]);
    expect(whole('pl')).toEqual([]);
  });
});

describe('long sentences', () => {
  it('are those of more than 20 words; more than 30 are a warning', () => {
    const found = (count: number) => foundIn('long-sentence', asked(`${times(count, 'ord')}?`));
    expect(found(20)).toEqual([]);
    expect(found(21)).toMatchObject([
      { severity: 'advice', detail: { words: 21, most: 20 }, range: { start: 0, end: 84 } },
    ]);
    expect(found(31)).toMatchObject([{ severity: 'warning' }]);
  });

  it('are counted one by one, in every language', () => {
    expect(foundIn('long-sentence', asked(`${times(15, 'ord')}. ${times(15, 'ord')}?`))).toEqual([]);
    expect(foundIn('long-sentence', asked(`${times(25, 'słowo')}?`, 'pl'))).toHaveLength(1);
  });
});

describe('"not relevant" that is missing', () => {
  const found = (text: string, more = {}) =>
    foundIn('not-relevant-missing', aContent([aScale('q', { texts: { nb: text }, ...more })])).map((each) => [
      each.kind,
      each.detail.words,
    ]);

  it.each([
    ['Hvis du fikk medisiner, fikk du vite hvordan du skulle ta dem?', 'condition', 'Hvis'],
    ['Fikk du god nok smertelindring?', 'some-only', 'smertelindring'],
    ['Fikk de pårørende være med?', 'some-only', 'pårørende'],
    ['Var tolken til hjelp?', 'some-only', 'tolken'],
    ['Gikk operasjonen som du ventet?', 'some-only', 'operasjonen'],
    ['Fikk du vite hvorfor du skulle ta medisinene?', 'some-only', 'medisinene'],
  ])('is found in "%s"', (text, kind, words) => {
    expect(found(text)).toEqual([[kind, words]]);
    expect(found(text, { allowNotRelevant: true })).toEqual([]);
  });

  it.each([
    'Ble du møtt med respekt?',
    'Fikk du vite hvor lenge du måtte vente?',
    'Var det lett å finne fram?',
    'Var de ansatte vennlige?',
  ])('is no fault of "%s", which all can answer', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is no fault where the question is shown to some, is about importance, or an answer says it', () => {
    const texts = { nb: 'Var tolken til hjelp?' };
    expect(found(texts.nb, { showIf: { op: 'answered', question: 'p' } })).toEqual([]);
    expect(found(texts.nb, { lens: 'why' })).toEqual([]);
    const inSection = aSection('s1', [aScale('q', { texts })], { showIf: { op: 'language', languages: ['nb'] } });
    expect(foundIn('not-relevant-missing', aContent([], { sections: [inSection] }))).toEqual([]);
    const options = ['Ja', 'Nei', 'Jeg hadde ikke tolk'].map((nb, index) => ({ code: `o${index}`, texts: { nb } }));
    expect(foundIn('not-relevant-missing', aContent([aSingleChoice('q', { texts, options })]))).toEqual([]);
  });
});

describe('minutes', () => {
  const open = (count: number, more = {}) =>
    aContent([], {
      sections: [
        {
          code: 's',
          title: {},
          questions: Array.from({ length: count }, (_, i) => aLongText(`q${i}`, { texts: {}, ...more })),
        },
      ],
    });

  it('are reading and answering: 150 words take a minute, an open question 35 seconds', () => {
    const texts = { nb: times(150, 'ord') };
    const content = aContent([], {
      sections: [{ code: 's', title: {}, questions: [anInformationText('i', { texts })] }],
    });
    expect(estimateMinutes(content).typical).toBeCloseTo(1, 10);
    expect(estimateMinutes(open(1)).typical).toBeCloseTo(35 / 60, 10);
  });

  it('count what only some are shown as half for the typical person', () => {
    const some = estimateMinutes(open(4, { showIf: { op: 'answered', question: 'a' } }));
    expect(some.longest).toBeCloseTo(2 * some.typical, 10);
    expect(some.longest).toBeCloseTo(estimateMinutes(open(4)).typical, 10);
  });

  it('warn over 10, and more over 15', () => {
    expect(foundIn('too-long', open(17))).toEqual([]);
    expect(foundIn('too-long', open(19))).toMatchObject([{ severity: 'advice', detail: { minutes: 11 } }]);
    expect(foundIn('too-long', open(27))).toMatchObject([{ severity: 'warning', detail: { minutes: 16 } }]);
  });
});
