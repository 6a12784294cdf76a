const LOOKALIKES: Record<string, string> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B', '|': 'I', $: 'S' };

/** Upper case without accents and full-width forms; everything else stays. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
}

/** Only the letters, digits that look like one among letters counted as such: what keywords are looked for in. */
export function letters(text: string): string {
  return folded(text)
    .replace(
      /(?<=[A-Z])[0158|](?=[A-Z])|(?<![0-9.,])[0158|](?=[A-Z]{2})|(?<=[A-Z]{2})[0158|](?![0-9.,])/g,
      (c) => LOOKALIKES[c] ?? c,
    )
    .replace(/[^A-Z]/g, '');
}

/** How many characters of a keyword may be misread. */
function tolerance(phrase: string): number {
  return phrase.length < 6 ? 0 : phrase.length < 13 ? 1 : 2;
}

/** Whether the letters hold the phrase, allowing misread characters in longer phrases. */
export function holds(text: string, phrase: string, errors = tolerance(phrase)): boolean {
  if (text.includes(phrase)) return true;
  if (errors === 0 || text.length < phrase.length - errors) return false;
  // Sellers' algorithm: edit distance of the phrase to the best substring.
  let previous = Array.from({ length: phrase.length + 1 }, (_, i) => i);
  for (let t = 0; t < text.length; t++) {
    const current = [0];
    for (let p = 1; p <= phrase.length; p++) {
      const change = previous[p - 1]! + (text[t] === phrase[p - 1] ? 0 : 1);
      current.push(Math.min(change, previous[p]! + 1, current[p - 1]! + 1));
    }
    if (current[phrase.length]! <= errors) return true;
    previous = current;
  }
  return false;
}

export function holdsAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => holds(text, phrase));
}
