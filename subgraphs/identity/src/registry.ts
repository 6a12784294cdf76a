import { defineUseCases, type UseCases } from '@parfinanciero/kit';
import type { IdentityPorts } from './ports.js';

export const { useCase, query, registry }: UseCases<IdentityPorts> = defineUseCases<IdentityPorts>();
