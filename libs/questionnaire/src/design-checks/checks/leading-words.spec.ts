import { describe, expect, it } from '@jest/globals';
import { aContent, anInformationText, aScale } from '../../content/a-question.builder.ts';
import { asked, foundIn } from '../found-in.builder.ts';

const kinds = (text: string, language = 'nb') =>
  foundIn('leading-words', asked(text, language)).map((finding) => [finding.kind, finding.detail.words]);

describe('leading words', () => {
  it.each([
    ['Du ble vel møtt med respekt, ikke sant?', 'push', 'ikke sant'],
    ['Synes du ikke at vi gjorde en god jobb?', 'push', 'Synes du ikke'],
    ['Er du ikke enig i at ventetiden var kort?', 'push', 'Er du ikke enig'],
    ['Selvfølgelig vil du vite hva som skjer. Fikk du vite det?', 'push', 'Selvfølgelig'],
    ['De fleste mener at maten er god. Hva mener du?', 'appeal', 'De fleste mener'],
    ['Forskning viser at det hjelper å gå. Gikk du nok?', 'appeal', 'Forskning viser'],
    ['Hvor godt tok våre dyktige sykepleiere imot deg?', 'praise', 'våre dyktige sykepleiere'],
    ['Hvor nyttig var de flinke legene for deg?', 'praise', 'de flinke legene'],
    ['Hvor mye plaget den lange ventetiden deg?', 'blame', 'den lange ventetiden'],
    ['Hva synes du om den dårlige maten?', 'blame', 'den dårlige maten'],
  ])('finds the push in "%s"', (text, kind, words) => {
    expect(kinds(text)).toEqual([[kind, words]]);
  });

  it.each([
    ['Synest du ikkje at vi gjorde ein god jobb?', 'nn', 'push', 'Synest du ikkje'],
    ['Dei fleste meiner at maten er god. Kva meiner du?', 'nn', 'appeal', 'Dei fleste meiner'],
    ['Kor godt tok dei flinke legane imot deg?', 'nn', 'praise', 'dei flinke legane'],
    ["Don't you think we did well?", 'en', 'push', "Don't you think"],
    ['How helpful were our excellent nurses?', 'en', 'praise', 'our excellent nurses'],
  ])('finds the push in "%s" (%s)', (text, language, kind, words) => {
    expect(kinds(text, language)).toEqual([[kind, words]]);
  });

  it.each([
    'Var legene dyktige?',
    'Hvor god eller dårlig var maten?',
    'Hvor lang var ventetiden?',
    'Hvor fornøyd er du med hjelpen du fikk?',
    'Er du enig i at du ble hørt?',
    'Fikk du vite det du trengte?',
    'Hvor trygg følte du deg?',
    'Vet alle som bor der om tilbudet?',
    'Var det lett å finne fram?',
    'Hvordan opplevde du de ansatte?',
    'Måtte du velge mellom det gode og det trygge?',
  ])('lets "%s" be', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('reads the hint as part of the question, and leaves information texts alone', () => {
    const hint = { nb: 'Husk at våre dyktige leger gjør så godt de kan.' };
    expect(foundIn('leading-words', aContent([aScale('q', { hint })]))).toHaveLength(1);
    expect(foundIn('leading-words', aContent([anInformationText('i', { texts: hint }), aScale('q')]))).toEqual([]);
  });
});
