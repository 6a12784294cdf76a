import { pemKey } from '@parfinanciero/kit/server';
import { z } from 'zod';
import { RouterConfig } from '../config.js';

/** Settings of the router that runs by itself, in front of any Federation 2 supergraph. */
export const StandAloneConfig = RouterConfig.extend({
  SUPERGRAPH_SDL_FILE: z.string().optional(),
  SUPERGRAPH_SDL_URL: z.url({ protocol: /^https?$/u }).optional(),
  /** `off`: everybody is nobody in particular, for subgraphs that don't ask. */
  AUTH: z.enum(['firebase', 'off']).default('firebase'),
  ROUTER_PATH: z
    .enum(['reference', 'hot'])
    .default('reference')
    .refine((path) => path !== 'hot', 'only `reference` exists so far'),
  GOOGLE_APPLICATION_CREDENTIALS: z.string().optional(),
  FIREBASE_AUTH_EMULATOR_HOST: z.string().optional(),
  PRINCIPAL_PRIVATE_KEY: pemKey.optional(),
}).superRefine((config, context) => {
  const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  const production = config.NODE_ENV === 'production';
  if ((config.SUPERGRAPH_SDL_FILE === undefined) === (config.SUPERGRAPH_SDL_URL === undefined)) {
    wrong('SUPERGRAPH_SDL_FILE', 'needed, or SUPERGRAPH_SDL_URL (one of the two)');
  }
  if (production && config.AUTH === 'off') wrong('AUTH', '`off` is refused in production');
  if (production && config.FIREBASE_AUTH_EMULATOR_HOST !== undefined) {
    wrong('FIREBASE_AUTH_EMULATOR_HOST', 'refused in production: nobody signs the tokens of the emulator');
  }
  if (config.AUTH === 'firebase') {
    if (config.FIREBASE_PROJECT_ID === undefined) wrong('FIREBASE_PROJECT_ID', 'needed with AUTH=firebase');
    if (config.PRINCIPAL_PRIVATE_KEY === undefined)
      wrong('PRINCIPAL_PRIVATE_KEY', 'needed with AUTH=firebase: identity answers to a signature');
  }
});
export type StandAloneConfig = z.infer<typeof StandAloneConfig>;
