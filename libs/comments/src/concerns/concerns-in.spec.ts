import { describe, expect, it } from '@jest/globals';
import { maskIdentifiers } from '../masking/mask-identifiers.ts';
import { concernsIn } from './concerns-in.ts';

describe('concernsIn', () => {
  it.each([
    ['nb', 'Jeg orker ikke lenger å leve med dette'],
    ['nb', 'Det hadde vært bedre om jeg var død.'],
    ['nn', 'Eg har tenkt på å skade meg sjølv'],
    ['nn', 'Sjølvmordstankane kjem når eg er åleine'],
    ['en', "I don't want to live like this"],
    ['en', 'I have been suicidal since I came home'],
  ])('finds harm to oneself in %s: %s', (_language, text) => {
    expect(concernsIn(text)).toEqual(['self-harm']);
  });

  it.each([
    ['nb', 'Neste gang skal dere få svi'],
    ['nb', 'Jeg vet hvor legen bor'],
    ['nb', 'Han truer meg på livet hver gang han drikker'],
    ['nn', 'De kjem til å angre på dette'],
    ['nn', 'Han trugar meg på livet'],
    ['en', 'I will burn the place down'],
    ['en', 'My ex threatens to kill us'],
  ])('finds a threat or violence in %s: %s', (_language, text) => {
    expect(concernsIn(text)).toEqual(['threat']);
  });

  it.each([
    ['nb', 'Legen Kari Nordmann lyttet ikke til meg'],
    ['nb', 'Takk til sykepleier Anne Berg for god hjelp'],
    ['nb', 'Spesielt Kari Nordmann som jobber på dagtid var hyggelig'],
    ['nb', 'Kari Nordmann, jordmor, tok seg god tid'],
    ['nn', 'Sjukepleiar Gunnhild Haugen var framifrå'],
    ['en', 'Nurse Emma Johnson was rude'],
  ])('finds staff by name in %s: %s', (language, text) => {
    expect(concernsIn(maskIdentifiers(text, language).text)).toEqual(['named-staff']);
  });

  it.each([
    ['nb', ''],
    ['nb', 'Personalet reddet livet mitt'],
    ['nb', 'De forebygger selvmord på en god måte'],
    ['nb', 'Legen skal ta en ny prøve til våren'],
    ['nb', 'Jeg angrer på at jeg ikke spurte mer'],
    ['nb', 'Legen lyttet, og sykepleieren forklarte alt'],
    ['nn', 'Far min døydde hos dykk, og alle var gode med oss'],
    ['nn', 'Dei som arbeider der er flinke'],
    ['en', 'You saved my life'],
    ['en', 'The waiting nearly killed us, but the nurse was kind'],
  ])('finds nothing in %s that is about something else: %s', (language, text) => {
    expect(concernsIn(maskIdentifiers(text, language).text)).toEqual([]);
  });

  it.each([
    'Jeg heter Kari Nordmann og fikk god hjelp av legen',
    'Min datter Ida Haugen spurte sykepleieren om råd',
    'Mannen min Ola Nordmann ventet i fem timer',
  ])('does not take the patient or next of kin for staff: %s', (text) => {
    expect(concernsIn(maskIdentifiers(text).text)).toEqual([]);
  });

  it('names all that a comment gives cause for', () => {
    const { text } = maskIdentifiers('Jeg vil dø, og lege Kari Nordmann skal få svi');
    expect(concernsIn(text)).toEqual(['self-harm', 'threat', 'named-staff']);
  });

  it('takes no longer for what was written to make it slow', () => {
    const before = performance.now();
    concernsIn('lege [navn fjernet] '.repeat(1).concat('[navn fjernet] vil ikke '.repeat(10_000)));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
