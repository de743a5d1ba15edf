import PDFDocument from 'pdfkit';
import { ARABIC_FEATURES, FONT_FILES, fontName, isRightToLeft, type Script, type Weight } from './fonts.ts';
import { type Line, layOutLines } from './lay-out-lines.ts';

export type Pdf = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

export interface PdfFacts {
  title: string;
  author: string;
  /** BCP 47; what is written in another language says so itself. */
  language: string;
  size: 'A4' | 'A5';
  /** Points. */
  margin: number;
  made: Date;
}

export interface TextLook {
  /** Points. */
  size: number;
  weight?: Weight;
  colour?: string;
  /** Line height in font sizes. */
  leading?: number;
  align?: 'start' | 'centre';
  /** Where it differs from the document's. */
  language?: string;
}

export const BLACK = '#111827';
const LEADING = 1.45;

/**
 * A PDF whose structure is told (PDF/UA-1, ISO 14289): title, language, headings, lists and tables in the order in which they
 * are read, fonts inside. Whatever is drawn stands in an element or is marked as decoration.
 */
export class TaggedPdf {
  readonly pdf: Pdf;
  private readonly facts: PdfFacts;
  private readonly bytes: Promise<Uint8Array>;
  private readonly root: Element;
  /** Where the next line goes, in points from the top. */
  y: number;

  constructor(facts: PdfFacts) {
    this.facts = facts;
    this.pdf = new PDFDocument({
      size: facts.size,
      margin: facts.margin,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      displayTitle: true,
      lang: facts.language,
      bufferPages: true,
      info: {
        Title: facts.title,
        Author: facts.author,
        CreationDate: facts.made,
        ModDate: facts.made,
        Creator: 'Medvirk',
        Producer: 'Medvirk',
      },
    });
    const parts: Buffer[] = [];
    this.bytes = new Promise((done, failed) => {
      this.pdf.on('data', (part: Buffer) => parts.push(part));
      this.pdf.on('end', () => done(Buffer.concat(parts)));
      this.pdf.on('error', failed);
    });
    for (const script of ['latin', 'arabic'] as const) {
      for (const weight of ['regular', 'bold'] as const) {
        this.pdf.registerFont(fontName(script, weight), FONT_FILES[script][weight]);
      }
    }
    this.root = this.pdf.struct('Document', { lang: facts.language, title: facts.title });
    this.pdf.addStructure(this.root);
    this.y = facts.margin;
  }

  get isRightToLeft(): boolean {
    return isRightToLeft(this.facts.language);
  }

  get left(): number {
    return this.facts.margin;
  }

  get width(): number {
    return this.pdf.page.width - 2 * this.facts.margin;
  }

  get bottom(): number {
    return this.pdf.page.height - this.facts.margin;
  }

  /** An element under the document, or under another. */
  element(
    type: string,
    under: Element = this.root,
    options: { lang?: string; alt?: string; actual?: string } = {},
  ): Element {
    const element = this.pdf.struct(type, options);
    under.add(element);
    return element;
  }

  /** Draws into an element what is its content. */
  content(element: Element, draw: () => void): void {
    element.add(draw);
  }

  /** What is there for the eye alone. */
  decoration(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' } as never);
    draw();
    this.pdf.endMarkedContent();
  }

  newPage(): void {
    // What is being drawn goes on there, marked as before.
    this.pdf.continueOnNewPage();
    this.y = this.facts.margin;
  }

  /** Goes on on a new page unless so many points are left on this one. */
  need(points: number): void {
    if (this.y + points > this.bottom) this.newPage();
  }

  linesOf(text: string, width: number, look: TextLook): Line[] {
    const language = look.language ?? this.facts.language;
    return layOutLines(text, width, (part, script) => this.measure(part, script, look), isRightToLeft(language));
  }

  heightOf(text: string, width: number, look: TextLook): number {
    return this.linesOf(text, width, look).length * look.size * (look.leading ?? LEADING);
  }

  /** A text as one element, over as many pages as it takes. */
  text(
    type: string,
    text: string,
    look: TextLook,
    {
      under = this.root,
      left = this.left,
      width = this.width,
    }: { under?: Element; left?: number; width?: number } = {},
  ): void {
    const language = look.language ?? this.facts.language;
    const lines = this.linesOf(text, width, look);
    const options = {
      ...(look.language ? { lang: look.language } : {}),
      // Joined letters are drawn from left to right as shapes; what they say is told beside them.
      ...(isRightToLeft(language) ? { actual: text } : {}),
    };
    this.content(this.element(type, under, options), () => {
      for (const line of lines) {
        this.need(look.size * (look.leading ?? LEADING));
        this.line(line, look, left, width, isRightToLeft(language));
        this.y += look.size * (look.leading ?? LEADING);
      }
    });
  }

  /** Draws one line at the present height; inside an element. */
  line(line: Line, look: TextLook, left: number, width: number, rightToLeft = false): void {
    const slack = width - line.width;
    let x = left + (look.align === 'centre' ? slack / 2 : rightToLeft ? slack : 0);
    const space = this.measure(' ', 'latin', look);
    // All runs stand on one line, whatever their font reserves above it.
    const y = this.y + ((look.leading ?? LEADING) / 2 + 0.35) * look.size;
    for (const { text, script, width: runWidth } of line.runs) {
      this.use(script, look);
      this.pdf.fillColor(look.colour ?? BLACK);
      // The blank at the end keeps words of two lines apart for whoever reads the text out or copies it.
      this.pdf.text(`${text} `, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(script === 'arabic' ? { features: [...ARABIC_FEATURES] } : {}),
      });
      x += runWidth + space;
    }
  }

  /** Numbers the pages and gives the bytes. @param foot what stands at the foot of a page, outside what is read */
  finish(foot?: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; foot && page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      const { margin } = this.facts;
      // What lies in the margin would otherwise start a page of its own.
      this.pdf.page.margins.bottom = 0;
      this.y = this.pdf.page.height - margin * 0.62;
      const look: TextLook = { size: 8, colour: '#4b5563' };
      this.pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
      const [line] = this.linesOf(foot(page + 1, count), this.width, look);
      if (line) this.line(line, look, this.left, this.width, isRightToLeft(this.facts.language));
      this.pdf.endMarkedContent();
    }
    this.root.end();
    this.pdf.end();
    return this.bytes;
  }

  private measure(text: string, script: Script, look: TextLook): number {
    this.use(script, look);
    return this.pdf.widthOfString(text, script === 'arabic' ? { features: [...ARABIC_FEATURES] } : {});
  }

  private use(script: Script, { size, weight = 'regular' }: TextLook): void {
    this.pdf.font(fontName(script, weight)).fontSize(size);
  }
}
