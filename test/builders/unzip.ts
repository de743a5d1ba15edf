import { inflateRawSync } from 'node:zlib';

/** Files of an archive by their paths, read by its directory (PKWARE APPNOTE 6.3), sharing nothing with what wrote it. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const last = archive.length - 22;
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(last + 16);
  for (let count = archive.readUInt16LE(last + 10); count > 0; count -= 1) {
    const length = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(archive.toString('utf8', at + 46, at + 46 + length), inflateRawSync(packed));
    at += 46 + length;
  }
  return files;
}
