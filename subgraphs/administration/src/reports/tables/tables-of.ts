import { reportMessages } from '../messages.js';
import { rowsAtHand, type ReportContent, type TableBlock } from '../report-content.js';

/** What of a report a spreadsheet holds: its tables, figures made one of them. Charts only repeat what tables say. */
export function tablesOf({ blocks, language }: ReportContent): TableBlock[] {
  const { summary, figure, value } = reportMessages[language];
  return blocks.flatMap((block): TableBlock[] => {
    if (block.kind === 'table') return [block];
    if (block.kind !== 'figures') return [];
    const rows = block.items.map((item) => [item.label, item.value]);
    return [
      {
        kind: 'table',
        name: block.name || summary,
        columns: [
          { title: figure, kind: 'text', weight: 1 },
          { title: value, kind: 'money', weight: 1 },
        ],
        ...rowsAtHand(rows),
        empty: '',
      },
    ];
  });
}
