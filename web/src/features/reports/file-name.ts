/** A name that any system can keep a file under: the report's title without what file systems refuse. */
export const fileName = (title: string, format: 'PDF' | 'CSV' | 'XLSX'): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim() || 'Parfinanciero'
  }.${format.toLowerCase()}`;
