import type { Draws } from './draws.js';

export interface SyntheticSeries {
  readonly period: number;
  readonly values: number[];
}

/**
 * A made-up series with what real ones have: a wandering or returning level, a trend that fades, cycles, a season that may
 * move, level shifts, outliers, changing volatility; mostly positive and multiplicative.
 */
export function syntheticSeries(draw: Draws, length: number): SyntheticSeries {
  const period = draw.chance(0.75) ? 12 : [1, 4, 7, 12, 24][draw.below(5)]!;
  const sigma = draw.logUniform(0.008, 0.4);
  const noise = shocks(draw, length, sigma);
  const level = draw.chance(0.2) ? returning(draw, noise) : wandering(draw, noise, sigma);
  addBreaks(draw, level, sigma);
  const season = seasonOf(draw, period, length, sigma);
  const additive = draw.chance(0.25);
  const scale = draw.logUniform(10, 100_000);
  const values = level.map((value, t) => {
    const total = value + season[t]!;
    return (
      scale * (additive ? Math.max(1 + total, draw.uniform(0.01, 0.1)) : Math.exp(Math.max(-8, Math.min(8, total))))
    );
  });
  return { period, values: draw.chance(0.15) ? values.map(Math.round) : values };
}

function shocks(draw: Draws, length: number, sigma: number): number[] {
  const heavy = draw.chance(0.4);
  const swing = draw.chance(0.25) ? draw.uniform(0.3, 0.9) : 0;
  const pace = draw.uniform(0.02, 0.2);
  return Array.from({ length }, (_, t) => {
    const size = sigma * (1 + swing * Math.sin(pace * t));
    return size * draw.normal() * (heavy ? Math.exp(0.5 * draw.normal()) : 1);
  });
}

/** Innovations form of exponential smoothing, with an autoregressive part on the differences now and then. */
function wandering(draw: Draws, noise: number[], sigma: number): number[] {
  const alpha = draw.uniform(0.02, 1.1);
  const trending = draw.chance(0.65);
  const beta = trending ? alpha * draw.uniform(0, 0.2) : 0;
  const phi = draw.chance(0.3) ? 1 : draw.uniform(0.8, 0.995);
  const memory = draw.chance(0.35) ? draw.uniform(-0.4, 0.7) : 0;
  const drift = draw.chance(0.4) ? sigma * draw.normal() * 0.12 : 0;
  let level = 0;
  let trend = trending ? sigma * draw.normal() * 0.3 : 0;
  let step = 0;
  return noise.map((shock) => {
    const value = level + phi * trend + memory * step + shock;
    const before = level;
    level = level + phi * trend + drift + memory * step + alpha * shock;
    trend = phi * trend + beta * shock;
    step = level - before - phi * trend - drift;
    return value;
  });
}

/** A level that comes back to its mean or line, possibly in cycles. */
function returning(draw: Draws, noise: number[]): number[] {
  const root = draw.uniform(0.6, 0.98);
  const cyclic = draw.chance(0.4);
  const turn = draw.uniform(0.08, 0.6);
  const first = cyclic ? 2 * root * Math.cos(turn) : root;
  const second = cyclic ? -root * root : 0;
  const slope = draw.chance(0.4) ? 0.05 * noise[0]! : 0;
  const wobble = draw.uniform(0, 1);
  let [one, two] = [0, 0];
  return noise.map((shock, t) => {
    const value = first * one + second * two + shock;
    [two, one] = [one, value];
    return value + slope * t + wobble * shock * draw.normal();
  });
}

function addBreaks(draw: Draws, level: number[], sigma: number): void {
  const shiftRate = draw.chance(0.4) ? draw.uniform(0, 0.025) : 0;
  const outlierRate = draw.chance(0.4) ? draw.uniform(0, 0.04) : 0;
  let offset = 0;
  for (let t = 0; t < level.length; t += 1) {
    if (draw.chance(shiftRate)) offset += sigma * draw.normal() * 5;
    level[t]! += offset + (draw.chance(outlierRate) ? sigma * draw.normal() * 5 : 0);
  }
}

function seasonOf(draw: Draws, period: number, length: number, sigma: number): number[] {
  if (period === 1 || draw.chance(0.25)) return new Array<number>(length).fill(0);
  const size = sigma * draw.logUniform(0.3, 6);
  const smooth = draw.chance(0.5);
  const spikes = draw.chance(0.2);
  const phase = draw.uniform(0, 2 * Math.PI);
  const pattern = Array.from({ length: period }, (_, at) => {
    const angle = (2 * Math.PI * at) / period;
    if (smooth) return 1.2 * Math.cos(angle + phase) + 0.6 * Math.cos(2 * angle + 2 * phase) + 0.2 * draw.normal();
    return spikes ? (draw.chance(0.2) ? 2 * draw.normal() : 0.2 * draw.normal()) : draw.normal();
  });
  const centre = pattern.reduce((sum, term) => sum + term, 0) / period;
  const moving = draw.chance(0.5) ? draw.uniform(0, 0.25) : 0;
  return Array.from({ length }, (_, t) => {
    pattern[t % period]! += moving * draw.normal() * 0.7;
    return size * (pattern[t % period]! - centre);
  });
}
