import { defineUseCases, type UseCases } from '@parfinanciero/kit';
import type { ExpensesPorts } from './ports.js';

export const { useCase, query, registry }: UseCases<ExpensesPorts> = defineUseCases<ExpensesPorts>();
