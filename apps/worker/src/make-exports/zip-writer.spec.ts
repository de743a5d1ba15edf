import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { ZipWriter } from './zip-writer.ts';

const MADE = new Date('2026-11-26T12:30:04Z');

/** Reads an archive from its list of contents, as every reader does. */
function unzip(archive: Buffer): Record<string, string> {
  const last = archive.length - 22;
  expect(archive.readUInt32LE(last)).toBe(0x06054b50);
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(last + 16);
  for (let count = archive.readUInt16LE(last + 10); count > 0; count -= 1) {
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const length = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    const path = archive.toString('utf8', at + 46, at + 46 + length);
    const start = header + 30 + archive.readUInt16LE(header + 26);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    expect(content.length).toBe(size);
    files[path] = content.toString('utf8');
    at += 46 + length;
  }
  return files;
}

describe('ZipWriter', () => {
  it('writes files that are read back as they were', () => {
    const zip = new ZipWriter(MADE);
    const parts = [
      zip.file('blåbær.txt', 'æøå'),
      zip.start('b.csv'),
      zip.add('one,'),
      zip.add(''),
      zip.add('two'),
      zip.end(),
    ];
    expect(unzip(Buffer.concat([...parts, zip.finish()]))).toEqual({ 'blåbær.txt': 'æøå', 'b.csv': 'one,two' });
  });

  it('goes on in another process after any piece, to the same bytes', () => {
    const steps: ((zip: ZipWriter) => Buffer)[] = [
      (zip) => zip.start('a.csv'),
      (zip) => zip.add('first '.repeat(1000)),
      (zip) => zip.add('second '.repeat(1000)),
      (zip) => zip.end(),
      (zip) => zip.file('b.txt', 'b'),
      (zip) => zip.finish(),
    ];
    const one = new ZipWriter(MADE);
    const whole = Buffer.concat(steps.map((step) => step(one)));
    let kept = new ZipWriter(MADE).state;
    const pieces = steps.map((step) => {
      const zip = new ZipWriter(MADE, JSON.parse(JSON.stringify(kept)));
      const bytes = step(zip);
      kept = zip.state;
      return bytes;
    });
    expect(Buffer.concat(pieces).equals(whole)).toBe(true);
  });

  it('is an archive that other programs open', () => {
    const folder = mkdtempSync(join(tmpdir(), 'medvirk-zip-'));
    try {
      const zip = new ZipWriter(MADE);
      writeFileSync(join(folder, 'a.zip'), Buffer.concat([zip.file('x/å.txt', 'hei '.repeat(500)), zip.finish()]));
      // Node has no reader of archives; npm's own packages bring tar only. Python's is on every machine that builds this.
      const python = `import zipfile,sys;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;sys.stdout.write(z.namelist()[0])`;
      let listed: string;
      try {
        listed = execFileSync('python3', ['-c', python, join(folder, 'a.zip')], {
          encoding: 'utf8',
          env: { ...process.env, PYTHONIOENCODING: 'utf8' },
        });
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return;
        throw fault;
      }
      expect(listed).toBe('x/å.txt');
      expect(readFileSync(join(folder, 'a.zip')).length).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
