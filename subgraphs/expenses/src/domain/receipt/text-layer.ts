import { folded } from './letters.js';
import type { TextBox } from './text-box.js';

/** A file's own text is exact; what it says of a box is as sure as anything. */
const EXACT = 0.998;
/** Share of the letters in which a reading and a piece of the text must agree to be the same. */
const SAME = 0.75;
const SHORTEST = 2;

/**
 * Boxes that an engine read on a page whose file also holds the text itself (a PDF that was never on paper): where a box is
 * stays the engine's, what it says becomes the file's. Boxes without a like in the text (a logo, a stamp) stay as they are.
 */
export function withTextLayer(boxes: readonly TextBox[], text: string): TextBox[] {
  const lines = text.split(/[\r\n]+/).flatMap((line) => (line.trim() === '' ? [] : [lettersOf(line)]));
  return boxes.map((box) => {
    const wanted = lettersOf(box.text).plain;
    if (wanted.length < SHORTEST) return box;
    let best: { likeness: number; text: string } | null = null;
    for (const line of lines) {
      const found = mostAlike(wanted, line.plain);
      if (found.likeness < SAME || (best && best.likeness >= found.likeness)) continue;
      best = {
        likeness: found.likeness,
        text: line.text.slice(line.from[found.start]!, line.to[found.end - 1]!).trim(),
      };
    }
    return best && best.text !== '' ? { ...box, text: best.text, confidence: EXACT } : box;
  });
}

/** Signs that count, folded, and where each begins and ends in the line. */
function lettersOf(text: string): { text: string; plain: string; from: number[]; to: number[] } {
  const from: number[] = [];
  const to: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    for (const letter of folded(character).replace(/[^A-Z0-9]/g, '')) {
      plain += letter;
      from.push(at);
      to.push(next);
    }
    at = next;
  }
  return { text, plain, from, to };
}

/** The piece of a line that is most like a text (Sellers' algorithm, remembering where each match began). */
function mostAlike(wanted: string, line: string): { likeness: number; start: number; end: number } {
  let costs = Array.from({ length: wanted.length + 1 }, (_, i) => i);
  let starts = new Array<number>(wanted.length + 1).fill(0);
  let best = { likeness: 0, start: 0, end: 1 };
  for (let t = 0; t < line.length; t++) {
    const nextCosts = [0];
    const nextStarts = [t + 1];
    for (let p = 1; p <= wanted.length; p++) {
      const kept = costs[p - 1]! + (line[t] === wanted[p - 1] ? 0 : 1);
      const skipped = costs[p]! + 1;
      const missed = nextCosts[p - 1]! + 1;
      const least = Math.min(kept, skipped, missed);
      nextCosts.push(least);
      nextStarts.push(least === kept ? starts[p - 1]! : least === skipped ? starts[p]! : nextStarts[p - 1]!);
    }
    [costs, starts] = [nextCosts, nextStarts];
    const likeness = 1 - costs[wanted.length]! / wanted.length;
    const start = starts[wanted.length]!;
    if (likeness > best.likeness && start <= t) best = { likeness, start, end: t + 1 };
  }
  return best;
}
