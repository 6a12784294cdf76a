import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp from 'sharp';
import type { Raster, TiltedBox } from './raster.js';
import { sessionOptions } from './session-options.js';
import { textRegions } from './text-regions.js';

/** The network's memory grows with the area that it sees: 736 × 1280 pixels keep it near half a gigabyte. */
const MOST_PIXELS = 736 * 1280;
/** Small pictures are drawn larger: the network misses the gaps in tiny print. */
const LARGEST_SCALE = 1.6;
const MULTIPLE = 32;

/** Finds the lines of text (PP-OCRv4 detection). */
export class TextDetector {
  private constructor(private readonly session: InferenceSession) {}

  static async load(modelPath: string): Promise<TextDetector> {
    return new TextDetector(await InferenceSession.create(modelPath, sessionOptions));
  }

  /** Boxes in the pixels of the image given. */
  async detect(image: Raster): Promise<TiltedBox[]> {
    const scale = Math.min(LARGEST_SCALE, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
    const width = rounded(image.width * scale);
    const height = rounded(image.height * scale);
    const pixels = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
      .resize(width, height, { fit: 'fill' })
      .raw()
      .toBuffer();
    const area = width * height;
    const input = new Float32Array(3 * area);
    // The network was trained on blue-green-red images with these means and deviations.
    for (let i = 0; i < area; i++) {
      input[i] = (pixels[3 * i + 2]! / 255 - 0.485) / 0.229;
      input[area + i] = (pixels[3 * i + 1]! / 255 - 0.456) / 0.224;
      input[2 * area + i] = (pixels[3 * i]! / 255 - 0.406) / 0.225;
    }
    const output = await this.session.run({ x: new Tensor('float32', input, [1, 3, height, width]) });
    const map = output[this.session.outputNames[0]!]!;
    const boxes = textRegions(map.data as Float32Array, width, height);
    const sx = image.width / width;
    const sy = image.height / height;
    return boxes.map((box) => ({
      x: box.x * sx,
      y: box.y * sy,
      acrossX: box.acrossX * sx,
      acrossY: box.acrossY * sy,
      downX: box.downX * sx,
      downY: box.downY * sy,
    }));
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

function rounded(side: number): number {
  return Math.max(MULTIPLE, Math.round(side / MULTIPLE) * MULTIPLE);
}
