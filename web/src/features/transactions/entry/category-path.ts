interface Node {
  id: string;
  name: string;
  parentId: string | null;
}

/** A category with those above it: `Vivienda › Arriendo`. */
export function categoryPath(category: Node, all: readonly Node[]): string {
  const names = [category.name];
  let above = category.parentId;
  while (above !== null && names.length < 6) {
    const parent = all.find(({ id }) => id === above);
    if (!parent) break;
    names.unshift(parent.name);
    above = parent.parentId;
  }
  return names.join(' › ');
}
