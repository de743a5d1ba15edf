import { constants, crc32, deflateRawSync } from 'node:zlib';

interface ZipEntry {
  path: string;
  crc: number;
  /** Bytes in the archive, and as they were. */
  packed: number;
  size: number;
  /** Where its header stands. */
  at: number;
}

/** All that is needed to go on with a half-written archive in another process. */
export interface ZipState {
  offset: number;
  closed: ZipEntry[];
  open: ZipEntry | null;
}

const UTF8_AND_SIZES_LATER = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** What ends a deflated stream whose pieces were all left open (RFC 1951: a last block with nothing in it). */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);
const LARGEST = 0xffff_ffff;

/**
 * Writes a ZIP archive piece by piece (PKWARE APPNOTE 6.3). Each piece is packed by itself and ends on a byte, so that after
 * any of them the state can be kept and another worker goes on from there; only sums and places are remembered, never content.
 * @throws RangeError when the archive grows beyond 4 GB
 */
export class ZipWriter {
  readonly state: ZipState;
  private readonly stamp: { time: number; date: number };

  /** @param made the time that each file in it carries */
  constructor(made: Date, state: ZipState = { offset: 0, closed: [], open: null }) {
    this.state = structuredClone(state);
    this.stamp = {
      time: (made.getUTCHours() << 11) | (made.getUTCMinutes() << 5) | (made.getUTCSeconds() >> 1),
      date: ((made.getUTCFullYear() - 1980) << 9) | ((made.getUTCMonth() + 1) << 5) | made.getUTCDate(),
    };
  }

  /** A whole small file. */
  file(path: string, content: string | Uint8Array): Buffer {
    return Buffer.concat([this.start(path), this.add(content), this.end()]);
  }

  start(path: string): Buffer {
    this.state.open = { path, crc: 0, packed: 0, size: 0, at: this.state.offset };
    const name = Buffer.from(path, 'utf8');
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(VERSION, 4);
    header.writeUInt16LE(UTF8_AND_SIZES_LATER, 6);
    header.writeUInt16LE(DEFLATED, 8);
    header.writeUInt16LE(this.stamp.time, 10);
    header.writeUInt16LE(this.stamp.date, 12);
    header.writeUInt16LE(name.length, 26);
    return this.counted(Buffer.concat([header, name]));
  }

  add(content: string | Uint8Array): Buffer {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const entry = this.opened();
    if (bytes.length === 0) return Buffer.alloc(0);
    const packed = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    entry.packed += packed.length;
    return this.counted(packed);
  }

  end(): Buffer {
    const entry = this.opened();
    entry.packed += LAST_BLOCK.length;
    this.state.closed.push(entry);
    this.state.open = null;
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(0x08074b50, 0);
    sizes.writeUInt32LE(entry.crc, 4);
    sizes.writeUInt32LE(entry.packed, 8);
    sizes.writeUInt32LE(entry.size, 12);
    return this.counted(Buffer.concat([LAST_BLOCK, sizes]));
  }

  /** The list of contents; nothing comes after it. */
  finish(): Buffer {
    const at = this.state.offset;
    const lines = Buffer.concat(this.state.closed.map((entry) => this.listed(entry)));
    const last = Buffer.alloc(22);
    last.writeUInt32LE(0x06054b50, 0);
    last.writeUInt16LE(this.state.closed.length, 8);
    last.writeUInt16LE(this.state.closed.length, 10);
    last.writeUInt32LE(lines.length, 12);
    last.writeUInt32LE(at, 16);
    return this.counted(Buffer.concat([lines, last]));
  }

  private listed({ path, crc, packed, size, at }: ZipEntry): Buffer {
    const name = Buffer.from(path, 'utf8');
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(VERSION, 4);
    line.writeUInt16LE(VERSION, 6);
    line.writeUInt16LE(UTF8_AND_SIZES_LATER, 8);
    line.writeUInt16LE(DEFLATED, 10);
    line.writeUInt16LE(this.stamp.time, 12);
    line.writeUInt16LE(this.stamp.date, 14);
    line.writeUInt32LE(crc, 16);
    line.writeUInt32LE(packed, 20);
    line.writeUInt32LE(size, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(at, 42);
    return Buffer.concat([line, name]);
  }

  private opened(): ZipEntry {
    if (!this.state.open) throw new Error('no file of the archive is open');
    return this.state.open;
  }

  private counted(bytes: Buffer): Buffer {
    this.state.offset += bytes.length;
    if (this.state.offset > LARGEST || (this.state.open?.size ?? 0) > LARGEST) {
      throw new RangeError('the archive is larger than 4 GB');
    }
    return bytes;
  }
}
