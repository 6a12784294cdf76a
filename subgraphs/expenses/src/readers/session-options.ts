import type { InferenceSession } from 'onnxruntime-node';

/**
 * Two threads: on two cores more only wait for each other. No arena and no memory pattern: both keep the largest
 * size ever seen, and receipts differ in size, so memory would only grow. Threads that wait sleep: spinning takes the
 * processor from whoever else needs it, and gains nothing here.
 */
export const sessionOptions: InferenceSession.SessionOptions = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};
