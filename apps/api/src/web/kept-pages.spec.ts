import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { KeptPages } from './kept-pages.ts';

const read = (body: Buffer | undefined) => body && brotliDecompressSync(body).toString();

describe('first pages that are kept', () => {
  it('are handed out compressed, and not where anything that they are made of is another', async () => {
    const pages = new KeptPages();
    expect(pages.find('a nb', { title: 'Hjemreise' })).toBeUndefined();
    await pages.keep('a nb', { title: 'Hjemreise' }, '<p>Hjemreise</p>');
    expect(read(pages.find('a nb', { title: 'Hjemreise' }))).toBe('<p>Hjemreise</p>');
    expect(pages.find('a nn', { title: 'Hjemreise' })).toBeUndefined();
    expect(pages.find('a nb', { title: 'Ny tittel' })).toBeUndefined();
    await pages.keep('a nb', { title: 'Ny tittel' }, '<p>Ny tittel</p>');
    expect(read(pages.find('a nb', { title: 'Ny tittel' }))).toBe('<p>Ny tittel</p>');
  });

  it('are let go when there are too many, those that nobody asked for first', async () => {
    const pages = new KeptPages();
    await pages.keep('asked for', 1, 'one');
    await pages.keep('not asked for', 1, 'two');
    for (let at = 0; at < 499; at += 1) {
      pages.find('asked for', 1);
      await pages.keep(`other ${at}`, 1, 'x');
    }
    expect(read(pages.find('asked for', 1))).toBe('one');
    expect(pages.find('not asked for', 1)).toBeUndefined();
  });
});
