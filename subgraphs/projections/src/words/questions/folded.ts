/** Words without case, accents and signs, one space between: how questions, names and keywords are compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Plural and singular are the same: `regalos`, `regalo`; `taxes`, `tax`. */
export const singular = (word: string): string =>
  word.length > 3 ? word.replace(/(?:(?<=[rlnzxd])es|s)$/u, '') : word;
