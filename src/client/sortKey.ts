/** What a cell is sorted by; null where nothing is known. */
type SortKey = number | string | null;

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** Of `bn`, `billion`, `m`, `million` and `k`. */
const scales: Readonly<Record<string, number>> = { b: 1e9, m: 1e6, k: 1e3 };

/** A date in years: `1 December 2010`, `December 2010`. */
function yearsOf(text: string): number | undefined {
  const [, day = 0, month, year] = /^(?:[a-z]+ )*(\d{1,2} )?([A-Z][a-z]{2})[a-z]* (\d{4})\b/.exec(text) ?? [];
  const index = months.indexOf(month ?? '?');
  return index < 0 ? undefined : Number(year) + (index * 32 / 3 + Number(day)) / 400;
}

/** A number with its sign and scale, whatever is around it: `about £68.3m (disputed)`, `−1,500 posts`, `2010–11`. */
function quantityOf(text: string): number | undefined {
  const [, sign, digits, scale] = /^(?:[a-z]+\.? )*([−-]?)[£€$]?([\d,]*\.?\d+)(?: ?([bmk])(?:n|illion)?\b)?/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(`${sign && '-'}${digits.replaceAll(',', '')}`) * (scales[scale ?? ''] ?? 1);
}

export function sortKeyOf(cell: string): SortKey {
  const text = cell.replace(/\s+/g, ' ').trim();
  return /^([–—-]?|n\/k|not known)$/i.test(text) ? null : (yearsOf(text) ?? quantityOf(text) ?? text);
}

/**
 * The places of the cells of a column in their new order. A column in which all that is known is numbers or dates is sorted by them, any
 * other by its words. Equal cells keep their order either way, and what is not known stands last.
 */
export function sortedPlaces(cells: readonly string[], way: 1 | -1): number[] {
  const keys = cells.map(sortKeyOf);
  const isNumeric = keys.every((key) => typeof key !== 'string');
  const compared = (a: number, b: number): number =>
    +(keys[a] === null) - +(keys[b] === null) || way * (isNumeric ? Number(keys[a]) - Number(keys[b]) : cells[a]!.trim().localeCompare(cells[b]!.trim(), 'en-GB', { numeric: true }));
  return [...cells.keys()].sort(compared);
}
