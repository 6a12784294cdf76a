import 'pdfkit';

/** A font of a pdfkit document, as far as text that is set by hand needs it. Not in the types of pdfkit; tested in `lettering.test`. */
export interface EmbeddedFont {
  /** Its name among a page's resources. */
  readonly id: string;
  /** Takes the glyphs of a text into the embedded subset. Codes in hexadecimal, advances in thousandths of the size. */
  encode(text: string, features?: readonly string[]): [codes: string[], positions: { readonly xAdvance: number }[]];
  ref(): PDFKit.PDFKitReference;
}

/** The number tree from marked content back to its structure element. */
export interface ParentTree {
  get(key: number): unknown;
  add(key: number, value: unknown): unknown;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the types of pdfkit are a namespace
  namespace PDFKit {
    interface PDFDocument {
      /** The font that `font()` chose last. */
      readonly _font: EmbeddedFont;
      getStructParentTree(): ParentTree;
    }
    interface PDFPage {
      readonly structParentTreeKey: number;
    }
    // eslint-disable-next-line @typescript-eslint/no-namespace -- as above
    namespace Mixins {
      interface StructureElementOptions {
        /** Of a header cell. */
        scope?: 'Row' | 'Column' | 'Both';
        bbox?: [left: number, top: number, right: number, bottom: number];
      }
    }
  }
}
