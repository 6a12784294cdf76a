import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError, loadConfig, onOff } from '../../src/index.js';

const Shape = z.object({
  PORT: z.coerce.number().int().min(1),
  SECRET_KEY: z.string().min(20),
  MODE: z.enum(['a', 'b']).default('a'),
  FEATURE: onOff.optional(),
});

describe('settings', () => {
  it('come from the environment, and nothing that was not asked for comes along', () => {
    expect(loadConfig(Shape, { PORT: '8080', SECRET_KEY: 'x'.repeat(20), FEATURE: 'on', HOME: '/' })).toEqual({
      PORT: 8080,
      SECRET_KEY: 'x'.repeat(20),
      MODE: 'a',
      FEATURE: true,
    });
  });

  it('that are empty count as unset', () => {
    expect(loadConfig(Shape, { PORT: '1', SECRET_KEY: 'x'.repeat(20), MODE: '', FEATURE: '' })).toMatchObject({
      MODE: 'a',
    });
  });

  it('that do not fit are named, every one, and never shown', () => {
    const wrong = () =>
      loadConfig(Shape, { SECRET_KEY: 'hunter2', MODE: 'classified', FEATURE: 'confidential', PORT: 'private' });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/PORT[\s\S]*SECRET_KEY[\s\S]*MODE[\s\S]*FEATURE/u);
    try {
      wrong();
    } catch (error) {
      expect(String(error)).not.toMatch(/hunter2|classified|confidential|private/u);
    }
  });

  it('that are missing are named', () => {
    expect(() => loadConfig(Shape, {})).toThrow(/PORT:[\s\S]*SECRET_KEY:/u);
  });
});
