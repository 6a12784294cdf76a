import PDFDocument from 'pdfkit';
import type { ReportContent } from '../report-content.js';
import { ByteBlocks } from './byte-blocks.js';
import { Lettering, plainLine, type TextStyle } from './lettering.js';
import { INK, INNER, PAGE, TEXT } from './look.js';
import type {} from './pdfkit-inside.js';

type Structure = PDFKit.PDFStructureElement;

/** Of a paragraph: what nobody writes as one. */
const MOST_LINES = 30;

const FOOTERS_AT_A_TIME = 50;

/** What stands on every page. */
export interface Frame {
  /** Above, on the pages after the first. */
  readonly header: string;
  readonly footer: string;
}

/**
 * Pages of a tagged document, written one after another. What is done with leaves the memory: a page when the next one begins,
 * a structure element when it ends. The number of pages is known only at the end, so each page's footer is a content stream of
 * its own that is written then.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly letters: Lettering;
  private readonly bytes = new ByteBlocks();
  private readonly root: Structure;
  private readonly footers: { page: PDFKit.PDFPage; content: PDFKit.PDFKitReference }[] = [];
  private readonly leavers: (() => void)[] = [];
  /** Where the next thing goes, in points from the page's top. */
  y: number = PAGE.top;

  constructor(
    content: Pick<ReportContent, 'title' | 'subtitle' | 'language'>,
    private readonly frame: Frame,
    made: Date,
  ) {
    this.doc = new PDFDocument({
      autoFirstPage: false,
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: content.language === 'es' ? 'es-CO' : 'en',
      info: {
        Title: plainLine(`${content.title} · ${content.subtitle}`),
        Author: 'Parfinanciero',
        Creator: 'Parfinanciero',
        CreationDate: made,
      },
    });
    const head = this.doc.read() as Uint8Array | null;
    if (head) this.bytes.add(head);
    // Its lines go straight into blocks: as a stream it would queue every one of them.
    this.doc.push = (piece: Uint8Array | null): boolean => {
      if (piece !== null) this.bytes.add(piece);
      return true;
    };
    this.letters = new Lettering(this.doc);
    this.root = this.doc.struct('Document', { title: plainLine(content.title) });
    this.doc.addStructure(this.root);
    this.addPage();
  }

  get pages(): number {
    return this.footers.length;
  }

  /** Room on this page, or a new one. */
  need(height: number): void {
    if (this.y + height > PAGE.height - PAGE.bottom) this.nextPage();
  }

  /** Whether so many points are left on this page. */
  has(height: number): boolean {
    return this.y + height <= PAGE.height - PAGE.bottom;
  }

  nextPage(): void {
    for (const leave of this.leavers) leave();
    this.settleParents();
    this.addPage();
  }

  /** Calls back before each page is left, until the returned function ends it: what is open on it can be closed. */
  onLeave(leave: () => void): () => void {
    this.leavers.push(leave);
    return () => void this.leavers.splice(this.leavers.indexOf(leave), 1);
  }

  /** A structure element directly under the document, open. */
  section(tag: string, options: PDFKit.Mixins.StructureElementOptions = {}): Structure {
    const element = this.doc.struct(tag, options);
    this.root.add(element);
    return element;
  }

  /** Content with its place in the structure. */
  tagged(
    tag: string,
    draw: () => void,
    parent: Structure = this.root,
    options: PDFKit.Mixins.StructureElementOptions = {},
  ) {
    parent.add(this.doc.struct(tag, options, draw));
  }

  /** Content that is no part of what the document says: lines, grounds, what repeats on every page. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** A text over as many lines as it takes, as one element on one page. */
  paragraph(tag: string, text: string, style: TextStyle, leading: number, width = INNER): void {
    const lines = this.letters.lines(plainLine(text), style, width, MOST_LINES);
    this.need(lines.length * leading);
    this.tagged(tag, () =>
      lines.forEach((line, index) => this.text(line, PAGE.left, this.y + style.size + index * leading, style)),
    );
    this.y += lines.length * leading;
  }

  text(text: string, x: number, baseline: number, style: TextStyle, whole?: string): void {
    this.letters.draw(text, x, baseline, style, whole);
  }

  rule(y: number, colour: string = INK.line, left: number = PAGE.left, right: number = PAGE.width - PAGE.right): void {
    this.doc.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(colour).stroke();
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.rect(x, y, width, height).fillColor(colour).fill();
  }

  /** What has been written since the last time. */
  taken(): Generator<Uint8Array> {
    return this.bytes.taken(false);
  }

  /**
   * Writes the footers, now that the number of pages is known, and all that a document ends with. Gives way now and then: a
   * long document has many footers.
   */
  *finish(): Generator<void> {
    this.settleParents();
    this.root.end();
    this.doc.flushPages();
    for (const [index, { page, content }] of this.footers.entries()) {
      this.doc.page = page;
      page.content = content;
      this.artifact(() => this.drawFooter(`${index + 1} / ${this.pages}`), 'Pagination');
      content.end(undefined);
      if (index % FOOTERS_AT_A_TIME === 0) yield;
    }
    this.doc.end();
  }

  /** The last of the bytes. */
  rest(): Generator<Uint8Array> {
    return this.bytes.taken(true);
  }

  private addPage(): void {
    this.doc.addPage();
    const { page } = this.doc;
    const content = this.doc.ref({});
    Object.assign(page.dictionary.data, { Contents: [page.content, content] });
    this.footers.push({ page, content });
    this.y = PAGE.top;
    if (this.pages > 1) this.artifact(() => this.drawHeader(), 'Pagination');
  }

  private drawHeader(): void {
    const brand = 'Parfinanciero';
    const style = { ...TEXT.frame, weight: 600, colour: INK.green } as const;
    this.text(brand, PAGE.left, 38, style);
    const room = INNER - this.letters.width(brand, style) - 24;
    const header = this.letters.fitted(this.frame.header, TEXT.frame, room);
    this.text(header, PAGE.width - PAGE.right - this.letters.width(header, TEXT.frame), 38, TEXT.frame);
    this.rule(46);
  }

  private drawFooter(number: string): void {
    const baseline = PAGE.height - 30;
    this.rule(baseline - 12);
    this.text(this.frame.footer, PAGE.left, baseline, TEXT.frame);
    this.text(number, PAGE.width - PAGE.right - this.letters.width(number, TEXT.frame), baseline, TEXT.frame);
  }

  /** The page's way back to its structure elements, written down: it would else hold all of them until the end. */
  private settleParents(): void {
    const key = this.doc.page.structParentTreeKey;
    const tree = this.doc.getStructParentTree();
    const elements = tree.get(key);
    if (!Array.isArray(elements)) return;
    const settled = this.doc.ref(elements);
    settled.end(undefined);
    tree.add(key, settled);
    elements.length = 0;
  }
}
