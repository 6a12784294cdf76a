import { defineUseCases, type UseCases } from '@parfinanciero/kit';
import type { ProjectionsPorts } from './ports.js';

export const { useCase, query, registry }: UseCases<ProjectionsPorts> = defineUseCases<ProjectionsPorts>();
