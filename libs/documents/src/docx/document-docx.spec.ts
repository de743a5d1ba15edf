import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { writeDocx } from './document-docx.ts';

describe('a report as DOCX', () => {
  it('has headings, lists and tables that people can go on writing in', async () => {
    const bytes = await writeDocx({
      title: 'Rapport',
      subtitle: 'Post A',
      author: 'Prøvebyen helse',
      language: 'nb',
      footer: 'Rapport',
      pageWord: 'Side',
      blocks: [
        { kind: 'heading', level: 1, text: 'Informasjon' },
        { kind: 'list', items: [{ text: 'Ja & nei <b>', under: ['Få svar'] }] },
        { kind: 'table', caption: 'Kort', header: ['Tema'], rows: [['Ventetid']] },
        { kind: 'note', title: 'Uenighet', lines: ['Ordet er vanskelig'] },
      ],
    });
    const xml = fileIn(Buffer.from(bytes), 'word/document.xml');
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*Informasjon/s);
    expect(xml).toContain('Ja &amp; nei &lt;b&gt;');
    expect(xml).toMatch(/<w:tblHeader\/>.*Tema/s);
    expect(fileIn(Buffer.from(bytes), 'word/styles.xml')).toContain('w:val="nb"');
  });
});

function fileIn(archive: Buffer, wanted: string): string {
  const last = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = archive.readUInt32LE(last + 16);
  for (let count = archive.readUInt16LE(last + 10); count > 0; count -= 1) {
    const length = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    if (archive.toString('utf8', at + 46, at + 46 + length) === wanted) {
      const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
      return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20))).toString('utf8');
    }
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return '';
}
