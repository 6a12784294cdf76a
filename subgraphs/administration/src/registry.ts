import { defineUseCases, type UseCases } from '@parfinanciero/kit';
import type { AdministrationPorts } from './ports.js';

export const { useCase, query, registry }: UseCases<AdministrationPorts> = defineUseCases<AdministrationPorts>();
