import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { LINE_HEIGHT, cropLine } from './line-crop.js';
import type { Raster, TiltedBox } from './raster.js';
import { sessionOptions } from './session-options.js';

const NARROWEST = 32;
const WIDEST = 1600;
const LATIN = /^[\x21-\x7e¥£€éèáíóúüäëÉÓÜÍ°·•—“”‘’№®™]$/u;

/** A line read with less is cut out again, tighter or looser and drawn wider. */
const SURE = 0.94;
const OTHER_CUTS = [
  { inset: 0.06, stretch: 1.1 },
  { inset: -0.06, stretch: 1.05 },
];

/** Of a page read badly throughout only so many lines, those with most digits first: amounts and dates are among them. */
const MOST_READ_AGAIN = 16;

export interface RecognisedLine {
  text: string;
  /** Mean probability of the characters, 0…1. */
  confidence: number;
}

/** Reads the lines found (PP-OCRv4 recognition), in Latin characters only. */
export class TextRecogniser {
  private constructor(
    private readonly session: InferenceSession,
    private readonly alphabet: readonly { index: number; character: string }[],
  ) {}

  static async load(modelPath: string, dictionaryPath: string): Promise<TextRecogniser> {
    const characters = (await readFile(dictionaryPath, 'utf8')).replace(/\n$/, '').split('\n');
    const alphabet = characters.flatMap((character, i) => (LATIN.test(character) ? [{ index: i + 1, character }] : []));
    alphabet.push({ index: characters.length + 1, character: ' ' });
    return new TextRecogniser(await InferenceSession.create(modelPath, sessionOptions), alphabet);
  }

  /** One answer per box, in their order. Lines it isn't sure of are read again, cut differently; the surer one stays. */
  async recognise(image: Raster, boxes: readonly TiltedBox[]): Promise<RecognisedLine[]> {
    const answers = await this.readAll(image, boxes, 1);
    for (const { inset, stretch } of OTHER_CUTS) {
      const doubtful = answers
        .flatMap((answer, i) => (answer.confidence < SURE && answer.text !== '' ? [i] : []))
        .sort((a, b) => digitsIn(answers[b]!.text) - digitsIn(answers[a]!.text) || a - b)
        .slice(0, MOST_READ_AGAIN);
      if (doubtful.length === 0) break;
      const cuts = doubtful.map((i) => shrunk(boxes[i]!, inset));
      const again = await this.readAll(image, cuts, stretch);
      doubtful.forEach((line, i) => {
        if (again[i]!.confidence > answers[line]!.confidence + 0.01) answers[line] = again[i]!;
      });
    }
    return answers;
  }

  /** One line at a time: lines of one batch would have to be as wide as its widest, and the padding costs accuracy. */
  private async readAll(image: Raster, boxes: readonly TiltedBox[], stretch: number): Promise<RecognisedLine[]> {
    const answers: RecognisedLine[] = [];
    for (const box of boxes) {
      const ratio = Math.hypot(box.acrossX, box.acrossY) / Math.max(Math.hypot(box.downX, box.downY), 1);
      const lineWidth = Math.min(WIDEST, Math.max(NARROWEST, Math.round(ratio * LINE_HEIGHT * stretch)));
      const width = Math.ceil(lineWidth / 8) * 8 + 8;
      const input = new Float32Array(3 * LINE_HEIGHT * width);
      cropLine(image, box, input, width, lineWidth);
      const output = await this.session.run({ x: new Tensor('float32', input, [1, 3, LINE_HEIGHT, width]) });
      const scores = output[this.session.outputNames[0]!]!;
      const [, steps, classes] = scores.dims as [number, number, number];
      answers.push(this.decode(scores.data as Float32Array, steps, classes));
    }
    return answers;
  }

  async close(): Promise<void> {
    await this.session.release();
  }

  /** Class 0 is "nothing here"; a character that goes on over several steps counts once. */
  private decode(scores: Float32Array, steps: number, classes: number): RecognisedLine {
    let text = '';
    let sum = 0;
    let last = 0;
    for (let step = 0; step < steps; step++) {
      const at = step * classes;
      let best = 0;
      let probability = scores[at]!;
      let character = '';
      for (const entry of this.alphabet) {
        const p = scores[at + entry.index]!;
        if (p > probability) {
          probability = p;
          best = entry.index;
          character = entry.character;
        }
      }
      if (best !== 0 && best !== last) {
        text += character;
        sum += probability;
      }
      last = best;
    }
    return { text, confidence: text === '' ? 0 : sum / text.length };
  }
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** The box without this share of its height at the top and the bottom (negative: with more). */
function shrunk(box: TiltedBox, inset: number): TiltedBox {
  return {
    ...box,
    x: box.x + inset * box.downX,
    y: box.y + inset * box.downY,
    downX: box.downX * (1 - 2 * inset),
    downY: box.downY * (1 - 2 * inset),
  };
}
