import { describe, expect, it } from '@jest/globals';
import { aContent, aLongText, aMultipleChoice, aSingleChoice } from '../../content/a-question.builder.ts';
import { asked, foundIn, stated } from '../found-in.builder.ts';

const kinds = (text: string, language = 'nb') =>
  foundIn('double-barrelled', asked(text, language)).map((finding) => [finding.kind, finding.detail.words]);

describe('double-barrelled', () => {
  it.each([
    ['Var legen vennlig og flink?', 'joined', 'vennlig og flink'],
    ['Var legene og sykepleierne høflige?', 'joined', 'legene og sykepleierne'],
    ['Hvor fornøyd er du med maten og rommet?', 'joined', 'maten og rommet'],
    ['Fikk du nok informasjon, og ble du hørt?', 'two-questions', 'informasjon, og ble'],
    ['Fikk du hjelp når du trengte det, og var hjelpen god?', 'two-questions', 'det, og var'],
    ['Var informasjonen både nyttig og lett å forstå?', 'both', 'nyttig og lett'],
    ['Fikk du snakke med lege og/eller sykepleier?', 'and-or', 'lege og/eller sykepleier'],
    ['Var det rent samt ryddig på rommet?', 'joined', 'rent samt ryddig'],
    ['Hvor lett var det å få time eller kontakt på telefon?', 'joined', 'time eller kontakt'],
    ['Ble du møtt med respekt og fikk du svar?', 'two-questions', 'respekt og fikk'],
    ['Opplevde du at de ansatte samarbeidet godt og hadde god tid?', 'two-questions', 'godt og hadde'],
    ['Da du kom til oss, ble du tatt imot raskt og vennlig?', 'joined', 'raskt og vennlig'],
    ['Tenk på oppholdet. Var det trygt og rolig?', 'joined', 'trygt og rolig'],
    ['Hvor trygg var du på behandlingen og oppfølgingen?', 'joined', 'behandlingen og oppfølgingen'],
  ])('finds two things in "%s"', (text, kind, words) => {
    expect(kinds(text)).toEqual([[kind, words]]);
  });

  it.each([
    ['Var legen vennleg og flink?', 'joined', 'vennleg og flink'],
    ['Fekk du nok informasjon, og vart du høyrd?', 'two-questions', 'informasjon, og vart'],
    ['Fekk du snakke med lege og/eller sjukepleiar?', 'and-or', 'lege og/eller sjukepleiar'],
    ['Var informasjonen både nyttig og lett å forstå?', 'both', 'nyttig og lett'],
  ])('finds two things in nynorsk: "%s"', (text, kind, words) => {
    expect(kinds(text, 'nn')).toEqual([[kind, words]]);
  });

  it.each([
    ['Were the doctors and nurses polite?', 'joined', 'doctors and nurses'],
    ['Did you get information, and were you listened to?', 'two-questions', 'information, and were'],
    ['Did you talk to a doctor and/or a nurse?', 'and-or', 'doctor and/or a'],
  ])('finds two things in English: "%s"', (text, kind, words) => {
    expect(kinds(text, 'en')).toEqual([[kind, words]]);
  });

  it.each([
    'Ble du møtt med respekt?',
    'Fikk du vite hvor lenge du måtte vente?',
    'Hvor viktig er det for deg å være med og bestemme om behandlingen?',
    'Måtte du sitte og vente lenge?',
    'Kunne du ringe og spørre når du lurte på noe?',
    'Fikk du hjelp av venner og familie?',
    'Var helse- og omsorgstjenesten lett å finne?',
    'Da du kom til sykehuset og ble undersøkt, fikk du vite hva som skulle skje?',
    'Hvis du hadde smerter og ba om hjelp, fikk du hjelp raskt nok?',
    'Fikk du hjelp da du ringte og spurte?',
    'Var det noen som hørte på deg (for eksempel lege og sykepleier)?',
    'Fikk du råd om hverdagen, for eksempel mat og søvn?',
    'Ble det mer og mer uklart hva som skulle skje?',
    'Visste du til og med hvem du kunne ringe?',
    'Var det først og fremst deg de snakket med?',
    'Tenk på medisiner, hva du kunne gjøre, og hvem du kunne ringe. Fikk du vite det du trengte?',
    'Hvor fornøyd er du, på en skala mellom 1 og 5?',
    'Fikk du vite det du trengte, eller ikke?',
    'Kunne du velge mellom telefon og video?',
    'Tok de hensyn til språk, kultur og annet som er viktig for deg?',
    'Var tilbudet fra Helse Vest og Helse Bergen godt nok?',
    'Fikk pasienter og pårørende samme informasjon?',
  ])('lets "%s" be', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('reads statements as it reads questions', () => {
    expect(foundIn('double-barrelled', stated('De ansatte var vennlige og flinke.'))).toHaveLength(1);
    expect(foundIn('double-barrelled', stated('De ansatte var vennlige.'))).toEqual([]);
  });

  it('lets questions be that can answer to both: open ones and multiple choices', () => {
    const texts = { nb: 'Hva var bra, og hva kan bli bedre for deg og andre pasienter?' };
    expect(foundIn('double-barrelled', aContent([aLongText('q', { texts })]))).toEqual([]);
    expect(foundIn('double-barrelled', aContent([aMultipleChoice('q', { texts })]))).toEqual([]);
  });

  it('takes "eller" in a choice as the alternatives to choose from, and as two things on a scale', () => {
    const texts = { nb: 'Ble du undersøkt av lege eller sykepleier?' };
    expect(foundIn('double-barrelled', aContent([aSingleChoice('q', { texts })]))).toEqual([]);
    expect(kinds('Var ventetiden lang eller ubehagelig?')).toEqual([['joined', 'lang eller ubehagelig']]);
  });

  it('shows the place of the words in the text', () => {
    const text = 'Tenk på oppholdet. Var det trygt og rolig?';
    const [finding] = foundIn('double-barrelled', asked(text));
    expect(text.slice(finding?.range?.start, finding?.range?.end)).toBe('trygt og rolig');
    expect(finding).toMatchObject({ section: 's1', question: 'q', language: 'nb', text: 'q', severity: 'advice' });
  });

  it('reads no language that it does not know', () => {
    expect(kinds('Czy lekarz i pielęgniarka byli mili og flinke?', 'pl')).toEqual([]);
  });
});
