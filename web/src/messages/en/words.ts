/** The texts of questions in plain words and of months told in words, in English. */
export const words = {
  'words.ask': 'Ask your accounts',
  'words.ask.label': 'Your question',
  'words.ask.help': 'For example: how much did I spend on groceries in October?',
  'words.ask.send': 'Ask',
  'words.ask.answer': 'Answer',
  'words.ask.try': 'Try',
  'words.ask.example.spent': 'How much did I spend last month?',
  'words.ask.example.due': 'Which payments are due next?',
  'words.ask.example.more': 'Did I spend more than last month?',
  'words.month': 'Your month in words',
  'words.month.none': 'Have {month} told: what came in, what went out and what changed.',
  'words.month.none.viewer': 'Nobody has asked for the story of {month} yet.',
  'words.month.write': 'Tell {month}',
  'words.month.again': 'Tell it again',
  'words.month.by.TEMPLATE': 'Written by rules of our own, from your figures.',
  'words.month.by.GEMINI': 'Written with the help of a language model; each figure was checked against your data.',
} as const;
