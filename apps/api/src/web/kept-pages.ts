import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** First pages at most: one for each survey, unit and language. Each takes some ten kilobytes. */
const MOST = 500;
const compress = promisify(brotliCompress);

interface Kept {
  readonly material: string;
  /** Compressed as small as can be; nothing until that is done. */
  compressed?: Buffer;
}

/**
 * First pages of surveys, compressed once and handed out until anything they are made of is another: making one anew for each reader, and
 * compressing it in a hurry, cost time and bytes before the first question. Nothing in them comes from a person. The process keeps them,
 * the least used are let go first.
 */
export class KeptPages {
  private readonly pages = new Map<string, Kept>();

  /**
   * @param place whose page it is: link and language
   * @param material all that the page is made of
   * @returns the page in brotli, where it is kept
   */
  find(place: string, material: unknown): Buffer | undefined {
    const kept = this.pages.get(place);
    if (!kept || kept.material !== digestOf(material)) return undefined;
    // To the end of the line of those that may be let go.
    this.pages.delete(place);
    this.pages.set(place, kept);
    return kept.compressed;
  }

  /** Compresses a page for those who ask next. Asked twice for the same it does nothing the second time. */
  async keep(place: string, material: unknown, html: string): Promise<void> {
    const kept: Kept = { material: digestOf(material) };
    if (this.pages.get(place)?.material === kept.material) return;
    this.pages.set(place, kept);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= MOST) break;
      this.pages.delete(oldest);
    }
    kept.compressed = await compress(html);
  }
}

const digestOf = (material: unknown): string => createHash('sha256').update(JSON.stringify(material)).digest('base64');
