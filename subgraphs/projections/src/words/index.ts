export type { ClosedMonth } from './narrative/closed-month.js';
export type { StoryItem } from './narrative/story-item.js';
export { type NarrativeQuestion, writeNarrative, type WrittenNarrative } from './narrative/write-narrative.js';
export {
  type AnsweredQuestion,
  answerQuestion,
  LONGEST_QUESTION,
  type MoneyQuestion,
  type QuestionPorts,
} from './questions/answer-question.js';
export type { AnswerFacts } from './questions/answers/answer-facts.js';
export { type OperationId, OPERATIONS } from './questions/operations.js';
export { EXAMPLES as QUESTION_EXAMPLES } from './questions/other-answers.js';
