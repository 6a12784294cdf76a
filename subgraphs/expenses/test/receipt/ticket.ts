import type { TextBox } from '../../src/domain/receipt/text-box.js';

/** Boxes as an engine would give them: one text per row, columns divided by "|". */
export function ticket(...lines: string[]): TextBox[] {
  const step = 0.9 / Math.max(lines.length, 12);
  return lines.flatMap((line, row) => {
    const columns = line.split('|').map((text) => text.trim());
    return columns.flatMap((text, column) =>
      text === ''
        ? []
        : [
            {
              text,
              confidence: 0.97,
              x: 0.1 + (column * 0.8) / columns.length,
              y: 0.05 + row * step,
              width: Math.min(0.75 / columns.length, text.length * 0.02),
              height: step * 0.7,
            },
          ],
    );
  });
}
