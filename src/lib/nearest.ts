import { closest, distance } from 'fastest-levenshtein';

/** The name in `names` that is nearest to `name`, if it is near enough to be what was meant. */
export function findNearest(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const best = closest(name, names);
  const contained = names.find((one) => name.length > 3 && (one.includes(name) || name.includes(one)));
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : contained;
}

/** "Did you mean "x"?" with a space behind, or nothing. */
export function suggestion(name: string, names: readonly string[]): string {
  const nearest = findNearest(name, names);
  return nearest ? `Did you mean "${nearest}"? ` : '';
}
