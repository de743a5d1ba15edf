import { describe, expect, it } from '@jest/globals';
import { aContent, aLongText, aSingleChoice } from '../../content/a-question.builder.ts';
import { asked, foundIn, stated } from '../found-in.builder.ts';

const kinds = (text: string, language = 'nb') =>
  foundIn('negation', asked(text, language)).map((finding) => [finding.kind, finding.detail.words]);
const inOptions = (...texts: string[]) =>
  foundIn(
    'negation',
    aContent([aSingleChoice('q', { options: texts.map((nb, index) => ({ code: `o${index}`, texts: { nb } })) })]),
  ).map((finding) => finding.detail.words);

describe('negation', () => {
  it.each([
    ['Fikk du ikke vite hvor lenge du måtte vente?', 'single', 'ikke'],
    ['Var det ingen som hørte på deg?', 'single', 'ingen'],
    ['Ble du aldri spurt om hva som er viktig for deg?', 'single', 'aldri'],
    ['Var det ikke uvanlig å vente?', 'double', 'ikke, uvanlig'],
    ['Var det aldri noen som ikke hørte på deg?', 'single', 'aldri'],
    ['Er du ikke misfornøyd med maten?', 'double', 'ikke, misfornøyd'],
    ['Fikk du aldri hjelp uten å måtte spørre?', 'double', 'aldri, uten'],
    ['Ble du ikke nektet hjelp?', 'double', 'ikke, nektet'],
    ['Hvor ofte fikk du ikke det du trengte?', 'single', 'ikke'],
  ])('finds the denial in "%s"', (text, kind, words) => {
    expect(kinds(text)).toEqual([[kind, words]]);
  });

  it.each([
    ['Fekk du ikkje vite kor lenge du måtte vente?', 'nn', 'single', 'ikkje'],
    ['Er du ikkje misnøgd med maten?', 'nn', 'double', 'ikkje, misnøgd'],
    ["Weren't you told how long you had to wait?", 'en', 'single', "Weren't"],
    ['Was it not unusual to wait?', 'en', 'double', 'not, unusual'],
  ])('finds the denial in "%s" (%s)', (text, language, kind, words) => {
    expect(kinds(text, language)).toEqual([[kind, words]]);
  });

  it.each([
    'Fikk du vite hvor lenge du måtte vente?',
    'Fikk du hjelp uten å måtte vente?',
    'Var det utrygt å være alene på rommet?',
    'Hvis du ikke fikk time, fikk du vite hvorfor?',
    'Visste du hvem du kunne ringe når legen ikke var der?',
    'Fikk du vite om prøven var bra eller ikke?',
    'Hadde noen tid til deg, ikke bare til papirene?',
    'Var ungdommene greie mot deg den uken?',
    'Slapp du å fortelle det samme flere ganger?',
    'Var det enighet om hva som skulle skje?',
  ])('lets "%s" be', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is stricter when a denial has to be disagreed with', () => {
    const [found] = foundIn('negation', stated('De ansatte hørte ikke på meg.'));
    expect(found).toMatchObject({ kind: 'to-disagree-with', severity: 'warning' });
    expect(foundIn('negation', stated('De ansatte hørte på meg.'))).toEqual([]);
  });

  it('lets open questions ask about what was not there', () => {
    expect(
      foundIn('negation', aContent([aLongText('q', { texts: { nb: 'Er det noe vi ikke har spurt om?' } })])),
    ).toEqual([]);
  });

  it('finds answers that deny twice, and lets plain ones be', () => {
    expect(inOptions('Ikke uenig', 'Enig')).toEqual(['Ikke, uenig']);
    expect(inOptions('Nei, ikke i det hele tatt', 'Verken enig eller uenig', 'Jeg fikk ikke medisiner')).toEqual([]);
    expect(inOptions('Vet ikke / usikker', 'Ingen av disse')).toEqual([]);
  });
});
