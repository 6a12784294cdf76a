const QUOTES = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
] as const;

/** Stands where a quoted name stood. */
export const NAME_STOOD_HERE = ' \ufffc ';

/** A text without the names that it quotes: whatever they hold are the person's own words. Elsewhere they are figures. */
export function withoutNames(text: string, names: readonly string[]): string {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (left, name) =>
      QUOTES.reduce((rest, [open, close]) => rest.replaceAll(`${open}${name}${close}`, () => NAME_STOOD_HERE), left),
    text.normalize('NFC'),
  );
}
