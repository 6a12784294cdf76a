import { comparable, matchCategory } from '../categories/index.js';
import { type FileNames, pathKey } from './file-names.js';

export type Flow = 'INCOME' | 'SPENDING';

/** A category that the ledger has. Removed ones are those that a revert took away: they come back with their rows. */
export interface OwnCategory {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly parentId: string | null;
  readonly removed: boolean;
}

export interface CategoryChoice {
  readonly path: string;
  readonly flow: Flow;
  /** Absent: a new one is to be made. */
  readonly categoryId?: string | undefined;
}

/** What one path of the file means. `make` is true where the category will be made with this `id`. */
export interface PlannedCategory {
  readonly path: string;
  readonly flow: Flow;
  readonly rows: number;
  readonly id: string;
  readonly make: boolean;
}

/** A category to be made; a parent that is new too comes before it. */
export interface NewCategory {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly flow: Flow;
}

export interface CategoryPlan {
  readonly categories: readonly PlannedCategory[];
  readonly made: readonly NewCategory[];
}

export interface CategorySituation {
  readonly names: FileNames['categories'];
  readonly own: readonly OwnCategory[];
  readonly choices: readonly CategoryChoice[];
  readonly remembered: readonly CategoryChoice[];
  readonly uncategorizedId: string;
  readonly before: readonly NewCategory[];
  readonly newId: () => string;
}

const LONGEST_NAME = 80;

/** Finds what every category path of a file means: the top by its name, the part below it among its children. */
export function planCategories(situation: CategorySituation): CategoryPlan {
  const { names, own, choices, remembered, uncategorizedId, newId } = situation;
  const live = own.filter(({ removed }) => !removed);
  const ids = new Set(live.map(({ id }) => id));
  const chosen = new Map([...remembered, ...choices].map((choice) => [pathKey(choice.path, choice.flow), choice]));
  const earlier = new Map(
    situation.before.map((category) => [`${category.parentId} ${comparable(category.name)}`, category.id]),
  );
  const made = new Map<string, NewCategory>();

  const child = (name: string, parentId: string | null, flow: Flow): string => {
    const place = `${parentId} ${comparable(name)}`;
    const planned = made.get(place);
    if (planned) return planned.id;
    const returning = own.find(
      (row) => row.removed && row.parentId === parentId && comparable(row.name) === comparable(name),
    );
    const id = returning?.id ?? earlier.get(place) ?? newId();
    made.set(place, { id, name: name.slice(0, LONGEST_NAME), parentId, flow });
    return id;
  };

  const find = (path: string, flow: Flow, isNew: boolean): string => {
    const [top = '', below] = path.split(' / ');
    if (top === '') return uncategorizedId;
    const matched = isNew && below === undefined ? null : matchCategory(top, live);
    if (below === undefined) return matched?.id ?? child(top, null, flow);
    if (matched?.id === uncategorizedId) return matchCategory(below, live)?.id ?? child(below, null, flow);
    const parentId = matched?.id ?? child(top, null, flow);
    const siblings = isNew ? [] : live.filter((row) => row.parentId === parentId);
    return matchCategory(below, siblings)?.id ?? child(below, parentId, flow);
  };

  const categories = [...names]
    .sort((a, b) => b.rows - a.rows)
    .map(({ path, flow, rows }): PlannedCategory => {
      const choice = chosen.get(pathKey(path, flow));
      const wanted = choice?.categoryId !== undefined && ids.has(choice.categoryId) ? choice.categoryId : undefined;
      const isNew = choice !== undefined && choice.categoryId === undefined;
      const id = wanted ?? find(path, flow, isNew);
      return { path, flow, rows, id, make: !ids.has(id) };
    });
  return { categories, made: [...made.values()] };
}
