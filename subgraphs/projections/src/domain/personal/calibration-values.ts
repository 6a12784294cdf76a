import type { Calibration } from './calibration.js';

const AT = [0.005, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.995];

export const CALIBRATION: Calibration = {
  income: { at: AT, value: [-2.6, -1.9, -1.1, -0.4, 0, 0.4, 1.3, 3.2, 6] },
  spending: { at: AT, value: [-2, -1.7, -1.3, -0.7, 0, 0.8, 1.8, 3.6, 6] },
  priorSpread: { income: 0.3, spending: 0.45, months: 6 },
  growth: { shortHistory: 1, perMonth: 0.05 },
  dependence: { together: 0.3, lasting: 0.2 },
  goal: { shift: 0, slope: 0.8 },
};
