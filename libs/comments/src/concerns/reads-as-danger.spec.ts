import { describe, expect, it } from '@jest/globals';
import { readsAsDanger } from './reads-as-danger.ts';

describe('a comment that reads as danger to life', () => {
  it.each([
    'Jeg vil ikke leve lenger.',
    'Orker rett og slett ikke å leve slik',
    'Jeg orker ikke lenger å leve med dette',
    'Har tenkt på å ta livet av meg',
    'Eg har SJØLVMORDSTANKAR kvar dag. Sjølvmordstankene kjem om natta.',
    'Jeg vil bare dø. Jeg vil dø.',
    'Han truer meg og barna på livet når han drikker',
    'Er livredd for at hun skal gjøre noe mot seg selv',
    'i don’t want to live anymore',
    'Sometimes I want to kill\nmyself',
  ])('is seen: %s', (text) => {
    expect(readsAsDanger(text)).toBe(true);
  });

  it.each([
    '',
    'Personalet reddet livet mitt, og jeg er takknemlig',
    'Maten var livsfarlig god',
    'Jeg vil leve bedre med sykdommen',
    'Vi snakket om livet etter operasjonen',
    'De forebygger selvmord på en god måte',
    'Moren min døde hos dere, og vi ble tatt godt imot',
    'Jeg var dødstrøtt etter ventingen',
    'They saved my life',
  ])('is not seen in what is about something else: %s', (text) => {
    expect(readsAsDanger(text)).toBe(false);
  });

  it('takes no longer for what was written to make it slow', () => {
    const before = performance.now();
    readsAsDanger('vil ikke '.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
