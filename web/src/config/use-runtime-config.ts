import { use } from 'react';
import { runtimeConfig, type RuntimeConfig } from './runtime-config';

/** The configuration; suspends until it is there. */
export const useRuntimeConfig = (): RuntimeConfig => use(runtimeConfig());
