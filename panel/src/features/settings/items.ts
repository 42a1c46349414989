/** The list with one of its items moved up or down. */
export function movedBy<T>(items: readonly T[], index: number, by: number): readonly T[] {
  const moved = [...items];
  const [item] = moved.splice(index, 1);
  if (item !== undefined) moved.splice(index + by, 0, item);
  return moved;
}

/** A key that no item has. */
export function freshKey(items: readonly { readonly key: string }[]): string {
  const known = new Set(items.map((each) => each.key));
  let number = items.length + 1;
  while (known.has(`question_${number}`)) number += 1;
  return `question_${number}`;
}
