import type { NewEvent } from '@parfinanciero/kit';
import { categoriesAdded } from '@parfinanciero/kit/events/expenses';
import type { CategoryRepository } from '../persistence/category-repository.js';

/** Categories that one event carries at most. */
const PER_EVENT = 1_000;

/**
 * Publishes every category that no event has told of yet. Called wherever categories are made, and before any budget is told of,
 * because the default tree comes from a query, which publishes nothing: so who counts what a budget covers always knows the tree first.
 */
export async function tellCategories(
  categories: CategoryRepository,
  publish: (event: NewEvent) => void,
): Promise<void> {
  const untold = await categories.takeUntold();
  for (let at = 0; at < untold.length; at += PER_EVENT) {
    publish(categoriesAdded({ categories: untold.slice(at, at + PER_EVENT) }));
  }
}
