import { defineUseCases, type UseCases } from '@parfinanciero/kit';
import type { GoalsPorts } from './ports.js';

export const { useCase, query, registry }: UseCases<GoalsPorts> = defineUseCases<GoalsPorts>();
