import { distance } from 'fastest-levenshtein';

/** The name in `names` that is nearest to `name`, if it is near enough to be what was meant. Capitals do not count. */
export function findNearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const ranked = names.map((one) => ({ one, away: distance(wanted, one.toLowerCase()) })).sort((a, b) => a.away - b.away);
  const [best] = ranked;
  if (best && best.away <= Math.min(wanted.length - 1, Math.max(2, Math.floor(wanted.length / 3)))) return best.one;
  return ranked.find(({ one }) => isLong(one) && isLong(name) && (one.toLowerCase().includes(wanted) || wanted.includes(one.toLowerCase())))?.one;
}

const isLong = (name: string): boolean => name.length > 3;

/** "Did you mean "x"?" with a space behind, or nothing. */
export function suggestion(name: string, names: readonly string[]): string {
  const nearest = findNearest(name, names);
  return nearest === undefined || nearest === name ? '' : `Did you mean "${nearest}"? `;
}
