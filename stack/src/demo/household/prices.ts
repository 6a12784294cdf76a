import type { PlainMonth } from '@parfinanciero/kit/days';

/** The year whose prices the amounts in this folder are written in. */
const BASE_YEAR = 2024;

const monthsSince = (month: PlainMonth): number =>
  (Number(month.slice(0, 4)) - BASE_YEAR) * 12 + Number(month.slice(5, 7)) - 1;

/** Rise a year, in hundredths of a percent: prices follow the CPI, wages and rent their yearly decree. */
const CPI = 520;
const WAGES = 640;

const scaled = (amount: number, rate: number, step: number): number =>
  Math.max(step, Math.round((amount * Math.max(2_000, 10_000 + rate)) / 10_000 / step) * step);

/** A shop price of the base year in the money of a month, rounded to `step` pesos. */
export const priceIn = (month: PlainMonth, amount: number, step = 50): number =>
  scaled(amount, Math.trunc((CPI * monthsSince(month)) / 12), step);

/** What changes every January only: wages, rent, school, insurance. */
export const yearlyIn = (month: PlainMonth, amount: number, step = 1_000): number =>
  amount === 0 ? 0 : scaled(amount, WAGES * (Number(month.slice(0, 4)) - BASE_YEAR), step);

/** Whole months since the start of the base year; never below zero. */
export const ageOf = (month: PlainMonth): number => Math.max(0, monthsSince(month));
